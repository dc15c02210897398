import { STANDARD_FUNDERS } from "../model/standard-funders.ts";
import { type InputIssue, readWorld, type World } from "../model/index.ts";
import { burnIn } from "./burn-in.ts";
import { type FlowRow, type PanelRow, readFlows, readPanel, type TextRow } from "./panel-rows.ts";

/** First calendar year of a world: 2022 for the scenarios, 2013 for the backcast. */
export type PanelStart = 2013 | 2022;

/** The first year of the flows that fill pipelines and debts before 2022. */
const FIRST_FLOW_YEAR = 2013;

/**
 * Benchmarks of the framework for low-income countries, present value of all public debt over GDP, by debt-carrying capacity;
 * without such an analysis 0.70, the benchmark for market borrowers [A].
 */
const DEBT_BENCHMARKS: Readonly<Record<PanelRow["debt_capacity"], number>> = {
  weak: 0.35,
  medium: 0.55,
  strong: 0.7,
  "": 0.7,
};

/** Twelve significant digits: enough for money, short in a file. */
const short = (value: number): number => Number(value.toPrecision(12));

function incomeAt(row: PanelRow, start: PanelStart): "LIC" | "LMIC" | "UMIC" {
  const group = start === 2022 ? row.income_group : row.income_group_2013;
  // The model knows no high income: a country that was rich in 2013 counts as upper-middle [A]
  return group === "L" ? "LIC" : group === "LM" ? "LMIC" : "UMIC";
}

/** In 2013 nobody had a memorandum: the stand-in for alignment is taken without its part, or the backcast would know the future. */
function alignmentAt(row: PanelRow, start: PanelStart): number {
  return start === 2022
    ? row.alignment_assumed
    : short(row.alignment_assumed + (row.bri_year === undefined ? -0.25 : 0.25));
}

function country(row: PanelRow, flows: readonly FlowRow[], start: PanelStart): Record<string, unknown> {
  const outputBn = start === 2022 ? row.gdp_usd2021_bn : row.gdp_2013_usd2021_bn;
  const years = Array.from({ length: start - FIRST_FLOW_YEAR }, (_, k) => FIRST_FLOW_YEAR + k);
  const stocks = STANDARD_FUNDERS.map((funder) => {
    const own = flows.filter((flow) => flow.funder === funder.id);
    const committed = years.map((year) => (own.find((flow) => flow.year === year)?.amount_usd2021 ?? 0) / 1e9);
    return burnIn(funder, committed);
  });
  const owed = stocks.reduce((sum, stock, f) => sum + stock.debtBn * (1 - (STANDARD_FUNDERS[f]?.GE ?? 0)), 0);
  const debt = (start === 2022 ? row.debt_percent_gdp : row.debt_2013_percent_gdp) / 100;
  const rating = start === 2022 ? row.distress_rating : row.distress_rating_2013;
  const named = new Set(row.flagship_assumed.split(" "));
  return {
    id: row.model_id,
    place: row.place,
    name: row.name_en,
    nameZh: row.name_zh,
    income: incomeAt(row, start),
    region: row.region,
    indoPacific: Number(row.indo_pacific),
    align: alignmentAt(row, start),
    flagship: STANDARD_FUNDERS.map(({ id }) => (named.has(id) ? 1 : 0)),
    theta: DEBT_BENCHMARKS[row.debt_capacity],
    d0: short(Math.max(0, debt - owed / outputBn)),
    sigma0: row.standards_assumed,
    Y: outputBn,
    x: rating === "in-distress" ? 1 : 0,
    D: stocks.map((stock) => short(stock.debtBn)),
    P1: stocks.map((stock) => short(stock.preparationBn)),
    P2: stocks.map((stock) => short(stock.constructionBn)),
    cPrev: stocks.map((stock) => short(stock.lastCommittedBn)),
  };
}

/** A world in the form of its file (`infra3/world/1`, B.7), with place codes and Chinese names as extra keys. */
export interface WorldFile {
  readonly schema: "infra3/world/1";
  readonly name: string;
  readonly funders: readonly unknown[];
  readonly countries: readonly Readonly<Record<string, unknown>>[];
}

/** The world file of checked rows: countries in the order of the panel, funders of B.1, stocks filled by {@link burnIn}. */
export function worldFile(panel: readonly PanelRow[], flows: readonly FlowRow[], start: PanelStart = 2022): WorldFile {
  const byPlace = Map.groupBy(flows, (flow) => flow.place);
  return {
    schema: "infra3/world/1",
    name: `recipients-${start}`,
    funders: STANDARD_FUNDERS,
    countries: panel.map((row) => country(row, byPlace.get(row.place) ?? [], start)),
  };
}

/** Something wrong with a table of the register; its path is row (from 0) and column. */
export interface TableIssue extends InputIssue {
  readonly table: "panel" | "flows";
}

export type PanelReading =
  | { readonly ok: true; readonly value: { readonly world: World; readonly file: WorldFile } }
  | { readonly ok: false; readonly issues: readonly TableIssue[] };

/**
 * The world of the panel (B.6, B.7): takes the rows of `recipients.csv` and `recipient-flows.csv` as text and gives the world and
 * its file. Never throws: what is wrong with a row of either comes back as issues.
 */
export function worldFromPanel(
  panel: readonly TextRow[],
  flows: readonly TextRow[],
  start: PanelStart = 2022,
): PanelReading {
  const rows = readPanel(panel);
  const amounts = readFlows(flows);
  const of = (table: TableIssue["table"], issues: readonly InputIssue[]): TableIssue[] =>
    issues.map((issue) => ({ ...issue, table }));
  if (!rows.ok || !amounts.ok)
    return {
      ok: false,
      issues: [...(rows.ok ? [] : of("panel", rows.issues)), ...(amounts.ok ? [] : of("flows", amounts.issues))],
    };
  const file = worldFile(rows.value, amounts.value, start);
  const reading = readWorld(file);
  if (reading.ok) return { ok: true, value: { world: reading.value, file } };
  // A country of the world is a row of the panel: `countries[3].sigma0` came of row 3
  const issues = reading.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }));
  return { ok: false, issues: of("panel", issues) };
}
