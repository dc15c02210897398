import {
  type CrsYear,
  crsYears,
  type Disbursement,
  providerFinder,
  readProviderYear,
  readSectorYear,
} from "./crs-aggregates.ts";
import { foldersFrom } from "./folders.ts";
import { places } from "./place-list.ts";
import { listProviders, type Provider } from "./provider-list.ts";
import { type Recipient, readRecipients } from "./recipient-list.ts";
import { type Bilingual, type Column, type ReferenceTable, type TableSource, writeTables } from "./reference-table.ts";

const source = (part: "recipients" | "sectors"): TableSource => ({
  title: `Creditor Reporting System, yearly totals by recipient and ${part === "sectors" ? "sector" : "donor"}, 2012–2019`,
  title_zh: `债权人报告系统（CRS）：按受援方和${part === "sectors" ? "部门" : "提供方"}列示的年度合计，2012—2019年`,
  publisher: "OECD; IATI D-Portal (extract)",
  url: "https://github.com/IATI/D-Portal/tree/master/dstore/csv",
  version: "4ac3861d445f978fa82d06403d74c80c2b994751 (2026-08-22)",
  licence: "OECD data: CC BY 4.0; D-Portal: MIT",
  retrieved: "2026-11-22",
  file:
    part === "sectors"
      ? "oecd/d-portal-crs-aggregates/crs_{2012..2019}_sectors.csv"
      : "oecd/d-portal-crs-aggregates/crs_{2012..2019}.csv",
});

const codeListSource: TableSource = {
  title: "DAC and CRS code lists: providers and recipients",
  title_zh: "发援会与CRS代码表：提供方与受援方",
  publisher: "OECD",
  url: "https://www.oecd.org/dac/stats/dacandcrscodelists.htm",
  version: "2026-06-15; copy in github.com/ONEcampaign/oda_reader at 0a22a447f73fe1cfe53e716f502acd8e21ab0fa6",
  licence: "CC BY 4.0, OECD",
  retrieved: "2026-11-22",
  file: "oecd/oecd-sdmx-codelists/codelist_13.json",
};

const column = (name: string, unit: string, en: string, zh: string): Column => ({ name, meaning: { en, zh }, unit });

const recipientColumns: readonly Column[] = [
  column(
    "recipient",
    "code",
    "DAC recipient code; names in dac-recipients.csv",
    "DAC 受援方代码，名称见 dac-recipients.csv",
  ),
  column(
    "place",
    "code",
    "Our place id; empty for a region and for “unspecified”",
    "地点代码；区域性及未说明的受援方留空",
  ),
];
const unplacedColumn = column(
  "unplaced_name",
  "name",
  "Name of the region or of “unspecified”, where there is no place",
  "无对应地点时，区域或“未说明”的名称",
);
const amountColumn = column(
  "amount_usd",
  "USD, current prices",
  "Gross disbursement in the year, whole US dollars at the prices and exchange rate of that year; negative as published",
  "当年支出总额，按当年价格和汇率折算，取整到美元；负值照原样保留",
);

const flowCaveats: readonly Bilingual[] = [
  {
    en: "Disbursements, not commitments: never set them beside Chinese commitments (rule A11). Gross, in current US dollars; not deflated.",
    zh: "此为拨付额，不是承付额：不得与中国的承付额并列比较（规则 A11）。为总额，当年美元，未作价格平减。",
  },
  {
    en: "2012 is another series: two decimals, 75 providers without IBRD, EBRD and others that lend at market rates, and its two files disagree (by donor 159.2, by sector 151.6 US$ bn). 2013 to 2019 hold aid (ODA), other official flows and private grants, as the maker of the extract says. Do not draw 2012 and 2013 as one line.",
    zh: "2012 年口径不同：仅保留两位小数，75 个提供方中不含国际复兴开发银行、欧洲复兴开发银行等按市场条件放款的机构，且两份文件互不一致（按提供方 1592 亿美元，按部门 1516 亿美元）。据整理者说明，2013–2019 年包括官方发展援助、其他官方资金和私人赠款。2012 与 2013 不应连成一条线。",
  },
  {
    en: "Which providers report grows over the years (62 in 2013, 128 in 2019, the newcomers mostly foundations), so a rising total is in part a wider net.",
    zh: "报告的提供方逐年增加（2013 年 62 个，2019 年 128 个，新增者多为基金会），总额上升部分源于覆盖面扩大。",
  },
  {
    en: "Receipts from multilaterals are what they pay out; core contributions by countries are not in the table, so the providers may be added as receipts of a recipient (rule C2), but a pooled fund and the agency that spends its money can both report.",
    zh: "多边机构一栏为其对外支付额，表中不含各国对其核心捐款，因此各提供方可相加为受援方所得（规则 C2）；但联合基金与使用其资金的机构可能同时报告。",
  },
  {
    en: "Regional and unspecified recipients are kept as published and are not spread over countries (rules C7, A10). An empty cell of the source gives no row: it is “not reported”. A reported zero is a row.",
    zh: "区域性及未说明的受援方照原样保留，不向各国分摊（规则 C7、A10）。原表空格不产生记录，即“未报告”；报告为零则保留为一行。",
  },
  {
    en: "The extract is an old snapshot of the CRS (2012–2019, as first published). The OECD has revised those years since.",
    zh: "此为 CRS 的旧快照（2012–2019，首次发布时的数字），经合组织此后已有修订。",
  },
];

