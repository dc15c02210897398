import { join } from "node:path";
import type { TableSource } from "./reference-table.ts";
import { places } from "./place-list.ts";
import { readRecords } from "./published-file.ts";

/** IMF World Economic Outlook: the value of a subject for a place and year, or nothing. */
export type Outlook = (place: string, subject: string, year: number) => number | undefined;

/** The outlook's own codes where they are not ours. */
const outlookCodes: Readonly<Record<string, string>> = { PSE: "WBG", XKX: "UVK" };

function numberOf(text: string | undefined): number | undefined {
  const trimmed = (text ?? "").trim();
  return trimmed === "" || trimmed === "NA" || !Number.isFinite(Number(trimmed)) ? undefined : Number(trimmed);
}

/** Reads the outlook's country table (Latin-1, years as columns). */
export function readOutlook(dataFolder: string): Outlook {
  const rows = new Map(
    readRecords(join(dataFolder, "reference/imf-weo-2024apr/IMFcountries.csv")).map((record) => [
      `${record.iso3c} ${record.weo_subject_code}`,
      record,
    ]),
  );
  return (place, subject, year) => numberOf(rows.get(`${outlookCodes[place] ?? place} ${subject}`)?.[String(year)]);
}

/** World Bank GDP in current dollars: place → year → dollars. */
export function readWorldBankGdp(dataFolder: string): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const byPlace = new Map<string, Map<number, number>>();
  for (const record of readRecords(join(dataFolder, "reference/world-bank-wdi/gdp_frictionless.csv"))) {
    const place = record["Country Code"] ?? "";
    const years = byPlace.get(place) ?? new Map<number, number>();
    years.set(Number(record.Year), Number(record.Value));
    byPlace.set(place, years);
  }
  return byPlace;
}

/** World Bank region of each economy, from the list of June 2020. */
export function readRegions(dataFolder: string): ReadonlyMap<string, string> {
  const file = "reference/world-bank-income-class/CLASS__Groups.csv";
  const list = readRecords(join(dataFolder, file));
  const regions = new Set([
    "East Asia & Pacific",
    "Europe & Central Asia",
    "Latin America & Caribbean",
    "Middle East & North Africa",
    "South Asia",
    "Sub-Saharan Africa",
  ]);
  return new Map(
    list.flatMap((record) =>
      regions.has(record.GroupName ?? "") ? [[record.CountryCode ?? "", record.GroupName ?? ""]] : [],
    ),
  );
}

/** What the Fund and the Bank say of a country's risk of debt distress. */
export type DistressRating = "low" | "moderate" | "high" | "in-distress";

const ratingWords: Readonly<Record<string, DistressRating>> = {
  low: "low",
  moderate: "moderate",
  high: "high",
  "in debt distress": "in-distress",
};

export interface PublishedRating {
  readonly rating: DistressRating;
  /** Day of the analysis, or the year of the list. */
  readonly published: string;
}

/** Ratings of low-income countries as listed on 31 January 2023: the newest known when 2022 began or soon after. */
export function readRatings(dataFolder: string): ReadonlyMap<string, PublishedRating> {
  const file = "reference/imf-lic-dsa/imf_lic_dsa_list_as_of_2023-01-31.csv";
  return new Map(
    readRecords(join(dataFolder, file)).flatMap((record) => {
      const rating = ratingWords[(record.risk_of_distress ?? "").toLowerCase()];
      return rating === undefined ? [] : [[record.iso3c ?? "", { rating, published: record.date_latest_pub ?? "" }]];
    }),
  );
}

/** Names of the list of ratings 2008–2018 that are neither ours nor those of the list of 2023. */
const ratingNames: Readonly<Record<string, string>> = {
  "Cabo Verde": "CPV",
  "Congo Republic": "COG",
  "Congo, Democratic Rep": "COD",
  "Cote d'Ivoire": "CIV",
  Gambia: "GMB",
  "Kyrgyz Republic": "KGZ",
  "Lao P.D.R.": "LAO",
  "Lao, PDR": "LAO",
  Micronesia: "FSM",
  "Sao Tome & Principe": "STP",
  "St. Vincent and the Grenadines": "VCT",
};

/** Ratings of one year between 2008 and 2018. Throws on a country name that it does not know. */
export function readPastRatings(dataFolder: string, year: number): ReadonlyMap<string, DistressRating> {
  const list = readRecords(join(dataFolder, "reference/imf-lic-dsa/imf_lic_dsa_list_as_of_2023-01-31.csv"));
  const byName = new Map([
    ...list.map((record) => [record.country_name ?? "", record.iso3c ?? ""] as const),
    ...places.map((place) => [place.nameEn, place.id] as const),
    ...Object.entries(ratingNames),
  ]);
  return new Map(
    readRecords(join(dataFolder, "reference/imf-lic-dsa/imf_dsa_historical_2008-2018.csv")).flatMap((record) => {
      const name = (record.Country ?? "").trim();
      const place = byName.get(name);
      if (place === undefined) throw new Error(`ratings 2008–2018: no place of the name ${name}`);
      const rating = ratingWords[(record[String(year)] ?? "").trim().toLowerCase()];
      return rating === undefined ? [] : [[place, rating]];
    }),
  );
}

export type DebtCapacity = "weak" | "medium" | "strong";

