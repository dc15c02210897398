import type { FlowsAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import { type ReferenceTable, type Register, sides } from "@plumbline/core/register";
import type { AnswerRow } from "../cell-text.ts";
import type { Database, QueryParameters } from "../database.ts";
import { bilingualOrNull, numberOrNull } from "./countries.ts";

/** One measure only. Filters that a measure's tables cannot serve are ignored, and come back as null. */
export interface FlowsQuestion {
  readonly measure: "chinese-commitments" | "dac-disbursements";
  readonly provider?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** World Bank income group of the recipient in the year of the flow: L, LM, UM or H. */
  readonly income?: string | undefined;
}

/** What a measure's queries select: rows by place with an amount, sums by year, sums by sector. */
interface Measure {
  readonly definition: ReferenceTable | undefined;
  readonly years: FlowsAnswer["years"];
  readonly filters: FlowsAnswer["filters"];
  readonly providers: readonly AnswerRow[];
  readonly rows: readonly AnswerRow[];
  readonly byYear: readonly AnswerRow[];
  readonly bySector: readonly AnswerRow[];
}

/** Published flows of one measure, by place, year and sector. Commitments and disbursements are two questions, and never share an answer (rule A11). */
export async function readFlows(database: Database, register: Register, question: FlowsQuestion): Promise<FlowsAnswer> {
  const measure =
    question.measure === "chinese-commitments"
      ? await chineseCommitments(database, register, question)
      : await dacDisbursements(database, register, question);
  const { definition } = measure;
  const total = sum(measure.rows.map(amountOf));
  const nothing: Bilingual = { en: question.measure, zh: question.measure };
  return {
    measure: question.measure,
    title: definition?.title ?? nothing,
    definition: definition?.description ?? nothing,
    unit: { currency: "USD", priceBasis: priceBasis[question.measure] },
    years: measure.years,
    filters: measure.filters,
    providers: measure.providers.map((row) => ({
      id: row["provider"] ?? "",
      name: { en: row["name_en"] ?? "", zh: row["name_zh"] ?? "" },
      side: sides.find((side) => side === row["side"]) ?? "other",
      g7: row["g7"] === "1",
    })),
    rows: measure.rows.map(placeRow),
    byYear: measure.byYear.map((row) => ({ year: Number(row["year"]), amount: amountOf(row) })),
    bySector: measure.bySector.map((row) => ({
      code: row["sector"] ?? "",
      name: bilingualOrNull(row["name_en"], row["name_zh"]) ?? withoutCode,
      group: row["group"] ?? "",
      amount: amountOf(row),
    })),
    total,
    located: sum(measure.rows.filter((row) => row["place"] !== null).map(amountOf)),
    caveats: definition?.caveats ?? [],
    sources: definition?.sources.map(({ title, title_zh }) => ({ en: title, zh: title_zh ?? title })) ?? [],
  };
}

const priceBasis: Readonly<Record<FlowsQuestion["measure"], Bilingual>> = {
  "chinese-commitments": { en: "constant 2021 prices", zh: "2021年不变价" },
  "dac-disbursements": { en: "current prices and exchange rates of each year", zh: "各年现价与当年汇率" },
};

const withoutCode: Bilingual = { en: "2012: broad sectors without a DAC code", zh: "2012年：无DAC代码的大类" };

/** What is known of a place, beside its amount; `year` is the year for which income group and regime are looked up. */
const placeColumns = `c.shape, coalesce(c.name_en, f.name_en) AS name_en, coalesce(c.name_zh, f.name_zh) AS name_zh, c.lon, c.lat,
  c.indo_pacific, r.name_en AS region_en, r.name_zh AS region_zh, m.year_signed, i.income_group, g.regime`;
const placeJoins = `LEFT JOIN countries AS c ON c.place = f.place
  LEFT JOIN regions AS r ON r.region = c.m49_region
  LEFT JOIN (SELECT place, min(year_signed) AS year_signed FROM bri_memoranda GROUP BY place) AS m ON m.place = f.place
  LEFT JOIN income_groups AS i ON i.place = f.place AND i.fiscal_year = $year
  LEFT JOIN (SELECT place, arg_max(regime, year) AS regime FROM regimes WHERE year <= $year GROUP BY place) AS g ON g.place = f.place`;

async function chineseCommitments(database: Database, register: Register, question: FlowsQuestion): Promise<Measure> {
  const amount = "commitments_usd2021_with_rollovers";
  const span = await database.query("SELECT min(year) AS first, max(year) AS last FROM chinese_commitments_by_year");
  const first = numberOrNull(span[0]?.["first"]) ?? 2000;
  const last = numberOrNull(span[0]?.["last"]) ?? 2021;
  const income = question.income ?? null;
  return {
    definition: described(register, "chinese-commitments-by-country"),
    // One sum a country: no year can be chosen for the map
    years: { first, last, available: [] },
    filters: { provider: null, from: null, to: null, income },
    providers: await database.query(
      "SELECT provider, name_en, name_zh, side, g7 FROM providers WHERE provider = 'CHN'",
    ),
    rows: await database.query(
      `SELECT f.place, f.amount, ${placeColumns}
       FROM (SELECT place, ${amount} AS amount, NULL::VARCHAR AS name_en, NULL::VARCHAR AS name_zh
             FROM chinese_commitments_by_country WHERE ${amount} IS NOT NULL) AS f ${placeJoins}
       WHERE $income::VARCHAR IS NULL OR i.income_group = $income
       ORDER BY f.amount DESC, f.place`,
      { year: last, income },
    ),
    byYear:
      income === null
        ? await database.query(
            `SELECT year, sum(${amount}) AS amount FROM chinese_commitments_by_year GROUP BY year ORDER BY year`,
          )
        : [],
    bySector: [],
  };
}

async function dacDisbursements(database: Database, register: Register, question: FlowsQuestion): Promise<Measure> {
  const years = await database.query("SELECT DISTINCT year FROM dac_disbursements_by_recipient ORDER BY year");
  const available = years.map(({ year }) => Number(year));
  const first = available[0] ?? 2012;
  const last = available.at(-1) ?? 2019;
  const filters = {
    provider: question.provider ?? null,
    from: question.from ?? null,
    to: question.to ?? null,
    income: question.income ?? null,
  };
  const period = { from: filters.from ?? first, to: filters.to ?? last };
  const chosen: QueryParameters = { ...period, income: filters.income };
  const inPeriod = `d.year BETWEEN $from AND $to AND ($income::VARCHAR IS NULL OR EXISTS (
    SELECT 1 FROM income_groups AS w WHERE w.place = d.place AND w.fiscal_year = d.year AND w.income_group = $income))`;
  const ofProvider = "($provider::VARCHAR IS NULL OR d.provider = $provider)";
  return {
    definition: described(register, "dac-disbursements-by-recipient"),
    years: { first, last, available },
    filters,
    providers: await database.query(
      `SELECT provider, name_en, name_zh, side, g7 FROM providers
       WHERE provider IN (SELECT provider FROM dac_disbursements_by_recipient) ORDER BY name_en, provider`,
    ),
    rows: await database.query(
      `SELECT f.place, f.amount, ${placeColumns}
       FROM (SELECT d.place, coalesce(n.name_en, d.unplaced_name) AS name_en, coalesce(n.name_zh, d.unplaced_name) AS name_zh,
               sum(d.amount_usd) AS amount
             FROM dac_disbursements_by_recipient AS d LEFT JOIN dac_recipients AS n ON n.recipient = d.recipient AND d.place IS NULL
             WHERE ${inPeriod} AND ${ofProvider} GROUP BY ALL) AS f ${placeJoins}
       ORDER BY f.amount DESC, f.place, name_en`,
      { ...chosen, provider: filters.provider, year: Math.min(period.to, last) },
    ),
    byYear: await database.query(
      `SELECT d.year, sum(d.amount_usd) AS amount FROM dac_disbursements_by_recipient AS d
       WHERE ${inPeriod} AND ${ofProvider} GROUP BY d.year ORDER BY d.year`,
      { ...chosen, provider: filters.provider },
    ),
    // No published table crosses provider and sector: with a provider chosen there is nothing to say by sector
    bySector:
      filters.provider !== null
        ? []
        : await database.query(
            `SELECT d.sector, p.name_en, p.name_zh, p."group", sum(d.amount_usd) AS amount
             FROM dac_disbursements_by_sector AS d LEFT JOIN purpose_codes AS p ON p.code = d.sector
             WHERE ${inPeriod} GROUP BY ALL ORDER BY amount DESC, d.sector`,
            chosen,
          ),
  };
}

function placeRow(row: AnswerRow): FlowsAnswer["rows"][number] {
  return {
    place: row["place"] ?? null,
    shape: row["shape"] ?? null,
    name: { en: row["name_en"] ?? row["place"] ?? "", zh: row["name_zh"] ?? row["place"] ?? "" },
    lon: numberOrNull(row["lon"]),
    lat: numberOrNull(row["lat"]),
    region: bilingualOrNull(row["region_en"], row["region_zh"]),
    income: row["income_group"] ?? null,
    regime: row["regime"] ?? null,
    indoPacific: row["indo_pacific"] == null ? null : row["indo_pacific"] === "1",
    memorandum: numberOrNull(row["year_signed"]),
    amount: amountOf(row),
  };
}

function described(register: Register, id: string): ReferenceTable | undefined {
  return register.references.find(({ value }) => value.id === id)?.value;
}

function amountOf(row: AnswerRow): string {
  return row["amount"] ?? "0";
}

/** Adds decimal strings of at most two decimals, exactly. */
function sum(amounts: readonly string[]): string {
  const hundredths = amounts.reduce((left, amount) => {
    const [whole = "", fraction = ""] = amount.split(".");
    return left + BigInt(whole + fraction.padEnd(2, "0"));
  }, 0n);
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, "0");
  const fraction = digits.slice(-2).replace(/0+$/, "");
  return `${hundredths < 0n ? "-" : ""}${digits.slice(0, -2)}${fraction === "" ? "" : `.${fraction}`}`;
}
