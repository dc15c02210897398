import type { DuckDBConnection } from "@duckdb/node-api";
import type { Part } from "../parts/part.ts";
import type { RowOf, TableShape } from "./columns.ts";

/** What the next snapshot of a store is made from. */
export interface SnapshotPlan<Tables extends Readonly<Record<string, TableShape>>> {
  readonly tables: Tables;
  /** Tables of few rows, all of them given; the other tables come from the old snapshot and the parts. */
  readonly rows: { readonly [Table in keyof Tables]?: readonly RowOf<Tables[Table]>[] };
  /** What was read, by the hash of its file. */
  readonly parts: ReadonlyMap<string, Part>;
  /** Makes what follows from the tables and checks it; returns the name of the snapshot, which says what it holds. */
  readonly settle: (connection: DuckDBConnection) => Promise<string>;
  /** How many of all rows are in their place. */
  readonly onRows?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}