function yearTotals<Of>(flows: readonly Disbursement<Of>[]): Record<string, number> {
  const total = (year: CrsYear): number =>
    flows.reduce((sum, flow) => (flow.year === year ? sum + flow.amountUsd : sum), 0);
  return Object.fromEntries(crsYears.map((year) => [`total_usd_${year}`, total(year)]));
}

const recipientCells = (recipient: Recipient): [string, string] => [recipient.dacCode, recipient.place];
const unplacedName = (recipient: Recipient): string => (recipient.place === "" ? recipient.nameEn : "");

function byRecipient(flows: readonly Disbursement<Provider>[]): ReferenceTable {
  return {
    id: "dac-disbursements-by-recipient",
    title: { en: "Disbursements by provider and recipient, 2012–2019", zh: "按提供方与受援方列示的拨付额，2012–2019" },
    description: {
      en: "What each DAC donor, other reporting country, multilateral organisation and foundation disbursed to each developing country or region in each year.",
      zh: "各 DAC 成员、其他报告国、多边机构和基金会每年对各发展中国家或区域的拨付额。",
    },
    unit: { en: "current US dollars", zh: "当年美元" },
    columns: [
      column(
        "provider",
        "code",
        "Our provider id; names and sides in providers.csv",
        "提供方代码，名称与归属见 providers.csv",
      ),
      ...recipientColumns,
      column("year", "year", "Calendar year", "日历年"),
      amountColumn,
      unplacedColumn,
    ],
    keyColumns: 4,
    sources: [source("recipients"), codeListSource],
    licence: "CC BY 4.0, OECD (Creditor Reporting System); our layout CC BY 4.0",
    script: "dac-disbursements.ts",
    date: "2026-08-22",
    coverage: {
      years: "2012–2019",
      providers: new Set(flows.map((flow) => flow.of.id)).size,
      places: new Set(flows.map((flow) => flow.recipient.place)).size - 1,
      ...yearTotals(flows),
    },
    caveats: [
      ...flowCaveats,
      {
        en: "Seventeen negative amounts are kept (rule I4), among them United States to Syria 2012, −458.21 US$ m: the sector file of that year shows +452.69 of humanitarian aid there, so this one is probably a sign error of the extract. It is not corrected here.",
        zh: "保留 17 个负值（规则 I4）。其中美国对叙利亚 2012 年为 −4.5821 亿美元，而同年部门文件中该国人道主义援助为 +4.5269 亿美元，很可能是原表符号错误；此处不作更正。",
      },
      {
        en: "The code 1020 stood for a lottery in the file of 2016 and for the UN emergency fund (CERF) from 2017, likewise 1021 and 1022; providers are therefore matched by name first.",
        zh: "代码 1020 在 2016 年文件中指一家彩票机构，2017 年起指联合国中央应急基金，1021、1022 亦有类似情况，因此优先按名称匹配提供方。",
      },
    ],
    rows: flows.map((flow) => [
      flow.of.id,
      ...recipientCells(flow.recipient),
      String(flow.year),
      String(flow.amountUsd),
      unplacedName(flow.recipient),
    ]),
  };
}

const isCode = (sector: string): boolean => /^\d{3}$/.test(sector);

