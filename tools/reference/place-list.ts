/** A country or territory as this register names it. */
export interface Place {
  /** Our place id: the ISO 3166-1 alpha-3 code, or XKX for Kosovo, which has none. */
  readonly id: string;
  /** ISO 3166-1 alpha-2, or the user-assigned XK. */
  readonly iso2: string;
  /** ISO 3166-1 numeric = UN M49, three digits; empty for Kosovo. */
  readonly m49: string;
  /** The finest M49 area above it; empty for Antarctica. */
  readonly area: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

/**
 * Codes: ISO 3166-1 and UN M49. Areas: UN M49; Kosovo and TWN are not listed there and are placed with their neighbours.
 * English names: short forms as OECD and UN data use them. Chinese names: short forms of the UN's Chinese list.
 * One line a place: alpha-3, alpha-2, numeric, M49 area, English, Chinese.
 */
const lines = `
ABW|AW|533|029|Aruba|阿鲁巴
AFG|AF|004|034|Afghanistan|阿富汗
AGO|AO|024|017|Angola|安哥拉
AIA|AI|660|029|Anguilla|安圭拉
ALA|AX|248|154|Åland Islands|奥兰群岛
ALB|AL|008|039|Albania|阿尔巴尼亚
AND|AD|020|039|Andorra|安道尔
ARE|AE|784|145|United Arab Emirates|阿拉伯联合酋长国
ARG|AR|032|005|Argentina|阿根廷
ARM|AM|051|145|Armenia|亚美尼亚
ASM|AS|016|061|American Samoa|美属萨摩亚
ATA|AQ|010||Antarctica|南极洲
ATF|TF|260|014|French Southern Territories|法属南部领地
ATG|AG|028|029|Antigua and Barbuda|安提瓜和巴布达
AUS|AU|036|053|Australia|澳大利亚
AUT|AT|040|155|Austria|奥地利
AZE|AZ|031|145|Azerbaijan|阿塞拜疆
BDI|BI|108|014|Burundi|布隆迪
BEL|BE|056|155|Belgium|比利时
BEN|BJ|204|011|Benin|贝宁
BES|BQ|535|029|Bonaire, Sint Eustatius and Saba|博纳尔、圣尤斯特歇斯和萨巴
BFA|BF|854|011|Burkina Faso|布基纳法索
BGD|BD|050|034|Bangladesh|孟加拉国
BGR|BG|100|151|Bulgaria|保加利亚
BHR|BH|048|145|Bahrain|巴林
BHS|BS|044|029|Bahamas|巴哈马
BIH|BA|070|039|Bosnia and Herzegovina|波斯尼亚和黑塞哥维那
BLM|BL|652|029|Saint Barthélemy|圣巴泰勒米
BLR|BY|112|151|Belarus|白俄罗斯
BLZ|BZ|084|013|Belize|伯利兹
BMU|BM|060|021|Bermuda|百慕大
BOL|BO|068|005|Bolivia|玻利维亚
BRA|BR|076|005|Brazil|巴西
BRB|BB|052|029|Barbados|巴巴多斯
BRN|BN|096|035|Brunei Darussalam|文莱
BTN|BT|064|034|Bhutan|不丹
BVT|BV|074|005|Bouvet Island|布韦岛
BWA|BW|072|018|Botswana|博茨瓦纳
CAF|CF|140|017|Central African Republic|中非共和国
CAN|CA|124|021|Canada|加拿大
CCK|CC|166|053|Cocos (Keeling) Islands|科科斯（基林）群岛
CHE|CH|756|155|Switzerland|瑞士
CHL|CL|152|005|Chile|智利
CHN|CN|156|030|China|中国
CIV|CI|384|011|Côte d'Ivoire|科特迪瓦
CMR|CM|120|017|Cameroon|喀麦隆
COD|CD|180|017|Democratic Republic of the Congo|刚果（金）
COG|CG|178|017|Congo|刚果（布）
COK|CK|184|061|Cook Islands|库克群岛
COL|CO|170|005|Colombia|哥伦比亚
COM|KM|174|014|Comoros|科摩罗
CPV|CV|132|011|Cabo Verde|佛得角
CRI|CR|188|013|Costa Rica|哥斯达黎加
CUB|CU|192|029|Cuba|古巴
CUW|CW|531|029|Curaçao|库拉索
CXR|CX|162|053|Christmas Island|圣诞岛
CYM|KY|136|029|Cayman Islands|开曼群岛
CYP|CY|196|145|Cyprus|塞浦路斯
CZE|CZ|203|151|Czechia|捷克
DEU|DE|276|155|Germany|德国
DJI|DJ|262|014|Djibouti|吉布提
DMA|DM|212|029|Dominica|多米尼克
DNK|DK|208|154|Denmark|丹麦
DOM|DO|214|029|Dominican Republic|多米尼加
DZA|DZ|012|015|Algeria|阿尔及利亚
ECU|EC|218|005|Ecuador|厄瓜多尔
EGY|EG|818|015|Egypt|埃及
ERI|ER|232|014|Eritrea|厄立特里亚
ESH|EH|732|015|Western Sahara|西撒哈拉
ESP|ES|724|039|Spain|西班牙
EST|EE|233|154|Estonia|爱沙尼亚
ETH|ET|231|014|Ethiopia|埃塞俄比亚
FIN|FI|246|154|Finland|芬兰
FJI|FJ|242|054|Fiji|斐济
FLK|FK|238|005|Falkland Islands (Malvinas)|福克兰群岛（马尔维纳斯）
FRA|FR|250|155|France|法国
FRO|FO|234|154|Faroe Islands|法罗群岛
FSM|FM|583|057|Micronesia (Federated States of)|密克罗尼西亚联邦
GAB|GA|266|017|Gabon|加蓬
GBR|GB|826|154|United Kingdom|英国
GEO|GE|268|145|Georgia|格鲁吉亚
GGY|GG|831|154|Guernsey|根西岛
GHA|GH|288|011|Ghana|加纳
GIB|GI|292|039|Gibraltar|直布罗陀
GIN|GN|324|011|Guinea|几内亚
GLP|GP|312|029|Guadeloupe|瓜德罗普
GMB|GM|270|011|Gambia|冈比亚
GNB|GW|624|011|Guinea-Bissau|几内亚比绍
GNQ|GQ|226|017|Equatorial Guinea|赤道几内亚
GRC|GR|300|039|Greece|希腊
GRD|GD|308|029|Grenada|格林纳达
GRL|GL|304|021|Greenland|格陵兰
GTM|GT|320|013|Guatemala|危地马拉
GUF|GF|254|005|French Guiana|法属圭亚那
GUM|GU|316|057|Guam|关岛
GUY|GY|328|005|Guyana|圭亚那
HKG|HK|344|030|Hong Kong, China|中国香港
HMD|HM|334|053|Heard Island and McDonald Islands|赫德岛和麦克唐纳群岛
HND|HN|340|013|Honduras|洪都拉斯
HRV|HR|191|039|Croatia|克罗地亚
HTI|HT|332|029|Haiti|海地
HUN|HU|348|151|Hungary|匈牙利
IDN|ID|360|035|Indonesia|印度尼西亚
IMN|IM|833|154|Isle of Man|马恩岛
IND|IN|356|034|India|印度
IOT|IO|086|014|British Indian Ocean Territory|英属印度洋领土
IRL|IE|372|154|Ireland|爱尔兰
IRN|IR|364|034|Iran|伊朗
IRQ|IQ|368|145|Iraq|伊拉克
ISL|IS|352|154|Iceland|冰岛
ISR|IL|376|145|Israel|以色列
ITA|IT|380|039|Italy|意大利
JAM|JM|388|029|Jamaica|牙买加
JEY|JE|832|154|Jersey|泽西岛
JOR|JO|400|145|Jordan|约旦
JPN|JP|392|030|Japan|日本
KAZ|KZ|398|143|Kazakhstan|哈萨克斯坦
KEN|KE|404|014|Kenya|肯尼亚
KGZ|KG|417|143|Kyrgyzstan|吉尔吉斯斯坦
KHM|KH|116|035|Cambodia|柬埔寨
KIR|KI|296|057|Kiribati|基里巴斯
KNA|KN|659|029|Saint Kitts and Nevis|圣基茨和尼维斯
KOR|KR|410|030|Republic of Korea|韩国
KWT|KW|414|145|Kuwait|科威特
LAO|LA|418|035|Lao PDR|老挝
LBN|LB|422|145|Lebanon|黎巴嫩
LBR|LR|430|011|Liberia|利比里亚
LBY|LY|434|015|Libya|利比亚
LCA|LC|662|029|Saint Lucia|圣卢西亚
LIE|LI|438|155|Liechtenstein|列支敦士登
LKA|LK|144|034|Sri Lanka|斯里兰卡
LSO|LS|426|018|Lesotho|莱索托
LTU|LT|440|154|Lithuania|立陶宛
LUX|LU|442|155|Luxembourg|卢森堡
LVA|LV|428|154|Latvia|拉脱维亚
MAC|MO|446|030|Macao, China|中国澳门
MAF|MF|663|029|Saint Martin (French part)|圣马丁（法属部分）
MAR|MA|504|015|Morocco|摩洛哥
MCO|MC|492|155|Monaco|摩纳哥
MDA|MD|498|151|Moldova|摩尔多瓦
MDG|MG|450|014|Madagascar|马达加斯加
MDV|MV|462|034|Maldives|马尔代夫
MEX|MX|484|013|Mexico|墨西哥
MHL|MH|584|057|Marshall Islands|马绍尔群岛
MKD|MK|807|039|North Macedonia|北马其顿
MLI|ML|466|011|Mali|马里
MLT|MT|470|039|Malta|马耳他
MMR|MM|104|035|Myanmar|缅甸
MNE|ME|499|039|Montenegro|黑山
MNG|MN|496|030|Mongolia|蒙古国
MNP|MP|580|057|Northern Mariana Islands|北马里亚纳群岛
MOZ|MZ|508|014|Mozambique|莫桑比克
MRT|MR|478|011|Mauritania|毛里塔尼亚
MSR|MS|500|029|Montserrat|蒙特塞拉特
MTQ|MQ|474|029|Martinique|马提尼克
MUS|MU|480|014|Mauritius|毛里求斯
MWI|MW|454|014|Malawi|马拉维
MYS|MY|458|035|Malaysia|马来西亚
MYT|YT|175|014|Mayotte|马约特
NAM|NA|516|018|Namibia|纳米比亚
NCL|NC|540|054|New Caledonia|新喀里多尼亚
NER|NE|562|011|Niger|尼日尔
NFK|NF|574|053|Norfolk Island|诺福克岛
NGA|NG|566|011|Nigeria|尼日利亚
NIC|NI|558|013|Nicaragua|尼加拉瓜
NIU|NU|570|061|Niue|纽埃
NLD|NL|528|155|Netherlands|荷兰
NOR|NO|578|154|Norway|挪威
NPL|NP|524|034|Nepal|尼泊尔
NRU|NR|520|057|Nauru|瑙鲁
NZL|NZ|554|053|New Zealand|新西兰
OMN|OM|512|145|Oman|阿曼
PAK|PK|586|034|Pakistan|巴基斯坦
PAN|PA|591|013|Panama|巴拿马
PCN|PN|612|061|Pitcairn|皮特凯恩
PER|PE|604|005|Peru|秘鲁
PHL|PH|608|035|Philippines|菲律宾
PLW|PW|585|057|Palau|帕劳
PNG|PG|598|054|Papua New Guinea|巴布亚新几内亚
POL|PL|616|151|Poland|波兰
PRI|PR|630|029|Puerto Rico|波多黎各
PRK|KP|408|030|DPR Korea|朝鲜
PRT|PT|620|039|Portugal|葡萄牙
PRY|PY|600|005|Paraguay|巴拉圭
PSE|PS|275|145|West Bank and Gaza Strip|约旦河西岸和加沙地带
PYF|PF|258|061|French Polynesia|法属波利尼西亚
QAT|QA|634|145|Qatar|卡塔尔
REU|RE|638|014|Réunion|留尼汪
ROU|RO|642|151|Romania|罗马尼亚
RUS|RU|643|151|Russia|俄罗斯
RWA|RW|646|014|Rwanda|卢旺达
SAU|SA|682|145|Saudi Arabia|沙特阿拉伯
SDN|SD|729|015|Sudan|苏丹
SEN|SN|686|011|Senegal|塞内加尔
SGP|SG|702|035|Singapore|新加坡
SGS|GS|239|005|South Georgia and the South Sandwich Islands|南乔治亚岛和南桑威奇群岛
SHN|SH|654|011|Saint Helena|圣赫勒拿
SJM|SJ|744|154|Svalbard and Jan Mayen Islands|斯瓦尔巴群岛和扬马延岛
SLB|SB|090|054|Solomon Islands|所罗门群岛
SLE|SL|694|011|Sierra Leone|塞拉利昂
SLV|SV|222|013|El Salvador|萨尔瓦多
SMR|SM|674|039|San Marino|圣马力诺
SOM|SO|706|014|Somalia|索马里
SPM|PM|666|021|Saint Pierre and Miquelon|圣皮埃尔和密克隆
SRB|RS|688|039|Serbia|塞尔维亚
SSD|SS|728|014|South Sudan|南苏丹
STP|ST|678|017|Sao Tome and Principe|圣多美和普林西比
SUR|SR|740|005|Suriname|苏里南
SVK|SK|703|151|Slovakia|斯洛伐克
SVN|SI|705|039|Slovenia|斯洛文尼亚
SWE|SE|752|154|Sweden|瑞典
SWZ|SZ|748|018|Eswatini|斯威士兰
SXM|SX|534|029|Sint Maarten (Dutch part)|圣马丁（荷属部分）
SYC|SC|690|014|Seychelles|塞舌尔
SYR|SY|760|145|Syria|叙利亚
TCA|TC|796|029|Turks and Caicos Islands|特克斯和凯科斯群岛
TCD|TD|148|017|Chad|乍得
TGO|TG|768|011|Togo|多哥
THA|TH|764|035|Thailand|泰国
TJK|TJ|762|143|Tajikistan|塔吉克斯坦
TKL|TK|772|061|Tokelau|托克劳
TKM|TM|795|143|Turkmenistan|土库曼斯坦
TLS|TL|626|035|Timor-Leste|东帝汶
TON|TO|776|061|Tonga|汤加
TTO|TT|780|029|Trinidad and Tobago|特立尼达和多巴哥
TUN|TN|788|015|Tunisia|突尼斯
TUR|TR|792|145|Türkiye|土耳其
TUV|TV|798|061|Tuvalu|图瓦卢
TWN|TW|158|030|Chinese Taipei|中华台北
TZA|TZ|834|014|Tanzania|坦桑尼亚
UGA|UG|800|014|Uganda|乌干达
UKR|UA|804|151|Ukraine|乌克兰
UMI|UM|581|057|United States Minor Outlying Islands|美国本土外小岛屿
URY|UY|858|005|Uruguay|乌拉圭
USA|US|840|021|United States|美国
UZB|UZ|860|143|Uzbekistan|乌兹别克斯坦
VAT|VA|336|039|Holy See|教廷（梵蒂冈）
VCT|VC|670|029|Saint Vincent and the Grenadines|圣文森特和格林纳丁斯
VEN|VE|862|005|Venezuela|委内瑞拉
VGB|VG|092|029|British Virgin Islands|英属维尔京群岛
VIR|VI|850|029|United States Virgin Islands|美属维尔京群岛
VNM|VN|704|035|Viet Nam|越南
VUT|VU|548|054|Vanuatu|瓦努阿图
WLF|WF|876|061|Wallis and Futuna|瓦利斯和富图纳
WSM|WS|882|061|Samoa|萨摩亚
XKX|XK||039|Kosovo|科索沃
YEM|YE|887|145|Yemen|也门
ZAF|ZA|710|018|South Africa|南非
ZMB|ZM|894|014|Zambia|赞比亚
ZWE|ZW|716|014|Zimbabwe|津巴布韦
`;

/** Every country and territory of ISO 3166-1, and Kosovo. */
export const places: readonly Place[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const [id = "", iso2 = "", m49 = "", area = "", nameEn = "", nameZh = ""] = line.split("|");
    return { id, iso2, m49, area, nameEn, nameZh };
  });