/** Debt-carrying capacity by the newest analysis up to 2022: the composite indicator, or before 2017 the policy rating. */
export function readDebtCapacity(
  dataFolder: string,
): ReadonlyMap<string, { readonly capacity: DebtCapacity; readonly year: number }> {
  const newest = new Map<string, { readonly capacity: DebtCapacity; readonly year: number }>();
  const records = readRecords(join(dataFolder, "reference/imf-lic-dsa/findevlab/DSA_id__Sheet_1.csv"));
  for (const record of records.toSorted((a, b) => Number(a["dsa.year"]) - Number(b["dsa.year"]))) {
    const year = Number(record["dsa.year"]);
    const word = (record["dcc.ci.rtng"] || record["cpia.rtng"] || "").toLowerCase();
    if (year <= 2022 && (word === "weak" || word === "medium" || word === "strong"))
      newest.set((record["dsa.id"] ?? "").slice(0, 3), { capacity: word, year });
  }
  return newest;
}

/** Public external debt of African countries at the end of 2021, US$: in all, and owed to China (state and banks). */
export function readExternalDebt(
  dataFolder: string,
): ReadonlyMap<string, { readonly allUsd: number; readonly chinaUsd: number }> {
  const folder = join(dataFolder, "reference/world-bank-ids-one/africa_debt_overview");
  const codes = new Map(
    readRecords(join(folder, "chart_2_download.csv")).map((record) => [
      record.debtor_name ?? "",
      record.iso3_code ?? "",
    ]),
  );
  const debts = new Map<string, { allUsd: number; chinaUsd: number }>();
  for (const record of readRecords(join(folder, "chart_1_download.csv"))) {
    const place = codes.get(record.debtor_name ?? "");
    if (record.year !== "2021" || place === undefined || place === "") continue;
    const debt = debts.get(place) ?? { allUsd: 0, chinaUsd: 0 };
    if (record.creditor_name === "All creditors") debt.allUsd += Number(record.value);
    if (record.creditor_name === "China") debt.chinaUsd += Number(record.value);
    debts.set(place, debt);
  }
  return debts;
}

const source = (
  title: string,
  publisher: string,
  url: string,
  version: string,
  licence: string,
  file: string,
): TableSource => ({ title, publisher, url, version, licence, retrieved: "2026-11-22", file });

/** The files that the panel reads beside the other reference tables, which have sources of their own. */
export const panelSources = {
  outlook: source(
    "World Economic Outlook database, April 2024: country table",
    "International Monetary Fund; Teal Insights (R package tidyweo2024spring)",
    "https://www.imf.org/en/Publications/WEO/weo-database/2024/April",
    "April 2024; copy at fdcfabdd198f035d003bcb3ed87417e45a44ad42 (2024-05-29)",
    "IMF data terms, re-use with attribution; package CC0-1.0",
    "reference/imf-weo-2024apr/IMFcountries.csv",
  ),
  worldBankGdp: source(
    "World Development Indicators, GDP (current US$), NY.GDP.MKTP.CD",
    "World Bank",
    "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD",
    "1960–2023; copy in github.com/datasets/gdp at 822019c80142c162e4ca4eb1a63699ae36075078 (2026-03-20)",
    "CC BY 4.0",
    "reference/world-bank-wdi/gdp_frictionless.csv",
  ),
  regions: source(
    "World Bank list of economies: groups",
    "World Bank",
    "https://datahelpdesk.worldbank.org/knowledgebase/articles/906519",
    "June 2020; copy in github.com/Sarah-Wen/masterthesis at c72cf37509c984c221ddca790bcd0823931af645 (2022-06-25)",
    "CC BY 4.0",
    "reference/world-bank-income-class/CLASS__Groups.csv",
  ),
  ratings: source(
    "List of LIC DSAs for PRGT-eligible countries as of 31 January 2023, and ratings 2008–2018",
    "International Monetary Fund; t-emery/imf_dsa_list",
    "https://www.imf.org/external/pubs/ft/dsa/dsalist.pdf",
    "bb47398a54e973ec37c561220b2d65ba87afd814 (2025-04-13)",
    "public facts, with attribution",
    "reference/imf-lic-dsa/imf_lic_dsa_list_as_of_2023-01-31.csv, imf_dsa_historical_2008-2018.csv",
  ),
  capacity: source(
    "Debt-carrying capacity in 606 debt sustainability analyses, 2013–2023",
    "Finance for Development Lab (from IMF and World Bank reports)",
    "https://github.com/FinDevLab/LIC-DSA",
    "4293461e76e03ec0e1fb8aa6d0cce446ad52b62b (2025-01-14)",
    "no licence stated; facts of IMF and World Bank reports, with attribution",
    "reference/imf-lic-dsa/findevlab/DSA_id__Sheet_1.csv",
  ),
  externalDebt: source(
    "International Debt Statistics: public external debt of African countries by creditor",
    "World Bank; The ONE Campaign (extract)",
    "https://github.com/ONEcampaign/africa_debt_overview",
    "bef06d9e3fb074c649f18d29240db2423ab0b651 (2026-02-06)",
    "CC BY 4.0 (World Bank); extract MIT",
    "reference/world-bank-ids-one/africa_debt_overview/chart_1_download.csv, chart_2_download.csv",
  ),
  chineseProjects: source(
    "AidData's Global Chinese Development Finance Dataset, Version 3.0: projects with a location",
    "AidData at William & Mary",
    "https://www.aiddata.org/data/aiddatas-global-chinese-development-finance-dataset-version-3-0",
    "3.0 (November 2023); copy in github.com/gasoto04/china-development at 3416a9bbf7553e7406cf3f8ed9b9da7ca6e07fa3 (2025-07-11)",
    "ODC-By 1.0",
    "china/gcdf-v3/gcdf_v3_geolocated_projects_final_input.csv",
  ),
} as const;
