import type { Unit } from "@plumbline/core/money";
import type { AnswerRow } from "../cell-text.ts";
import type { Database } from "../database.ts";
import { askConversion, type PriceConversion } from "./ask-constant-prices.ts";
import { type AskField, type AskQuestion, askFields } from "./ask-fields.ts";
import { askLeftOut, type LeftOut } from "./ask-left-out.ts";
import { type AskScope, scopeOf, value } from "./ask-scope.ts";

/** One group (or one record) of an answer: its fields, and between which bounds its amount lies. Decimal strings. */
export type AskRow = Readonly<Record<string, string | number | null>> & {
  readonly low: string;
  readonly high: string;
  readonly records: number;
};

export interface AskAnswer {
  readonly measure: AskQuestion["measure"];
  readonly unit: Unit;
  readonly by: readonly AskField[];
  readonly where: AskQuestion["where"];
  readonly basis: AskQuestion["basis"];
  readonly rows: readonly AskRow[];
  readonly coverage: {
    /** How many records the rows rest on, and the sum of their upper bounds; null where there are none. */
    readonly records: number;
    readonly money: string | null;
    /** Records that count and have no amount in the unit asked for. */
    readonly missing: readonly { readonly reason: string; readonly records: number }[];
  };
  readonly leftOut: readonly LeftOut[];
  /** C13: which part of the rows was converted into the prices asked for; null where nothing was. */
  readonly conversion: PriceConversion | null;
}

/**
 * Answers a question about projects and their money from the current snapshot. Every total is the sum of the rows behind it, exactly; nothing is
 * filled in: no records, no row (I2). Throws QueryError.
 */
export async function askProjects(database: Database, question: AskQuestion): Promise<AskAnswer> {
  const scope = await scopeOf(database, question);
  const where = `${scope.counted} AND ${scope.valued}`;
  const [rows, covered, missing, leftOut, conversion] = await Promise.all([
    database.query(rowsSql(question, scope), scope.parameters),
    database.query(
      `SELECT count(DISTINCT ${countedSql(question)}) AS records, sum(${value(question)}) AS money
       FROM ${scope.facts} AS f WHERE ${where}`,
      scope.parameters,
    ),
    database.query(missingSql(scope), scope.parameters),
    askLeftOut(database, question, scope),
    askConversion(database, question, { ...scope, where }),
  ]);
  const counted = Number(covered[0]?.["records"] ?? 0);
  return {
    measure: question.measure,
    unit: unitOf(question),
    by: question.by,
    where: question.where,
    basis: question.basis,
    rows: rows.map((row) => rowOf(row)),
    coverage: {
      records: counted,
      money: question.measure === "projects" ? null : (covered[0]?.["money"] ?? null),
      missing:
        question.measure === "projects"
          ? []
          : missing.map(({ reason, records }) => ({ reason: reason ?? "not-reported", records: Number(records) })),
    },
    leftOut,
    conversion,
  };
}

/** The rows of an answer as SQL, for answers and for Parquet alike; `low`, `high` are DECIMAL. */
export function rowsSql(question: AskQuestion, scope: AskScope): string {
  const { by, records, measure } = question;
  const groups = by.map((field) => `${askFields[field]} AS "${field}"`);
  const amount = value(question);
  const counts = countedSql(question);
  const low =
    measure === "projects"
      ? `count(DISTINCT ${counts}) FILTER (WHERE certain)`
      : `coalesce(sum(${amount}) FILTER (WHERE certain), 0)`;
  const high = measure === "projects" ? `count(DISTINCT ${counts})` : `sum(${amount})`;
  const place = records
    ? `(SELECT min(name) FROM snapshot.file_names AS n WHERE n.hash = f.file) AS "file", f.file AS hash, line, identifier AS id, title,
       date, currency, sum(reported) AS reported, rate_period, `
    : "";
  const key = records
    ? ["f.file", "f.record", "f.position", "line", "identifier", "title", "date", "currency", "rate_period"]
    : [];
  const grouped = [...by.map((field) => askFields[field]), ...key];
  return `SELECT ${groups.map((group) => `${group}, `).join("")}${place}${low} AS low, ${high} AS high,
      count(DISTINCT ${counts}) AS records
    FROM ${scope.facts} AS f WHERE ${scope.counted} AND ${scope.valued}
    ${grouped.length === 0 ? "HAVING count(*) > 0" : `GROUP BY ${grouped.join(", ")}`}
    ${grouped.length === 0 ? "" : `ORDER BY ${grouped.join(", ")}`}`;
}

/** What is one record. */
function countedSql({ measure }: AskQuestion): string {
  return measure === "projects" ? "entity" : "(f.file, f.record, f.position)";
}

/** Records that count, without an amount in the prices asked for: why. An amount in other prices only lacks a deflator. */
function missingSql(scope: AskScope): string {
  return `WITH of_entity AS (
      SELECT entity, bool_or(${scope.inPrices} AND usd IS NOT NULL) AS known,
        any_value(missing) FILTER (WHERE ${scope.inPrices}) AS reason
      FROM ${scope.facts} AS f WHERE ${scope.countedInAnyPrices} GROUP BY entity
    )
    SELECT coalesce(reason, 'no-deflator') AS reason, count(*) AS records FROM of_entity WHERE NOT known GROUP BY ALL ORDER BY ALL`;
}

function unitOf({ measure, prices }: AskQuestion): Unit {
  if (measure === "projects") return { type: "count" };
  return { type: "money", currency: "USD", priceBasis: prices === "current" ? "current" : { constantYear: prices } };
}

function rowOf({ low, high, records, line, ...fields }: AnswerRow): AskRow {
  return {
    ...fields,
    ...(line === undefined ? {} : { line: line === null ? null : Number(line) }),
    low: low ?? "0",
    high: high ?? "0",
    records: Number(records),
  };
}
