import { join } from "node:path";
import { foldersFrom } from "./folders.ts";
import { readRecords } from "./published-file.ts";
import { type ReferenceTable, writeTables } from "./reference-table.ts";

const file = "china/gcof-v1/GlobalChineseOfficialFinanceDataset_v1.0__ChineseOfficialFinance1_0.csv";

/** What the records of a year and sector come to; amounts in whole US dollars at the prices of 2014. */
interface SectorYear {
  readonly name: string;
  readonly amountUsd2014: number;
  readonly records: number;
  readonly withoutAmount: number;
}

/** The amount in US dollars of 2014; null where the record carries none (a lone space, rule A8). */
function amountOf(record: Readonly<Record<string, string>>): number | null {
  const text = (record.usd_defl_2014 ?? "").trim();
  return text === "" ? null : Number(text);
}

function sumBySectorAndYear(dataFolder: string): ReadonlyMap<string, SectorYear> {
  const sums = new Map<string, SectorYear>();
  for (const record of readRecords(join(dataFolder, file))) {
    if (record.recommended_for_research !== "True") continue;
    const sector = (record.crs_sector_code ?? "").trim();
    if (!/^\d{3}$/.test(sector)) throw new Error(`${file}: no sector: ${record.project_id} ${sector}`);
    const key = `${record.year} ${sector}`;
    const amountUsd2014 = amountOf(record);
    const sum = sums.get(key) ?? { name: record.crs_sector_name ?? "", amountUsd2014: 0, records: 0, withoutAmount: 0 };
    sums.set(key, {
      name: sum.name,
      amountUsd2014: sum.amountUsd2014 + (amountUsd2014 ?? 0),
      records: sum.records + 1,
      withoutAmount: sum.withoutAmount + (amountUsd2014 === null ? 1 : 0),
    });
  }
  return sums;
}

/** Chinese commitments by sector and year, 2000–2014: the one release of AidData here that is whole and names every record's sector. */
export function buildChineseCommitmentsBySector(dataFolder: string): ReferenceTable[] {
  const sums = sumBySectorAndYear(dataFolder);
  const rows = [...sums].map(([key, { name, amountUsd2014, records, withoutAmount }]) => {
    const [year = "", sector = ""] = key.split(" ");
    // Records without a single amount among them say nothing of the sum (rule A8).
    const amount = records === withoutAmount ? "" : String(Math.round(amountUsd2014));
    return [year, sector, `${sector.slice(0, 1)}00`, amount, String(records), String(withoutAmount), name];
  });
  const total = (column: number) => rows.reduce((sum, row) => sum + Number(row[column]), 0);
  return [
    {
      id: "chinese-commitments-by-sector",
      title: {
        en: "Chinese official commitments by sector and year, 2000–2014",
        zh: "中国官方资金承付额（按部门与年份），2000–2014",
      },
      description: {
        en: "What official Chinese lenders and donors committed in each year to each three-digit sector, all recipients together, as AidData's release of 2017 estimates it.",
        zh: "据 AidData 2017 年版估计，中国官方机构每年对各三位数部门的承付额，全部受援方合计。",
      },
      unit: { en: "constant 2014 US dollars", zh: "2014 年不变价美元" },
      columns: [
        { name: "year", meaning: { en: "Year of commitment", zh: "承诺年份" }, unit: "year" },
        {
          name: "sector",
          meaning: {
            en: "Three-digit sector as the release gives it, in an older version of the DAC list",
            zh: "原数据集所列三位数部门，沿用较早版本的 DAC 分类",
          },
          unit: "code",
        },
        {
          name: "sector_group",
          meaning: {
            en: "Group of the sector: 100 social infrastructure, 200 economic infrastructure, and so on",
            zh: "部门所属大类：100 为社会性基础设施，200 为经济基础设施，余类推",
          },
          unit: "code",
        },
        {
          name: "commitments_usd2014",
          meaning: {
            en: "Sum of commitments; empty where no record of the year and sector carries an amount",
            zh: "承付额合计；该年该部门无任何金额记录者留空",
          },
          unit: "USD, constant 2014",
        },
        { name: "records", meaning: { en: "Records", zh: "记录数" }, unit: "records" },
        {
          name: "records_without_amount",
          meaning: { en: "Of these, records without an amount", zh: "其中未载金额的记录数" },
          unit: "records",
        },
        { name: "sector_label", meaning: { en: "Sector as published", zh: "原表部门名称" }, unit: "name" },
      ],
      keyColumns: 2,
      sources: [
        {
          title: "AidData's Global Chinese Official Finance Dataset, 2000–2014, Version 1.0",
          title_zh: "AidData《全球中国官方资金数据集（2000—2014年）》1.0版",
          publisher: "AidData at William & Mary",
          url: "https://www.aiddata.org/data/chinese-global-official-finance-dataset",
          version:
            "1.0 (October 2017); copy in github.com/AidData-WM/public_datasets at afaf88bc316560b575ed7778901ae2a999a69f1d",
          licence: "ODC-By 1.0",
          retrieved: "2026-11-22",
          file,
        },
      ],
      licence: "ODC-By 1.0, AidData at William & Mary",
      script: "chinese-commitments-by-sector.ts",
      date: "2017-10-11",
      coverage: {
        years: "2000–2014",
        total_usd2014: total(3),
        records: total(4),
        records_without_amount: total(5),
      },
      caveats: [
        {
          en: "Commitments. Never set an amount of this table beside a disbursement (rule A11); only what each side's own sectors weigh within its own total can be read beside the other's.",
          zh: "此为承付额，其金额不得与任何拨付额并列（规则 A11）；可以对照的，只是双方各自总额之内各部门的比重。",
        },
        {
          en: "Only records that AidData recommends for research: no pledges, suspended or cancelled projects, no umbrella agreements (rules A1, A2). Four in ten carry no amount, mostly aid in kind and training, which are social; the social share by amount is therefore a floor.",
          zh: "仅含 AidData 建议用于研究的记录：不含认捐、中止或取消的项目及总括协议（规则 A1、A2）。约四成记录未载金额，多为实物援助与培训，属社会类；因此按金额计的社会类占比偏低。",
        },
        {
          en: "An older release than the tables by country and by year (GCDF 3.0, constant 2021 US dollars, to 2021); no later one that is whole and names sectors is at hand. Versions and price bases differ: the tables are never added or crossed.",
          zh: "此版早于按国家与按年份的两表（GCDF 3.0，2021 年不变价美元，至 2021 年）；其后完整且注明部门的版本未能取得。版本与价格基准不同，各表不可相加或交叉。",
        },
        {
          en: "All Chinese official finance, most of it before the Belt and Road was proposed in 2013; the two are not the same (rule A14).",
          zh: "涵盖中国全部官方资金，大部分早于 2013 年提出的“一带一路”；二者不可等同（规则 A14）。",
        },
      ],
      rows,
    },
  ];
}

if (import.meta.main) {
  const folders = foldersFrom(process.argv.slice(2));
  writeTables(buildChineseCommitmentsBySector(folders.data), folders.out);
}
