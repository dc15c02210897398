import type { DuckDBConnection } from "@duckdb/node-api";
import { hash } from "node:crypto";
import { answerRows } from "../snapshot/answer-rows.ts";

/** Counts up where settling changes, so that a store is settled anew. */
const SETTLING = 3;

/** The name of a snapshot says what it holds: the same files under the same names, settled in the same way, have the same name. */
export async function snapshotName(connection: DuckDBConnection, settledWith: readonly string[]): Promise<string> {
  const names = await answerRows(connection, "SELECT hash, name FROM file_names ORDER BY ALL");
  const said = [SETTLING, ...settledWith, ...names.map(({ hash: sha, name }) => [sha, name])];
  return hash("sha256", JSON.stringify(said)).slice(0, 32);
}
