import { join } from "node:path";
import { foldersFrom } from "./folders.ts";
import { places } from "./place-list.ts";
import { readRecords } from "./published-file.ts";
import { type Bilingual, type ReferenceTable, type TableSource, writeTables } from "./reference-table.ts";

const countryFile = "china/gcdf-v3/gcdf_country_commitments.csv";
const yearFile = "china/gcdf-v3/gcdf_yearly_flows.csv";

/** AidData's own words for the class of a flow → ours. */
const flowClasses: Readonly<Record<string, string>> = {
  "ODA-like": "oda-like",
  "OOF-like": "oof-like",
  "Vague (Official Finance)": "vague",
};

const sources = (file: string): TableSource[] => [
  {
    title: "AidData's Global Chinese Development Finance Dataset, Version 3.0",
    title_zh: "AidData《全球中国发展融资数据集》3.0版",
    publisher: "AidData at William & Mary",
    url: "https://www.aiddata.org/data/aiddatas-global-chinese-development-finance-dataset-version-3-0",
    version: "3.0 (November 2023)",
    licence: "ODC-By 1.0",
    retrieved: "2026-11-22",
  },
  {
    title: `${file.split("/").at(-1)}, totals made from it for the R package aiddataviz`,
    title_zh: `${file.split("/").at(-1)}：R语言包aiddataviz据该数据集汇总的合计`,
    publisher: "Teal Insights",
    url: "https://github.com/Teal-Insights/aiddataviz",
    version: "263376f6ef15e0f1728b47230cb4f2e2ea8fa0d7 (2025-02-02); recipe in data-raw/data_prep.R",
    licence: "MIT (package); data ODC-By 1.0",
    retrieved: "2026-11-22",
    file,
  },
];

const caveats: readonly Bilingual[] = [
  {
    en: "Commitments. GCDF has no disbursement series, so compare with commitments of others only, never with the DAC disbursement tables (rule A11).",
    zh: "此为承付额。GCDF 没有支出序列，只可与他方的承付额比较，不得与 DAC 支出表比较（规则 A11）。",
  },
  {
    en: "With rollovers: the totals add the field Amount (Constant USD 2021), not Adjusted Amount, so short-term rescue loans that were renewed count each time. That makes about US$ 1.5 tn against AidData's headline of 1.34 tn without rollovers (rule A4). Countries with central-bank swaps or emergency loans (Argentina, Pakistan, Egypt, Mongolia and others) stand too high for a stock.",
    zh: "含展期：合计取“金额（2021 年不变价美元）”字段，而非“调整后金额”，短期救助贷款每次展期都重复计入，因此约为 1.5 万亿美元；AidData 剔除展期后的总额为 1.34 万亿美元（规则 A4）。有央行货币互换或紧急贷款的国家（阿根廷、巴基斯坦、埃及、蒙古国等）若作累计存量则偏高。",
  },
  {
    en: "Only records that AidData recommends for aggregates: committed, under way or completed; no pledges, suspended or cancelled projects, no umbrella agreements (rules A1, A2).",
    zh: "仅含 AidData 建议用于汇总的记录：已承诺、实施中或已完成；不含认捐、中止或取消的项目，也不含总括协议（规则 A1、A2）。",
  },
  {
    en: "Constant 2021 US dollars by AidData's own conversion (average rate of the commitment year, then the OECD method); there is no DAC deflator for China (rule A12). Records without an amount, such as training in kind, add nothing (rule A8).",
    zh: "2021 年不变价美元由 AidData 自行折算（承诺当年平均汇率，再按经合组织方法平减）；DAC 没有中国的平减指数（规则 A12）。未载金额的记录（如实物、培训）不增加合计（规则 A8）。",
  },
  {
    en: "Estimates from open sources by the TUFF method, not figures published by the Government of China. Chinese development finance is not the same as the Belt and Road (rule A14).",
    zh: "依 TUFF 方法由公开来源整理的估计，并非中国政府公布的数字。中国的发展融资也不等同于“一带一路”（规则 A14）。",
  },
];

/** US$ billion as published → whole US dollars. */
function dollarsOfBillions(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new Error(`no amount: ${text}`);
  return Math.round(value * 1_000_000_000);
}

