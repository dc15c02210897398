import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TableShape } from "./columns.ts";
import { currentSnapshot, pointTo, snapshotFile, snapshotsFolder, syncToDisk } from "./current.ts";
import { mergeTables } from "./merge-tables.ts";
import type { SnapshotPlan } from "./snapshot-plan.ts";
import { sparing } from "./sparing-connection.ts";
import { damagedStore, StoreFailure } from "./store-failure.ts";
import { buildingFolder, removeOthers } from "./with-store.ts";

const GROUP_ROWS = 30_720;

const settings = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  // Each would hold groups of its own
  threads: "1",
  // What is freed goes back to the system soon
  allocator_flush_threshold: "16MB",
};

/** Runs a question to the current snapshot of a store; null where it has none. */
export async function withCurrent<T>(
  store: string,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T | null> {
  const name = currentSnapshot(store);
  return name === null
    ? null
    : withDatabase(snapshotFile(store, name), work, { access_mode: "READ_ONLY", memory_limit: "80MB" });
}

/**
 * Builds the next snapshot of a store beside the current one, and puts it in its place by one rename when it is whole. Whatever happens before
 * that (a crash, a full disk, an error) leaves the store as it was. Only within `withStore`. Returns whether the store changed.
 */
export async function buildSnapshot<Tables extends Readonly<Record<string, TableShape>>>(
  store: string,
  plan: SnapshotPlan<Tables>,
): Promise<boolean> {
  const place = buildingFolder(store);
  mkdirSync(place);
  try {
    return await build(store, place, plan);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function build<Tables extends Readonly<Record<string, TableShape>>>(
  store: string,
  place: string,
  plan: SnapshotPlan<Tables>,
): Promise<boolean> {
  const current = currentSnapshot(store);
  const file = join(place, "plumbline.duckdb");
  const name = await withDatabase(
    ":memory:",
    (plain) =>
      interruptible(plain, plan.signal, async () => {
        const connection = await sparing(plain);
        // Rows are packed in groups, and a group is in memory as a whole before that
        await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS plumbline (ROW_GROUP_SIZE ${GROUP_ROWS})`);
        await connection.run("USE plumbline");
        await mergeTables(connection, plan, current === null ? null : snapshotFile(store, current));
        const settled = await plan.settle(connection);
        await connection.run("CHECKPOINT plumbline");
        await connection.run("USE memory");
        await connection.run("DETACH plumbline");
        return settled;
      }),
    { temp_directory: join(place, "spilled") },
  );
  for (const entry of readdirSync(place))
    if (entry !== "plumbline.duckdb") rmSync(join(place, entry), { recursive: true });
  syncToDisk(file);
  if (name === current) return false;
  renameSync(place, join(snapshotsFolder(store), name));
  syncToDisk(snapshotsFolder(store));
  pointTo(store, name);
  removeOthers(store, name);
  return true;
}

/** Ends what the database is doing when the signal comes. */
async function interruptible<T>(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const stop = () => connection.interrupt();
  signal?.addEventListener("abort", stop);
  try {
    return await work();
  } catch (error) {
    throw signal?.aborted === true ? new StoreFailure("cancelled", "", error) : error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

async function withDatabase<T>(
  path: string,
  work: (connection: DuckDBConnection) => Promise<T>,
  more: Readonly<Record<string, string>> = {},
): Promise<T> {
  const instance = await DuckDBInstance.create(path, { ...settings, ...more }).catch((error: unknown) => {
    throw path === ":memory:" ? error : damagedStore(error);
  });
  try {
    const connection = await instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}
