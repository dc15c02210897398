import { existsSync } from "node:fs";
import { Database } from "../database.ts";
import { attachSnapshot } from "./attach-snapshot.ts";
import { currentSnapshot, snapshotFile } from "./current.ts";
import { StoreFailure } from "./store-failure.ts";

/** How often a reader looks again when a writer has just put another snapshot in place. */
const TRIES = 5;

/** The current snapshot of a store, open for reading; its tables are `snapshot.<name>`. */
export interface OpenSnapshot {
  readonly name: string;
  readonly database: Database;
}

/** Opens the current snapshot of a store. A writer may put another in its place meanwhile: this one stays as it is. Throws StoreFailure. */
export async function openSnapshot(store: string): Promise<OpenSnapshot> {
  for (let tried = 1; ; tried += 1) {
    const name = currentSnapshot(store);
    if (name === null) throw new StoreFailure("no-store", store);
    const file = snapshotFile(store, name);
    const database = await Database.open();
    try {
      await database.load((connection) => attachSnapshot(connection, file, "snapshot"));
      return { name, database };
    } catch (error) {
      database.close();
      if (existsSync(file) || tried === TRIES) throw error;
    }
  }
}
