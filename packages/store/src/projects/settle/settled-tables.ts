import type { RowOf, TableShape } from "../../snapshot/columns.ts";

const key = { file: "text", record: "integer", position: "integer", prices: "text" } as const;

/** The tables that hold what counts, and why. */
export const settledTables = {
  /**
   * One row for each amount of each record: a transaction, or an AidData project in one price basis; and one row for each project (measure
   * "project", position -1). `left_out` names the rule that keeps it out of totals; null: it counts. `usd` is null where there is no amount in
   * dollars, and `missing` says why.
   */
  settled_records: {
    ...key,
    line: "integer",
    identifier: "text",
    /** Records with one entity are the same money in other files or price bases. */
    entity: "text",
    source: "text",
    measure: "text",
    left_out: "text",
    /** False: a later release of the same source has no record of it, so that it may be gone. */
    certain: "flag",
    title: "text",
    reporter: "text",
    provider: "text",
    status: "text",
    year: "integer",
    date: "text",
    currency: "text",
    reported: "money",
    usd: "money",
    missing: "text",
    rate: "text",
    rate_period: "text",
    flow: "text",
    flow_class: "text",
    infrastructure: "flag",
  },
  /** Each record split between recipients and sectors, with what the record says; the parts make up the record exactly. */
  settled_facts: {
    ...key,
    recipient: "text",
    sector: "text",
    reported: "money",
    usd: "money",
    line: "integer",
    identifier: "text",
    entity: "text",
    source: "text",
    measure: "text",
    left_out: "text",
    certain: "flag",
    title: "text",
    reporter: "text",
    provider: "text",
    status: "text",
    year: "integer",
    date: "text",
    currency: "text",
    missing: "text",
    rate_period: "text",
    flow: "text",
    flow_class: "text",
    infrastructure: "text",
    /** Of the recipient in that year. */
    income: "text",
    regime: "text",
  },
  /** Every exclusion, split, conversion, netting and estimate: which rule did what to which record. */
  applied_rules: {
    rule: "text",
    ...key,
    line: "integer",
    identifier: "text",
    measure: "text",
    currency: "text",
    /** What the rule changed, in the currency of the record and in dollars: what it kept out is negative. */
    effect: "money",
    effect_usd: "money",
    detail: "text",
    /** Message id where a person should know of it. */
    finding: "text",
  },
  /** Budgets and planned disbursements by calendar year; two measures, never added (I5, I8). */
  settled_budgets: {
    file: "text",
    record: "integer",
    position: "integer",
    line: "integer",
    identifier: "text",
    measure: "text",
    status: "text",
    left_out: "text",
    year: "integer",
    currency: "text",
    reported: "money",
    usd: "money",
    missing: "text",
  },
} as const satisfies Readonly<Record<string, TableShape>>;

export type SettledTable = keyof typeof settledTables;
export type SettledRow<Name extends SettledTable> = RowOf<(typeof settledTables)[Name]>;