function bySector(flows: readonly Disbursement<string>[]): ReferenceTable {
  const sums = new Map<string, { readonly flow: Disbursement<string>; amountUsd: number }>();
  for (const flow of flows) {
    const sector = /^\d/.test(flow.of) ? flow.of.slice(0, 3) : flow.of;
    const key = `${flow.recipient.dacCode}|${flow.year}|${sector}`;
    const sum = sums.get(key);
    if (sum) sum.amountUsd += flow.amountUsd;
    else sums.set(key, { flow: { ...flow, of: sector }, amountUsd: flow.amountUsd });
  }
  return {
    id: "dac-disbursements-by-sector",
    title: { en: "Disbursements by recipient and sector, 2012–2019", zh: "按受援方与部门列示的拨付额，2012–2019" },
    description: {
      en: "What all reporting providers together disbursed to each developing country or region in each year, by three-digit DAC sector.",
      zh: "全部报告提供方合计，每年对各发展中国家或区域按 DAC 三位数部门的拨付额。",
    },
    unit: { en: "current US dollars", zh: "当年美元" },
    columns: [
      ...recipientColumns,
      column("year", "year", "Calendar year", "日历年"),
      column(
        "sector",
        "code",
        "Three-digit DAC code, see purpose-codes.csv: a category, or a group or heading (100, 110, 310 …) where the provider said no more; empty in 2012",
        "DAC 三位数代码，见 purpose-codes.csv：类别；提供方未细分者为组或标题（100、110、310 等）；2012 年留空",
      ),
      column("sector_label", "name", "Broad sector as published, only in 2012", "原表大类名称，仅 2012 年有"),
      amountColumn,
      unplacedColumn,
    ],
    keyColumns: 5,
    sources: [source("sectors"), codeListSource],
    licence: "CC BY 4.0, OECD (Creditor Reporting System); our layout CC BY 4.0",
    script: "dac-disbursements.ts",
    date: "2026-08-22",
    coverage: {
      years: "2012–2019; sectors comparable 2013–2019",
      places: new Set(flows.map((flow) => flow.recipient.place)).size - 1,
      ...yearTotals(flows),
    },
    caveats: [
      {
        en: "All providers together: no published file here crosses provider, sector and year. A social share by donor cannot be had from this table, only by recipient.",
        zh: "为全部提供方合计：现有公开文件未同时按提供方、部门和年份交叉列示。因此本表只能给出按受援方的社会部门占比，不能给出按援助方的占比。",
      },
      ...flowCaveats,
      {
        en: "Five-digit columns are added up to three digits (rule C15). Three-digit columns of 2013 to 2017 are what providers reported no finer, not subtotals: with them each year sums to the table by provider. 2015 is US$ 138 m short of it in a few recipients. In 2012 fourteen broad sectors stand in sector_label; they do not match DAC categories.",
        zh: "五位数列合并为三位数（规则 C15）。2013–2017 年文件中的三位数列为提供方未作细分的金额，并非小计：计入后各年合计与按提供方的表一致；2015 年少 1.38 亿美元，涉及少数受援方。2012 年为 14 个大类，载于 sector_label，与 DAC 类别不对应。",
      },
    ],
    rows: [...sums.values()].map(({ flow, amountUsd }) => [
      ...recipientCells(flow.recipient),
      String(flow.year),
      isCode(flow.of) ? flow.of : "",
      isCode(flow.of) ? "" : flow.of,
      String(amountUsd),
      unplacedName(flow.recipient),
    ]),
  };
}

