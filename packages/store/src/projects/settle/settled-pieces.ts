import type { DuckDBConnection } from "@duckdb/node-api";
import { rmSync } from "node:fs";
import { rowsIn, type WrittenRows } from "../../parts/row-file.ts";
import type { TableFiles } from "../../parts/table-files.ts";
import { columnsSql, sqlTypes } from "../../snapshot/columns.ts";
import { settledTables } from "./settled-tables.ts";

/** Takes settled rows. */
export type SettledSink = Pick<TableFiles<typeof settledTables>, "add">;

/** Files of settled rows, by their table. */
export type SettledPiece = ReadonlyMap<string, WrittenRows>;

/** Creates the settled tables. */
export async function createSettled(connection: DuckDBConnection): Promise<void> {
  for (const [table, shape] of Object.entries(settledTables))
    if (table !== "settled_splits") await connection.run(`CREATE TABLE "${table}" (${columnsSql(shape)})`);
  await connection.run(`CREATE TABLE settled_facts AS ${factsSql(emptySplits, "settled_records")} LIMIT 0`);
}

const emptySplits = `(SELECT ${Object.entries(settledTables.settled_splits)
  .map(([column, kind]) => `CAST(NULL AS ${sqlTypes[kind]}) AS ${column}`)
  .join(", ")})`;

/** Puts a piece behind the settled rows that are there, and removes its files. */
export async function takeIn(connection: DuckDBConnection, piece: SettledPiece, folder: string): Promise<void> {
  for (const [table, shape] of Object.entries(settledTables)) {
    const rows = piece.get(table);
    if (rows !== undefined && table !== "settled_splits")
      await connection.run(`INSERT INTO "${table}" BY NAME ${rowsIn(rows, shape)}`);
  }
  const [splits, records] = [piece.get("settled_splits"), piece.get("settled_records")];
  if (splits !== undefined && records !== undefined)
    await connection.run(
      `INSERT INTO settled_facts ${factsSql(
        `(${rowsIn(splits, settledTables.settled_splits)})`,
        `(${rowsIn(records, settledTables.settled_records)})`,
      )}`,
    );
  rmSync(folder, { recursive: true, force: true });
}

/** Each split with what its record and its recipient's year say. */
function factsSql(splits: string, records: string): string {
  return `SELECT s.*, r.line, r.identifier,
      coalesce(r.entity, r.file || ' ' || r.record || ' ' || r.position) AS entity, r.source, r.measure, r.left_out, r.certain,
      r.title, coalesce(r.reporter, 'unspecified') AS reporter, coalesce(r.provider, 'unspecified') AS provider,
      coalesce(r.status, 'unspecified') AS status, r.year, r.date, r.currency, r.missing, r.rate_period,
      coalesce(r.flow, 'unspecified') AS flow, coalesce(r.flow_class, 'unspecified') AS flow_class,
      CASE r.infrastructure WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS infrastructure,
      coalesce(i.income_group, 'unspecified') AS income, coalesce(CAST(g.regime AS VARCHAR), 'unspecified') AS regime
    FROM ${splits} AS s JOIN ${records} AS r USING (file, record, position, prices)
    LEFT JOIN income_groups AS i ON i.place = s.recipient AND i.fiscal_year = r.year
    LEFT JOIN regimes AS g ON g.place = s.recipient AND g.year = r.year
    ORDER BY s.file, s.record, s.position, s.prices, s.recipient, s.sector`;
}