function byCountry(dataFolder: string): ReferenceTable {
  const known = new Set(places.map((place) => place.id));
  const rows = readRecords(join(dataFolder, countryFile)).map((record) => {
    const place = record.iso3c ?? "";
    if (!known.has(place)) throw new Error(`${countryFile}: no place ${place}`);
    const amountUsd2021 = dollarsOfBillions(record.total_commitments_bn ?? "");
    // The maker's sum skips missing amounts: a total of nought means that no record of the country carries one (rule A8).
    return amountUsd2021 === 0 ? [place, "", "not-reported"] : [place, String(amountUsd2021), "reported"];
  });
  return {
    id: "chinese-commitments-by-country",
    title: { en: "Chinese official commitments by country, 2000–2021", zh: "中国官方资金承付额（按国家），2000–2021" },
    description: {
      en: "The sum of what official Chinese lenders and donors committed to each country from 2000 to 2021, as AidData estimates it, rollovers included.",
      zh: "据 AidData 估计，2000–2021 年中国官方机构对各国承诺的贷款与赠款合计，含展期。",
    },
    unit: { en: "constant 2021 US dollars", zh: "2021 年不变价美元" },
    columns: [
      { name: "place", meaning: { en: "Our place id", zh: "地点代码" }, unit: "code" },
      {
        name: "commitments_usd2021_with_rollovers",
        meaning: {
          en: "Sum of commitments 2000–2021, with rollovers; empty where no record carries an amount",
          zh: "2000–2021 年承付额合计，含展期；无任何金额记录者留空",
        },
        unit: "USD, constant 2021",
      },
      {
        name: "state",
        meaning: {
          en: "reported, or not-reported: records exist, none with an amount",
          zh: "reported 有金额；not-reported 有记录但均无金额",
        },
        unit: "word",
      },
    ],
    keyColumns: 1,
    sources: sources(countryFile),
    licence: "ODC-By 1.0, AidData at William & Mary",
    script: "chinese-commitments.ts",
    date: "2023-11-06",
    coverage: {
      years: "2000–2021, one sum",
      places: rows.length,
      total_usd2021: rows.reduce((sum, row) => sum + Number(row[1] ?? 0), 0),
    },
    caveats: [
      ...caveats,
      {
        en: "Not by year, and without regional recipients (blank ISO code, rule A10): US$ 10.8 bn less than the table by year. The two are never crossed.",
        zh: "不分年份；不含区域性受援方（ISO 代码为空，规则 A10），比按年份的表少 108 亿美元。两表不可交叉。",
      },
    ],
    rows,
  };
}

function byYear(dataFolder: string): ReferenceTable {
  const rows = readRecords(join(dataFolder, yearFile)).map((record) => {
    const flowClass = flowClasses[record.flow_class ?? ""];
    if (!flowClass) throw new Error(`${yearFile}: no such flow class: ${record.flow_class}`);
    return [record.commitment_year ?? "", flowClass, String(dollarsOfBillions(record.commitments_bn ?? ""))];
  });
  return {
    id: "chinese-commitments-by-year",
    title: {
      en: "Chinese official commitments by year and class, 2000–2021",
      zh: "中国官方资金承付额（按年份与类别），2000–2021",
    },
    description: {
      en: "What official Chinese lenders and donors committed in each year, all recipients and regions together, by AidData's class of concessionality.",
      zh: "中国官方机构每年承付额（全部受援国与区域合计），按 AidData 的优惠程度分类。",
    },
    unit: { en: "constant 2021 US dollars", zh: "2021 年不变价美元" },
    columns: [
      {
        name: "year",
        meaning: { en: "Year of commitment, at times a proxy (rule A6)", zh: "承诺年份，个别为替代年份（规则 A6）" },
        unit: "year",
      },
      {
        name: "flow_class",
        meaning: {
          en: "oda-like, oof-like, or vague (official, but too little known to tell)",
          zh: "oda-like 类官方发展援助；oof-like 类其他官方资金；vague 信息不足、无法归类的官方资金",
        },
        unit: "word",
      },
      {
        name: "commitments_usd2021_with_rollovers",
        meaning: { en: "Commitments of the year, with rollovers", zh: "当年承付额，含展期" },
        unit: "USD, constant 2021",
      },
    ],
    keyColumns: 2,
    sources: sources(yearFile),
    licence: "ODC-By 1.0, AidData at William & Mary",
    script: "chinese-commitments.ts",
    date: "2023-11-06",
    coverage: { years: "2000–2021", total_usd2021: rows.reduce((sum, row) => sum + Number(row[2] ?? 0), 0) },
    caveats: [
      ...caveats,
      {
        en: "Regional recipients are in. The class changes its method in 2018 (rule A7): 25 % grant element at a 10 % discount rate before, the graded 45/15/10 % tiers after. Mark the break.",
        zh: "含区域性受援方。分类方法在 2018 年变更（规则 A7）：此前为 10% 贴现率下 25% 赠款成分，此后为 45%/15%/10% 分档标准，应标明断点。",
      },
    ],
    rows,
  };
}

/** Chinese commitments (GCDF 3.0): one sum a country, and by year and class. */
export const buildChineseCommitments = (dataFolder: string): ReferenceTable[] => [
  byCountry(dataFolder),
  byYear(dataFolder),
];

if (import.meta.main) {
  const folders = foldersFrom(process.argv.slice(2));
  writeTables(buildChineseCommitments(folders.data), folders.out);
}
