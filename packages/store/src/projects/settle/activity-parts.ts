import type { DuckDBConnection } from "@duckdb/node-api";
import { type AnswerCells, answerRows } from "../../snapshot/answer-rows.ts";
import type { PublishedRow } from "../published-tables.ts";

/** An activity with what has been decided about it across files. */
export type KnownActivity = PublishedRow<"activities"> & {
  readonly reporter: string;
  readonly secondary: boolean;
  readonly copy: number;
  readonly conflicting: boolean;
  /** Another activity in the store tells of parts of it. */
  readonly is_parent: boolean;
};
export type StoredShare = PublishedRow<"shares">;
export type StoredTransaction = PublishedRow<"transactions"> & { readonly repeated: boolean };
export type StoredBudget = PublishedRow<"budgets"> & { readonly repeated: boolean };

/** An activity with its parts. */
export interface WholeActivity {
  readonly activity: KnownActivity;
  readonly shares: readonly StoredShare[];
  readonly transactions: readonly StoredTransaction[];
  readonly budgets: readonly StoredBudget[];
  /** I17: measures whose money its children tell. */
  readonly toldBelow: ReadonlySet<string>;
}

/** How many activities are held in memory at once. */
const CHUNK = 4000;

/** All activities of the store with their parts, in the order of their files. */
export async function* wholeActivities(connection: DuckDBConnection): AsyncGenerator<WholeActivity, void, void> {
  const files = await answerRows(
    connection,
    "SELECT file, min(record) AS first, max(record) AS last FROM activities GROUP BY file ORDER BY file",
  );
  for (const { file, first, last } of files)
    for (let from = Number(first); from <= Number(last); from += CHUNK)
      yield* chunk(connection, { file: String(file), from, to: from + CHUNK - 1 });
}

type Range = { readonly file: string; readonly from: number; readonly to: number };

async function* chunk(connection: DuckDBConnection, range: Range): AsyncGenerator<WholeActivity, void, void> {
  // The columns of each answer are those of the published table, as its shape types them
  const ask = async <Row>(sql: string) =>
    (await answerRows(connection, sql, range)) as readonly AnswerCells[] as readonly Row[];
  const activities = await ask<KnownActivity>(`
    SELECT a.*, k.reporter, k.secondary, k.copy, k.conflicting,
      EXISTS (SELECT 1 FROM family AS f WHERE f.reporter = k.reporter AND f.parent = k.identifier) AS is_parent
    FROM activities AS a JOIN known_activities AS k USING (file, record)
    WHERE a.file = $file AND a.record BETWEEN $from AND $to ORDER BY a.record`);
  // I18: what the newest copy says of countries and sectors holds for all
  const shares = await ask<StoredShare>(`
    SELECT k.file, k.record, s.position, s.ordinal, s.dimension, s.vocabulary, s.code, s.percentage
    FROM known_activities AS k JOIN shares AS s ON s.file = k.newest.file AND s.record = k.newest.record
    WHERE k.file = $file AND k.record BETWEEN $from AND $to AND s.position = -1
    UNION ALL
    SELECT * FROM shares WHERE file = $file AND record BETWEEN $from AND $to AND position >= 0
    ORDER BY record, position, dimension, ordinal`);
  const parts = (table: "transactions" | "budgets") => `
    SELECT t.*, r.position IS NOT NULL AS repeated
    FROM ${table} AS t LEFT JOIN repeated_${table} AS r USING (file, record, position)
    WHERE t.file = $file AND t.record BETWEEN $from AND $to ORDER BY t.record, t.position`;
  const told = await ask<{ record: number; measure: string }>(`
    SELECT k.record, t.measure FROM known_activities AS k JOIN told_below AS t USING (reporter, identifier)
    WHERE k.file = $file AND k.record BETWEEN $from AND $to`);
  const sharesOf = byRecord(shares);
  const transactionsOf = byRecord(await ask<StoredTransaction>(parts("transactions")));
  const budgetsOf = byRecord(await ask<StoredBudget>(parts("budgets")));
  const toldOf = byRecord(told);
  for (const activity of activities) {
    const record = activity.record ?? -1;
    yield {
      activity,
      shares: sharesOf.get(record) ?? [],
      transactions: transactionsOf.get(record) ?? [],
      budgets: budgetsOf.get(record) ?? [],
      toldBelow: new Set((toldOf.get(record) ?? []).map(({ measure }) => measure)),
    };
  }
}

function byRecord<Row extends { readonly record: number | null }>(rows: readonly Row[]): Map<number, Row[]> {
  return Map.groupBy(rows, ({ record }) => record ?? -1);
}
