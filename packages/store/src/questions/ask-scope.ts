import type { Database } from "../database.ts";
import { factsSql } from "./ask-constant-prices.ts";
import { type AskFilter, type AskQuestion, askFilters } from "./ask-fields.ts";

/** What a question is about, in SQL: `facts` AS f, and conditions over them; values are parameters only. */
export interface AskScope {
  readonly parameters: Readonly<Record<string, string>>;
  /** A table or a query in brackets, with the columns of `snapshot.settled_facts`. */
  readonly facts: string;
  readonly inMeasure: string;
  readonly inPrices: string;
  /** The filters, but `rule`. */
  readonly filters: string;
  /** Whether places, times or parties are filtered by, which what was set aside does not say. */
  readonly isFiltered: boolean;
  /** What the answer is about: what counts, or what one rule left out; and the same in whatever prices. */
  readonly counted: string;
  readonly countedInAnyPrices: string;
  readonly valued: string;
}

const measureOf = { commitments: "commitment", disbursements: "disbursement", projects: "project" } as const;

/** The amount of a part. */
export function value({ basis }: Pick<AskQuestion, "basis">): string {
  return basis === "gross" ? "greatest(usd, 0)" : "usd";
}

/** Turns a question into conditions. Two-letter country codes are understood as well. */
export async function scopeOf(database: Database, question: AskQuestion): Promise<AskScope> {
  const parameters: Record<string, string> = {};
  const conditions: string[] = [];
  for (const [filter, values] of Object.entries(question.where) as [AskFilter, readonly string[]][]) {
    if (filter === "rule") continue;
    const names: string[] = [];
    for (const [index, text] of (await understood(database, filter, values)).entries()) {
      parameters[`${filter}${index}`] = text;
      names.push(`$${filter}${index}`);
    }
    conditions.push(
      filter === "file"
        ? `f.file IN (SELECT hash FROM snapshot.file_names WHERE hash IN (${names.join(", ")}) OR name IN (${names.join(", ")}))`
        : `${askFilters[filter]} IN (${names.join(", ")})`,
    );
  }
  for (const [index, rule] of (question.where.rule ?? []).entries()) parameters[`rule${index}`] = rule;
  const rules = (question.where.rule ?? []).map((_, index) => `$rule${index}`);
  const filters = conditions.length === 0 ? "true" : conditions.join(" AND ");
  const inMeasure = `measure = '${measureOf[question.measure]}'`;
  // Projects have no prices
  const prices = question.measure === "projects" || question.prices === "current" ? "current" : String(question.prices);
  const inPrices = `prices = '${prices}'`;
  const left = rules.length === 0 ? "left_out IS NULL" : `left_out IN (${rules.join(", ")})`;
  const wider = rules.length === 0 ? inMeasure : leftOutMeasures(question);
  return {
    parameters,
    facts: factsSql(question),
    inMeasure,
    inPrices,
    filters,
    isFiltered: conditions.length > 0,
    counted: `${wider} AND ${inPrices} AND ${left} AND ${filters}`,
    countedInAnyPrices: `${wider} AND ${left} AND ${filters}`,
    valued: question.measure === "projects" ? "true" : question.basis === "gross" ? "usd >= 0" : "usd IS NOT NULL",
  };
}

/** A2: pledges and lapsed records of AidData belong beside commitments, as what is left out of them; I1: what is of no measure belongs beside both. */
export function leftOutMeasures({ measure }: AskQuestion): string {
  if (measure === "projects") return "measure = 'project'";
  if (measure === "disbursements") return "measure IN ('disbursement', 'unclassified')";
  return "(measure IN ('commitment', 'unclassified') OR (measure IN ('pledge', 'lapsed') AND source <> 'iati'))";
}

/** What a person may mean by values of a filter: what was typed, and the place of a two-letter country code. */
export async function understood(
  database: Database,
  filter: AskFilter,
  values: readonly string[],
): Promise<readonly string[]> {
  if (filter !== "recipient" && filter !== "provider") return values;
  const all: string[] = [];
  for (const given of values) {
    const [row] = /^[A-Za-z]{2}$/.test(given)
      ? await database.query("SELECT place FROM snapshot.countries WHERE iso2 = upper($code)", { code: given })
      : [];
    all.push(given, ...(row?.["place"] == null ? [] : [row["place"]]));
  }
  return all;
}
