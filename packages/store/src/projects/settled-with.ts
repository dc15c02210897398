import type { DuckDBConnection } from "@duckdb/node-api";
import { answerRows } from "../snapshot/answer-rows.ts";

/** How a snapshot was settled: by which code and reference tables, and up to which day money can have moved. */
export interface SettledWith {
  readonly version: string;
  /** ISO 8601 day. */
  readonly asOf: string;
}

export async function writeSettledWith(connection: DuckDBConnection, { version, asOf }: SettledWith): Promise<void> {
  await connection.run("CREATE TABLE settled_with AS SELECT $version AS version, $asOf AS as_of", { version, asOf });
}

/** How the snapshot was settled; null where it was made before that was written down. */
export async function settledWith(connection: DuckDBConnection): Promise<SettledWith | null> {
  const [table] = await answerRows(connection, "SELECT 1 FROM duckdb_tables() WHERE table_name = 'settled_with'");
  if (table === undefined) return null;
  const [row] = await answerRows(connection, "SELECT version, as_of FROM settled_with");
  return row === undefined ? null : { version: String(row["version"]), asOf: String(row["as_of"]) };
}
