import type { DuckDBConnection } from "@duckdb/node-api";
import { answerRows } from "../snapshot/answer-rows.ts";
import type { PublishedRow } from "./published-tables.ts";

export type FileRow = PublishedRow<"files">;

/** A file that a snapshot holds: what its reading gave, and the names it was added under. */
export interface KnownFile {
  readonly row: FileRow;
  readonly names: ReadonlySet<string>;
}

/** The files of a snapshot by their hash. */
export async function knownFiles(connection: DuckDBConnection): Promise<Map<string, KnownFile>> {
  const names = new Map<string, Set<string>>();
  for (const { hash, name } of await answerRows(connection, "SELECT hash, name FROM file_names ORDER BY ALL")) {
    const known = names.get(String(hash)) ?? new Set();
    names.set(String(hash), known.add(String(name)));
  }
  const rows = await answerRows(connection, "SELECT * FROM files");
  return new Map(
    rows.map((row) => {
      const hash = String(row["hash"]);
      // The columns are those of the table, as `publishedTables` types them
      return [hash, { row: row as unknown as FileRow, names: names.get(hash) ?? new Set() }];
    }),
  );
}
