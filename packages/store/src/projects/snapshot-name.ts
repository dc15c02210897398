import type { DuckDBConnection } from "@duckdb/node-api";
import { hash } from "node:crypto";
import { answerRows } from "../snapshot/answer-rows.ts";

/** Counts up where settling changes, so that a store is settled anew. */
const SETTLING = 3;

/** The name of a snapshot says what it holds: the same files under the same names, read and settled in the same way, have the same name. */
export async function snapshotName(connection: DuckDBConnection, settledWith: readonly string[]): Promise<string> {
  const names = await answerRows(
    connection,
    "SELECT n.hash, n.name, f.reader FROM file_names AS n LEFT JOIN files AS f ON f.hash = n.hash ORDER BY ALL",
  );
  const said = [SETTLING, ...settledWith, ...names.map(({ hash: sha, name, reader }) => [sha, name, reader])];
  return hash("sha256", JSON.stringify(said)).slice(0, 32);
}
