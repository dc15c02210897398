import { join } from "node:path";
import { foldersFrom } from "./folders.ts";
import { places } from "./place-list.ts";
import { readRecords } from "./published-file.ts";
import { type ReferenceTable, writeTables } from "./reference-table.ts";

const file = "oecd/dac1.csv";
const BASE_YEAR = "2020";

/** Codes that are no country, in our terms; the other totals of the file (DAC, G7C, NDA) belong to no provider. */
const groups: ReadonlyMap<string, string> = new Map([
  ["EUI", "eu-institutions"],
  ["MUL", "multilateral"],
]);
const totals = new Set(["DAC", "G7C", "NDA"]);

interface Published {
  readonly code: string;
  readonly year: string;
  readonly deflator: string;
}

/** Whose deflator it is: the provider's own; one that the DAC gives to several who report none; or 100, in the base year. */
function kindOf({ code, year, deflator }: Published, all: readonly Published[]): "own" | "shared" | "base" {
  if (year === BASE_YEAR) return "base";
  const near = (other: Published) => Math.abs(Number(other.deflator) - Number(deflator)) < 0.0001;
  const others = all.filter((other) => other.year === year && other.code !== code && !groups.has(other.code));
  return !groups.has(code) && others.some(near) ? "shared" : "own";
}

/** Deflators of the DAC's providers: what a dollar of theirs was worth in a year, for 100 in the base year. */
export function buildDacDeflators(dataFolder: string): ReferenceTable[] {
  const all: Published[] = readRecords(join(dataFolder, file)).map((row) => ({
    code: row["iso_code"] ?? "",
    year: (row["year"] ?? "").slice(0, 4),
    deflator: row["deflator"] ?? "",
  }));
  const known = new Set(places.map((place) => place.id));
  const strange = all.filter(({ code }) => !known.has(code) && !groups.has(code) && !totals.has(code));
  if (strange.length > 0) throw new Error(`${file}: unknown codes ${strange.map(({ code }) => code).join()}`);
  const rows = all
    .filter(({ code }) => !totals.has(code))
    .map((row) => {
      if (!/^\d{4}$/.test(row.year) || !/^\d{1,3}(?:\.\d{1,6})?$/.test(row.deflator))
        throw new Error(`${file}: ${row.code} ${row.year}: ${row.deflator}`);
      return [groups.get(row.code) ?? row.code, row.year, row.deflator, kindOf(row, all)];
    });
  const count = (kind: string) => rows.filter((row) => row[3] === kind).length;
  return [
    {
      id: "dac-deflators",
      title: { en: "Deflators of the DAC's providers", zh: "发展援助委员会提供方平减指数" },
      description: {
        en: "How many dollars of a year buy what 100 dollars of 2020 buy, for each provider: its prices and its exchange rate together. An amount in dollars of year t is in prices of year b when multiplied by the deflator of b and divided by that of t.",
        zh: "各提供方某一年的多少美元与 2020 年的 100 美元等值，兼计其国内物价与汇率。某年美元金额乘以基年平减指数、除以当年平减指数，即为按基年价格计的金额。",
      },
      unit: { en: "dollars of the year for 100 dollars of 2020", zh: "与 2020 年 100 美元等值的当年美元数" },
      columns: [
        {
          name: "provider",
          meaning: {
            en: "Our provider id: a country, eu-institutions, or multilateral (all multilateral organisations)",
            zh: "提供方代码：国家、eu-institutions（欧盟机构）或 multilateral（全部多边机构）",
          },
          unit: "code",
        },
        { name: "year", meaning: { en: "Calendar year", zh: "日历年" }, unit: "year" },
        {
          name: "deflator",
          meaning: { en: "Deflator, 2020 = 100, as published", zh: "平减指数，2020 年为 100，照录公布值" },
          unit: "index",
        },
        {
          name: "kind",
          meaning: {
            en: "own: of this provider; shared: the same for several providers of which none is computed; base: 100 in the base year",
            zh: "own：该提供方自身；shared：未单独测算的若干提供方共用同一数值；base：基年，为 100",
          },
          unit: "word",
        },
      ],
      keyColumns: 2,
      sources: [
        {
          title: "DAC deflators and exchange rates (with DAC1), base year 2020",
          title_zh: "发援会平减指数与汇率（随DAC1发布），基年2020年",
          publisher: "OECD Development Assistance Committee; extract in ONEcampaign/data_dive_MDBs (dac1.feather)",
          url: "https://www.oecd.org/en/data/datasets/development-finance-statistics.html",
          version: "1960–2021; d06e7e114b00139fcd2c74a7bc56c495b97de8d4 (2026-08-21)",
          licence: "CC BY 4.0",
          retrieved: "2026-11-22",
          file,
        },
      ],
      licence: "CC BY 4.0, OECD",
      script: "dac-deflators.ts",
      date: "2026-08-21",
      coverage: {
        providers: new Set(rows.map((row) => row[0])).size,
        years: "1960–2021",
        base_year: Number(BASE_YEAR),
        rows_own: count("own"),
        rows_shared: count("shared"),
      },
      caveats: [
        {
          en: "For amounts in US dollars only, and by provider: the deflator takes in the provider's exchange rate. Recipients have none. China has none: it reports nothing to the DAC.",
          zh: "仅适用于美元金额，且按提供方使用：平减指数已含该提供方的汇率变动。受援方没有。中国不向发展援助委员会报告，故无平减指数。",
        },
        {
          en: "The last year is 2021, published as preliminary. A later year has no deflator here: none is carried forward or projected. Some providers begin later or have gaps (Qatar 1991, 1995–2018; Saudi Arabia 1967–1969; Chinese Taipei).",
          zh: "最后年份为 2021 年，公布时为初步值。此后年份没有平减指数，不作沿用或外推。部分提供方起始较晚或有缺口（卡塔尔 1991、1995–2018 年，沙特阿拉伯 1967–1969 年，中华台北）。",
        },
        {
          en: "Providers outside the DAC share one value a year (kind “shared”), near the deflator of the whole DAC: it says little of their own prices. The values of multilateral organisations and of the EU institutions are one series as well.",
          zh: "委员会以外的提供方每年共用一个数值（kind 为 shared），接近委员会整体的平减指数，并不反映其自身物价。多边机构与欧盟机构也共用一列数值。",
        },
        {
          en: "Another edition has another base year and revised values: two editions are not mixed (rule C14). The file's totals (DAC, G7C, NDA) are left out, since they belong to no provider.",
          zh: "其他版本基年不同，数值亦有修订：两个版本不得混用（规则 C14）。文件中的合计（DAC、G7C、NDA）不属于任何提供方，未收。",
        },
      ],
      rows,
    },
  ];
}

if (import.meta.main) {
  const folders = foldersFrom(process.argv.slice(2));
  writeTables(buildDacDeflators(folders.data), folders.out);
}
