import type { DuckDBConnection } from "@duckdb/node-api";
import { damagedStore } from "./store-failure.ts";

/** Attaches the file of a snapshot for reading. Throws StoreFailure where the file is gone, cut off or none of the database's. */
export async function attachSnapshot(
  connection: DuckDBConnection,
  file: string,
  name: "snapshot" | "old",
): Promise<void> {
  try {
    await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS ${name} (READ_ONLY)`);
  } catch (error) {
    throw damagedStore(error);
  }
}