function providerTable(providers: readonly Provider[]): ReferenceTable {
  return {
    id: "providers",
    title: { en: "Providers of finance", zh: "资金提供方" },
    description: {
      en: "The countries and organisations whose money the flow tables count, with their names and the side they are counted on.",
      zh: "资金流量表所计的国家与机构：名称及归属方。",
    },
    unit: { en: "one provider a row", zh: "每行一个提供方" },
    columns: [
      column(
        "provider",
        "code",
        "Our id: the place id of a country, a word for an organisation",
        "代码：国家用地点代码，机构用英文词",
      ),
      column("place", "code", "Our place id, for a country", "国家的地点代码"),
      column(
        "dac_code",
        "code",
        "DAC donor code; empty for China, which does not report",
        "DAC 提供方代码；中国不向 DAC 报告，留空",
      ),
      column("kind", "word", "country, eu, multilateral or foundation", "国家、欧盟机构、多边机构或基金会"),
      column(
        "side",
        "word",
        "china, eu, us, japan, other or multilateral [A]",
        "归属：china、eu、us、japan、other 或 multilateral [A]",
      ),
      column("g7", "0 or 1", "1 for the seven countries of the Group of Seven", "七国集团的七个国家为 1"),
      column("name_en", "name", "English name", "英文名称"),
      column("name_zh", "name", "Chinese name", "中文名称"),
    ],
    keyColumns: 1,
    sources: [codeListSource],
    licence: "CC0-1.0; codes by the OECD, CC BY 4.0",
    script: "dac-disbursements.ts",
    date: "2026-11-22",
    coverage: { providers: providers.length },
    caveats: [
      {
        en: "[A] Side is a reading: “eu” is the EU institutions and the 27 member states of 2026, the frame of Global Gateway's “Team Europe”; the United Kingdom is “other” in all years, though a member until January 2020. AIIB is multilateral. Foundations are “other”.",
        zh: "[A] 归属为解读：“eu”包括欧盟机构及 2026 年的 27 个成员国，即“全球门户”中“欧洲团队”的范围；英国虽至 2020 年 1 月仍为成员国，各年均归“other”。亚投行归多边机构，基金会归“other”。",
      },
      {
        en: "EU institutions take part in the G7 but are not one of the seven: g7 is 0. The money of EU institutions comes in part from the three EU countries of the G7.",
        zh: "欧盟机构参加七国集团活动，但不属七国之一，g7 记 0；其资金部分来自七国中的三个欧盟国家。",
      },
    ],
    rows: providers.map((one) => [
      one.id,
      one.kind === "country" ? one.id : "",
      one.dacCode,
      one.kind,
      one.side,
      one.g7 ? "1" : "0",
      one.nameEn,
      one.nameZh,
    ]),
  };
}

function recipientTable(recipients: readonly Recipient[]): ReferenceTable {
  return {
    id: "dac-recipients",
    title: { en: "Recipients of the DAC lists", zh: "DAC 受援方名单" },
    description: {
      en: "The recipient codes of the flow tables: developing countries, and the regions and “unspecified” that stand for no single place.",
      zh: "资金流量表的受援方代码：发展中国家，以及不对应单一地点的区域与“未说明”。",
    },
    unit: { en: "one recipient a row", zh: "每行一个受援方" },
    columns: [
      column("recipient", "code", "DAC recipient code", "DAC 受援方代码"),
      column("place", "code", "Our place id; empty for a region and for “unspecified”", "地点代码；区域及“未说明”留空"),
      column("kind", "word", "place, region or unspecified", "place 地点、region 区域、unspecified 未说明"),
      column("name_en", "name", "English name", "英文名称"),
      column("name_zh", "name", "Chinese name", "中文名称"),
    ],
    keyColumns: 1,
    sources: [codeListSource, source("recipients")],
    licence: "CC0-1.0; codes by the OECD, CC BY 4.0",
    script: "dac-disbursements.ts",
    date: "2026-06-15",
    coverage: { recipients: recipients.length, places: recipients.filter((one) => one.place !== "").length },
    caveats: [
      {
        en: "“Developing countries, unspecified” and “Bilateral, unspecified” are one recipient (9998; 998 in the list of 2026). 389 was “North & Central America, regional” until 2017. Anguilla (376) left the list but is met in 2012 and 2013.",
        zh: "“发展中国家，未具体说明”与“双边，未具体说明”为同一受援方（9998；2026 年名单为 998）。389 在 2017 年及以前称“北美和中美洲（区域性）”。安圭拉（376）已从名单移除，但见于 2012 和 2013 年数据。",
      },
    ],
    rows: recipients.map((one) => [one.dacCode, one.place, one.kind, one.nameEn, one.nameZh]),
  };
}

/** Providers, recipients, and disbursements by provider × recipient and by recipient × sector. */
export function buildDacDisbursements(dataFolder: string): ReferenceTable[] {
  const list = readRecipients(dataFolder);
  const providers = listProviders(new Map(places.map((place) => [place.id, place])));
  const find = providerFinder(providers);
  return [
    providerTable(providers),
    recipientTable(list.recipients),
    byRecipient(crsYears.flatMap((year) => readProviderYear(dataFolder, year, list, find))),
    bySector(crsYears.flatMap((year) => readSectorYear(dataFolder, year, list))),
  ];
}

if (import.meta.main) {
  const folders = foldersFrom(process.argv.slice(2));
  writeTables(buildDacDisbursements(folders.data), folders.out);
}
