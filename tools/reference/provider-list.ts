/** Whose side a provider is on: the same closed list as the register's. */
export type ProviderSide = "china" | "eu" | "us" | "japan" | "other" | "multilateral";

/** A country or organisation that gives or lends. */
export interface Provider {
  /** Our id: the place id of a country, a word of lower case for an organisation. */
  readonly id: string;
  /** DAC donor code; empty for China, which does not report to the DAC. */
  readonly dacCode: string;
  readonly kind: "country" | "eu" | "multilateral" | "foundation";
  readonly side: ProviderSide;
  readonly g7: boolean;
  readonly nameEn: string;
  readonly nameZh: string;
  /** Other names that the published files use for it. */
  readonly otherNames: readonly string[];
}

/** Members of the EU in 2026. The United Kingdom left on 31 January 2020 and is counted as "other" in every year. */
const euMembers = new Set(
  "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE".split(
    " ",
  ),
);
const g7Members = new Set(["CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"]);
const ownSide: Readonly<Record<string, ProviderSide>> = { CHN: "china", JPN: "japan", USA: "us" };

/** Countries: place id, DAC code, names that differ from the English name of the country table. */
const countryLines = `
ARE|576|
AUS|801|
AUT|1|
AZE|611|
BEL|2|
BGR|72|
CAN|301|
CHE|11|
CHN||
CYP|30|
CZE|68|Czech Republic
DEU|5|
DNK|3|
ESP|50|
EST|82|
FIN|18|
FRA|4|
GBR|12|
GRC|40|
HRV|62|
HUN|75|
IRL|21|
ISL|20|
ISR|546|
ITA|6|
JPN|701|
KAZ|613|
KOR|742|Korea
KWT|552|Kuwait (KFAED);Kuwait [KFAED]
LIE|70|
LTU|84|
LUX|22|
LVA|83|
MLT|45|
NLD|7|
NOR|8|
NZL|820|
POL|76|
PRT|9|
QAT|561|
ROU|77|
RUS|87|
SAU|566|
SVK|69|Slovak Republic
SVN|61|
SWE|10|
THA|764|
TLS|765|Timor Leste
TUR|55|Turkey
TWN|732|
USA|302|
`;

