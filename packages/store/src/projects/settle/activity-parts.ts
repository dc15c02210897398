import type { DuckDBConnection } from "@duckdb/node-api";
import { join } from "node:path";
import { answerStream } from "../../snapshot/answer-rows.ts";
import type { PublishedRow } from "../published-tables.ts";
import { type Span, within } from "./spans.ts";

/** Where a row belongs. */
interface Place {
  readonly file: string;
  readonly record: number;
}

/** An activity with what has been decided about it across files. */
export type KnownActivity = Place &
  Pick<
    PublishedRow<"activities">,
    | "line"
    | "identifier"
    | "reporter_ref"
    | "reporter_name"
    | "title"
    | "status"
    | "finance_type"
    | "planned_start"
    | "actual_start"
  > & {
    readonly reporter: string;
    readonly secondary: boolean;
    readonly copy: number;
    readonly conflicting: boolean;
    /** Another activity in the store tells of parts of it. */
    readonly is_parent: boolean;
    /** I17: measures whose money its children tell, with blanks between. */
    readonly told_below: string | null;
  };
export type StoredShare = Place &
  Pick<PublishedRow<"shares">, "position" | "ordinal" | "dimension" | "vocabulary" | "code" | "percentage">;
export type StoredTransaction = Place &
  Pick<
    PublishedRow<"transactions">,
    | "position"
    | "line"
    | "type"
    | "date"
    | "amount_text"
    | "amount"
    | "gap"
    | "currency"
    | "value_date"
    | "provider_ref"
    | "provider_name"
    | "finance_type"
    | "contradictory"
  > & { readonly repeated: boolean };
export type StoredBudget = Place &
  Pick<
    PublishedRow<"budgets">,
    | "position"
    | "line"
    | "identifier"
    | "planned"
    | "type"
    | "status"
    | "period_start"
    | "period_end"
    | "amount_text"
    | "amount"
    | "gap"
    | "currency"
    | "value_date"
  > & { readonly repeated: boolean };

/** An activity with its parts. */
export interface WholeActivity {
  readonly activity: KnownActivity;
  readonly shares: readonly StoredShare[];
  readonly transactions: readonly StoredTransaction[];
  readonly budgets: readonly StoredBudget[];
  /** I17: measures whose money its children tell. */
  readonly toldBelow: ReadonlySet<string>;
}

const tables = ["activities", "shares", "transactions", "budgets"] as const;
const fileOf = (folder: string, table: (typeof tables)[number]) =>
  `'${join(folder, `${table}.parquet`).replaceAll("'", "''")}'`;

/** Writes the activities of a stretch with their parts, and what `decideExclusions` decided about them, into a folder, for `wholeActivities` to read. */
export async function writeActivities(connection: DuckDBConnection, span: Span, folder: string): Promise<void> {
  const parts = (table: "transactions" | "budgets", columns: string) => `
    SELECT t.file, t.record, t.position, ${columns}, r.position IS NOT NULL AS repeated
    FROM ${table} AS t LEFT JOIN (SELECT * FROM repeated_${table} AS s WHERE ${within(span, "s")}) AS r USING (file, record, position)
    WHERE ${within(span, "t")} ORDER BY t.file, t.record, t.position`;
  const money = "t.amount_text, t.amount, t.gap, t.currency, t.value_date";
  const queries = {
    activities: `
      SELECT a.file, a.record, a.line, a.identifier, a.reporter_ref, a.reporter_name, a.title, a.status, a.finance_type, a.planned_start,
        a.actual_start, k.reporter, k.secondary, k.copy, k.conflicting,
        EXISTS (SELECT 1 FROM family AS f WHERE f.reporter = k.reporter AND f.parent = k.identifier) AS is_parent,
        (SELECT string_agg(t.measure, ' ' ORDER BY t.measure) FROM told_below AS t
          WHERE t.reporter = k.reporter AND t.identifier = k.identifier) AS told_below
      FROM activities AS a JOIN (SELECT * FROM known_activities AS s WHERE ${within(span, "s")}) AS k USING (file, record)
      WHERE ${within(span, "a")} ORDER BY a.file, a.record`,
    // I18: what the newest copy says of countries and sectors holds for all
    shares: `
      SELECT * FROM (
        SELECT k.file, k.record, s.position, s.ordinal, s.dimension, s.vocabulary, s.code, s.percentage
        FROM known_activities AS k JOIN shares AS s ON s.file = k.file AND s.record = k.record
        WHERE ${within(span, "k")} AND ${within(span, "s")} AND k.copy = 1 AND s.position = -1
        UNION ALL
        SELECT k.file, k.record, s.position, s.ordinal, s.dimension, s.vocabulary, s.code, s.percentage
        FROM known_activities AS k JOIN shares AS s ON s.file = k.newest.file AND s.record = k.newest.record
        WHERE ${within(span, "k")} AND k.copy > 1 AND s.position = -1
        UNION ALL
        SELECT file, record, position, ordinal, dimension, vocabulary, code, percentage
        FROM shares AS s WHERE ${within(span, "s")} AND position >= 0
      ) ORDER BY file, record, position, dimension, ordinal`,
    transactions: parts(
      "transactions",
      `t.line, t.type, t.date, ${money}, t.provider_ref, t.provider_name, t.finance_type, t.contradictory`,
    ),
    budgets: parts(
      "budgets",
      `t.line, t.identifier, t.planned, t.type, t.status, t.period_start, t.period_end, ${money}`,
    ),
  };
  for (const table of tables)
    await connection.run(`COPY (${queries[table]}) TO ${fileOf(folder, table)} (FORMAT parquet)`);
}

/** The activities in a folder with their parts, one by one; each of `connections` (four) reads one of the files. */
export async function* wholeActivities(
  folder: string,
  [first, second, third, fourth]: readonly [DuckDBConnection, DuckDBConnection, DuckDBConnection, DuckDBConnection],
): AsyncGenerator<WholeActivity, void, void> {
  const read = <Row extends Place>(connection: DuckDBConnection, table: (typeof tables)[number]) =>
    // The columns are those that `writeActivities` has written
    answerStream(connection, `FROM ${fileOf(folder, table)}`) as AsyncGenerator as AsyncGenerator<Row>;
  const shares = new ByRecord(read<StoredShare>(second, "shares"));
  const transactions = new ByRecord(read<StoredTransaction>(third, "transactions"));
  const budgets = new ByRecord(read<StoredBudget>(fourth, "budgets"));
  for await (const activity of read<KnownActivity>(first, "activities"))
    yield {
      activity,
      shares: await shares.of(activity),
      transactions: await transactions.of(activity),
      budgets: await budgets.of(activity),
      toldBelow: new Set((activity.told_below ?? "").split(" ").filter((measure) => measure !== "")),
    };
}

/** Rows in the order of files and records, taken record by record. */
class ByRecord<Row extends Place> {
  readonly #rows: AsyncGenerator<Row>;
  #next: Row | null = null;

  constructor(rows: AsyncGenerator<Row>) {
    this.#rows = rows;
  }

  /** The rows of a record. Records must be asked for in order, and all that have rows. */
  async of({ file, record }: Place): Promise<Row[]> {
    const of: Row[] = [];
    for (;;) {
      this.#next ??= await this.#take();
      if (this.#next === null || this.#next.file !== file || this.#next.record !== record) return of;
      of.push(this.#next);
      this.#next = null;
    }
  }

  async #take(): Promise<Row | null> {
    const next = await this.#rows.next();
    return next.done === true ? null : next.value;
  }
}
