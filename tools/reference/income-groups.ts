import { join } from "node:path";
import { foldersFrom } from "./folders.ts";
import { places } from "./place-list.ts";
import { readCells } from "./published-file.ts";
import { type ReferenceTable, writeTables } from "./reference-table.ts";

const file = "reference/world-bank-income-class/OGHIST__Country_Analytical_History.csv";
const groups = new Set(["L", "LM", "UM", "H"]);

/** "FY23" → 2023, "FY89" → 1989. */
export function fiscalYear(label: string): number {
  const digits = /^FY(\d\d)$/.exec(label)?.[1];
  if (digits === undefined) throw new Error(`no fiscal year: ${label}`);
  const year = Number(digits);
  return year >= 80 ? 1900 + year : 2000 + year;
}

/** World Bank income group of each economy by fiscal year. ".." and blanks (not classified) give no row. "LM*" (Yemen before union) is kept as LM. */
export function buildIncomeGroups(dataFolder: string): ReferenceTable[] {
  const cells = readCells(join(dataFolder, file));
  const fiscalYears = cells.find((row) => row[1]?.startsWith("Bank's fiscal year"))?.slice(2);
  const dataYears = cells.find((row) => row[1]?.startsWith("Data for calendar year"))?.slice(2);
  if (!fiscalYears || !dataYears) throw new Error(`${file}: the two rows of years are not where they were`);

  const known = new Set(places.map((place) => place.id));
  const rows: string[][] = [];
  for (const row of cells) {
    const [code = "", , ...values] = row;
    if (!known.has(code)) continue;
    values.forEach((value, index) => {
      const group = value.trim().replace("*", "");
      const fiscal = fiscalYears[index];
      const dataYear = dataYears[index];
      if (groups.has(group) && fiscal && dataYear) rows.push([code, String(fiscalYear(fiscal)), dataYear, group]);
    });
  }
  return [
    {
      id: "income-groups",
      title: { en: "World Bank income groups by year", zh: "世界银行收入分组（按年度）" },
      description: {
        en: "The income group of each economy in each World Bank fiscal year, as set on 1 July from income per head in the last full calendar year.",
        zh: "各经济体在世界银行各财政年度的收入分组。分组于每年 7 月 1 日依据上一个完整日历年的人均国民总收入确定。",
      },
      unit: { en: "one economy and fiscal year a row", zh: "每行一个经济体的一个财政年度" },
      columns: [
        { name: "place", meaning: { en: "Our place id", zh: "地点代码" }, unit: "code" },
        {
          name: "fiscal_year",
          meaning: {
            en: "World Bank fiscal year in which the group applies: 2023 is July 2022 to June 2023",
            zh: "分组适用的世界银行财政年度：2023 指 2022 年 7 月至 2023 年 6 月",
          },
          unit: "year",
        },
        {
          name: "data_year",
          meaning: {
            en: "Calendar year of the income data it rests on (two years earlier)",
            zh: "所依据收入数据的日历年（早两年）",
          },
          unit: "year",
        },
        {
          name: "income_group",
          meaning: {
            en: "L low, LM lower middle, UM upper middle, H high",
            zh: "L 低收入，LM 中等偏下收入，UM 中等偏上收入，H 高收入",
          },
          unit: "code",
        },
      ],
      keyColumns: 2,
      sources: [
        {
          title: "World Bank Analytical Classifications (OGHIST), country analytical history",
          publisher: "World Bank",
          url: "https://datahelpdesk.worldbank.org/knowledgebase/articles/906519",
          version:
            "FY1989–FY2023 edition; copy in github.com/advaitpai/CS418_Project-GDP at c71706c696a981589399925afbb3b131d2d541b1 (2023-05-03)",
          licence: "CC BY 4.0",
          retrieved: "2026-11-22",
          file,
        },
      ],
      licence: "CC BY 4.0, World Bank",
      script: "income-groups.ts",
      date: "2022-07-01",
      coverage: { fiscal_years: "1989–2023", data_years: "1987–2021", places: new Set(rows.map((row) => row[0])).size },
      caveats: [
        {
          en: "The last edition here is FY2023 (income of 2021). For a later year there is no group: do not carry the last one forward without saying so.",
          zh: "此处最新为 2023 财年（依据 2021 年收入）。更晚年份没有分组；如沿用最后一期，必须注明。",
        },
        {
          en: "A commitment made in calendar year Y falls in fiscal year Y (January to June) or Y+1 (July to December). Use fiscal_year = Y for “known when the year began”.",
          zh: "日历年 Y 年的承诺，上半年属财年 Y，下半年属财年 Y+1。若取“年初已知”的分组，用 fiscal_year = Y。",
        },
        {
          en: "An economy without a row was not classified that year. Venezuela is unclassified from FY2022. Former states (Czechoslovakia, USSR, Yugoslavia, Serbia and Montenegro, Netherlands Antilles) and the Channel Islands are left out; the published LM* of Yemen (FY1989–1990, before union) is kept as LM.",
          zh: "没有记录表示当年未予分组；委内瑞拉自 2022 财年起未分组。已不存在的国家（捷克斯洛伐克、苏联、南斯拉夫、塞尔维亚和黑山、荷属安的列斯）与海峡群岛不列入；也门统一前（1989–1990 财年）公布的 LM* 记为 LM。",
        },
      ],
      rows,
    },
  ];
}

if (import.meta.main) {
  const folders = foldersFrom(process.argv.slice(2));
  writeTables(buildIncomeGroups(folders.data), folders.out);
}