/** Organisations: id, DAC code, kind, English, Chinese, other names. */
const organisationLines = `
eu-institutions|918|eu|EU Institutions|欧盟机构|
nordic-development-fund|104|multilateral|Nordic Development Fund|北欧发展基金|Nordic Dev.Fund;Nordic Development Fund [NDF]
unep|807|multilateral|UN Environment Programme|联合国环境规划署|UNEP;United Nations Environment Programme [UNEP]
gef|811|multilateral|Global Environment Facility|全球环境基金|GEF;Global Environment Facility [GEF]
montreal-protocol|812|multilateral|Montreal Protocol Fund|蒙特利尔议定书多边基金|Montreal Protocol
ibrd|901|multilateral|International Bank for Reconstruction and Development|国际复兴开发银行|IBRD;International Bank for Reconstruction and Development [IBRD]
ifc|903|multilateral|International Finance Corporation|国际金融公司|International Finance Corporation [IFC]
ida|905|multilateral|International Development Association|国际开发协会|IDA;International Development Association [IDA]
caribbean-development-bank|906|multilateral|Caribbean Development Bank|加勒比开发银行|CarDB;Caribbean Development Bank [CarDB]
idb|909|multilateral|Inter-American Development Bank|美洲开发银行|IDB;Inter-American Development Bank [IDB]
idb-special-fund|912|multilateral|IDB Special Fund|美洲开发银行特别基金|IDB Sp.Fund
african-development-bank|913|multilateral|African Development Bank|非洲开发银行|AfDB;African Development Bank [AfDB]
african-development-fund|914|multilateral|African Development Fund|非洲开发基金|AfDF;African Development Fund [AfDF]
asian-development-bank|915|multilateral|Asian Development Bank|亚洲开发银行|AsDB;Asian Development Bank [AsDB]
asian-development-bank-special-funds|916|multilateral|Asian Development Bank Special Funds|亚洲开发银行特别基金|AsDB Special Funds
arab-fund|921|multilateral|Arab Fund for Economic and Social Development|阿拉伯经济和社会发展基金|Arab Fund (AFESD);Arab Fund [AFESD]
un-peacebuilding-fund|923|multilateral|UN Peacebuilding Fund|联合国建设和平基金|UNPBF;UN Peacebuilding Fund [UNPBF]
who|928|multilateral|World Health Organization|世界卫生组织|WHO;World Health Organisation;World Health Organisation [WHO]
fao|932|multilateral|Food and Agriculture Organization|联合国粮食及农业组织|Food and Agriculture Organisation
ilo|940|multilateral|International Labour Organization|国际劳工组织|International Labour Organisation;International Labour Organisation [ILO]
iaea|944|multilateral|International Atomic Energy Agency|国际原子能机构|IAEA;International Atomic Energy Agency [IAEA]
unece|948|multilateral|UN Economic Commission for Europe|联合国欧洲经济委员会|UNECE
opec-fund|951|multilateral|OPEC Fund for International Development|欧佩克国际发展基金|OFID;OPEC Fund for International Development [OFID]
badea|953|multilateral|Arab Bank for Economic Development in Africa|阿拉伯非洲经济开发银行|BADEA;Arab Bank for Economic Development in Africa [BADEA]
imf-concessional-trust-funds|958|multilateral|IMF Concessional Trust Funds|国际货币基金组织优惠信托基金|IMF (Concessional Trust Funds)
undp|959|multilateral|UN Development Programme|联合国开发计划署|UNDP
unicef|963|multilateral|UN Children's Fund|联合国儿童基金会|UNICEF
unrwa|964|multilateral|UN Relief and Works Agency|联合国近东巴勒斯坦难民救济和工程处|UNRWA
wfp|966|multilateral|World Food Programme|世界粮食计划署|WFP
unhcr|967|multilateral|UN Refugee Agency|联合国难民署|UNHCR
unaids|971|multilateral|UNAIDS|联合国艾滋病规划署|
unfpa|974|multilateral|UN Population Fund|联合国人口基金|UNFPA
islamic-development-bank|976|multilateral|Islamic Development Bank|伊斯兰开发银行|Isl.Dev Bank;Islamic Development Bank [IsDB]
osce|978|multilateral|Organization for Security and Co-operation in Europe|欧洲安全与合作组织|OSCE
ifad|988|multilateral|International Fund for Agricultural Development|国际农业发展基金|IFAD
ebrd|990|multilateral|European Bank for Reconstruction and Development|欧洲复兴开发银行|EBRD;European Bank for Reconstruction and Development [EBRD]
climate-investment-funds|1011|multilateral|Climate Investment Funds|气候投资基金|Climate Investment Funds [CIF]
adaptation-fund|1012|multilateral|Adaptation Fund|适应基金|
council-of-europe-development-bank|1013|multilateral|Council of Europe Development Bank|欧洲委员会开发银行|Council of Europe Development Bank [CEB]
caf|1015|multilateral|Development Bank of Latin America (CAF)|拉丁美洲开发银行|Development Bank of Latin America
green-climate-fund|1016|multilateral|Green Climate Fund|绿色气候基金|
idb-invest|1019|multilateral|IDB Invest|美洲投资公司|
cerf|1020|multilateral|Central Emergency Response Fund|联合国中央应急基金|
un-tourism|1023|multilateral|World Tourism Organization|世界旅游组织|World Tourism Organisation
aiib|1024|multilateral|Asian Infrastructure Investment Bank|亚洲基础设施投资银行|
center-of-excellence-in-finance|1025|multilateral|Center of Excellence in Finance|卓越金融中心|
international-investment-bank|1037|multilateral|International Investment Bank|国际投资银行|
unidir|1038|multilateral|UN Institute for Disarmament Research|联合国裁军研究所|UN Institute for Disarmament Research
gavi|1311|multilateral|Gavi, the Vaccine Alliance|全球疫苗免疫联盟|GAVI;Global Alliance for Vaccines and Immunization;Global Alliance for Vaccines and Immunization [GAVI]
global-fund|1312|multilateral|Global Fund to Fight AIDS, Tuberculosis and Malaria|全球抗击艾滋病、结核病和疟疾基金|Global Fund
gggi|1313|multilateral|Global Green Growth Institute|全球绿色增长研究所|GGGI;Global Green Growth Institute [GGGI]
gates-foundation|1601|foundation|Bill & Melinda Gates Foundation|比尔及梅琳达·盖茨基金会|
dutch-postcode-lottery|1602|foundation|Dutch Postcode Lottery|荷兰邮编彩票|
swedish-postcode-lottery|1603|foundation|Swedish Postcode Lottery|瑞典邮编彩票|
peoples-postcode-lottery|1604|foundation|People's Postcode Lottery|英国人民邮编彩票|
metlife-foundation|1605|foundation|MetLife Foundation|大都会人寿基金会|
mastercard-foundation|1606|foundation|Mastercard Foundation|万事达卡基金会|MasterCard Foundation
grameen-credit-agricole-foundation|1607|foundation|Grameen Crédit Agricole Foundation|格莱珉—法国农业信贷基金会|
ikea-foundation|1608|foundation|IKEA Foundation|宜家基金会|
bernard-van-leer-foundation|1609|foundation|Bernard van Leer Foundation|伯纳德·范·利尔基金会|
mava-foundation|1610|foundation|MAVA Foundation|MAVA 基金会|
oak-foundation|1611|foundation|Oak Foundation|橡树基金会|
hm-foundation|1612|foundation|H&M Foundation|H&M 基金会|
laudes-foundation|1613|foundation|Laudes Foundation (earlier C&A Foundation)|劳德斯基金会（原 C&A 基金会）|C&A Foundation;Laudes Foundation
comic-relief|1614|foundation|Charity Projects Ltd (Comic Relief)|喜剧救济（Charity Projects）|
childrens-investment-fund-foundation|1615|foundation|Children's Investment Fund Foundation|儿童投资基金会|
gatsby-charitable-foundation|1616|foundation|Gatsby Charitable Foundation|盖茨比慈善基金会|
conrad-n-hilton-foundation|1617|foundation|Conrad N. Hilton Foundation|康拉德·N·希尔顿基金会|
packard-foundation|1618|foundation|David & Lucile Packard Foundation|戴维与露西尔·帕卡德基金会|
macarthur-foundation|1619|foundation|John D. & Catherine T. MacArthur Foundation|约翰与凯瑟琳·麦克阿瑟基金会|
carnegie-corporation|1620|foundation|Carnegie Corporation of New York|纽约卡内基基金会|
dell-foundation|1621|foundation|Michael & Susan Dell Foundation|迈克尔与苏珊·戴尔基金会|
omidyar-network|1622|foundation|Omidyar Network Fund, Inc.|奥米迪亚网络基金|
rockefeller-foundation|1623|foundation|Rockefeller Foundation|洛克菲勒基金会|
hewlett-foundation|1624|foundation|William & Flora Hewlett Foundation|威廉与弗洛拉·休利特基金会|
arcus-foundation|1625|foundation|Arcus Foundation|阿尔库斯基金会|
moore-foundation|1626|foundation|Gordon and Betty Moore Foundation|戈登与贝蒂·摩尔基金会|
ford-foundation|1627|foundation|Ford Foundation|福特基金会|
wellcome-trust|1628|foundation|Wellcome Trust|惠康信托|
world-diabetes-foundation|1630|foundation|World Diabetes Foundation|世界糖尿病基金会|
mcknight-foundation|1631|foundation|McKnight Foundation|麦克奈特基金会|
citi-foundation|1632|foundation|Citi Foundation|花旗基金会|
lego-foundation|1633|foundation|LEGO Foundation|乐高基金会|
norwegian-postcode-lottery|1634|foundation|Norwegian Postcode Lottery|挪威邮编彩票|
bbva-microfinance-foundation|1635|foundation|BBVA Microfinance Foundation|西班牙对外银行小额信贷基金会|
jacobs-foundation|1636|foundation|Jacobs Foundation|雅各布斯基金会|
arcadia-fund|1637|foundation|Arcadia Fund|阿卡迪亚基金|
cargill-foundation|1638|foundation|Margaret A. Cargill Foundation|玛格丽特·嘉吉基金会|
la-caixa-foundation|1639|foundation|La Caixa Banking Foundation|凯克萨银行基金会|
`;

