import type { DuckDBConnection } from "@duckdb/node-api";
import { rmSync } from "node:fs";
import { rowsIn, type WrittenRows } from "../../parts/row-file.ts";
import type { TableFiles } from "../../parts/table-files.ts";
import { columnsSql } from "../../snapshot/columns.ts";
import { settledTables } from "./settled-tables.ts";

/** Takes settled rows. */
export type SettledSink = Pick<TableFiles<typeof settledTables>, "add">;

/** Files of settled rows, by their table. */
export type SettledPiece = ReadonlyMap<string, WrittenRows>;

/** Creates the settled tables. */
export async function createSettled(connection: DuckDBConnection): Promise<void> {
  for (const [table, shape] of Object.entries(settledTables))
    await connection.run(`CREATE TABLE "${table}" (${columnsSql(shape)})`);
}

/** Puts a piece behind the settled rows that are there, and removes the folder of its files. `facts` says in which order its facts stand, if not as written. */
export async function takeIn(
  connection: DuckDBConnection,
  piece: SettledPiece,
  { folder, facts }: { readonly folder: string; readonly facts?: string },
): Promise<void> {
  for (const [table, shape] of Object.entries(settledTables)) {
    const rows = piece.get(table);
    if (rows === undefined) continue;
    const order = table === "settled_facts" && facts !== undefined ? ` ORDER BY ${facts}` : "";
    await connection.run(`INSERT INTO "${table}" ${rowsIn(rows, shape)}${order}`);
  }
  rmSync(folder, { recursive: true, force: true });
}