const names = (text: string): string[] => text.split(";").filter((name) => name !== "");

function organisationKind(text: string): Exclude<Provider["kind"], "country"> {
  if (text === "eu" || text === "multilateral" || text === "foundation") return text;
  throw new Error(`no such kind of provider: ${text}`);
}

const organisationSides = { eu: "eu", multilateral: "multilateral", foundation: "other" } as const;

/** All providers of the flow tables, and China. Country names come from the country table. */
export function listProviders(
  placeNames: ReadonlyMap<string, { readonly nameEn: string; readonly nameZh: string }>,
): Provider[] {
  const countries = countryLines
    .trim()
    .split("\n")
    .map((line): Provider => {
      const [id = "", dacCode = "", other = ""] = line.split("|");
      const place = placeNames.get(id);
      if (!place) throw new Error(`provider ${id} is no place`);
      const side = ownSide[id] ?? (euMembers.has(id) ? "eu" : "other");
      return {
        id,
        dacCode,
        kind: "country",
        side,
        g7: g7Members.has(id),
        nameEn: place.nameEn,
        nameZh: place.nameZh,
        otherNames: names(other),
      };
    });
  const organisations = organisationLines
    .trim()
    .split("\n")
    .map((line): Provider => {
      const [id = "", dacCode = "", kindText = "", nameEn = "", nameZh = "", other = ""] = line.split("|");
      const kind = organisationKind(kindText);
      return { id, dacCode, kind, side: organisationSides[kind], g7: false, nameEn, nameZh, otherNames: names(other) };
    });
  return [...countries, ...organisations];
}
