import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { TableShape } from "./columns.ts";
import { currentSnapshot, pointTo, snapshotFile, snapshotsFolder, syncToDisk } from "./current.ts";
import { lockStore } from "./store-lock.ts";
import { storeFailure } from "./store-failure.ts";
import { TableWriter } from "./table-writer.ts";

export interface SnapshotPlan<Tables extends Readonly<Record<string, TableShape>>> {
  readonly tables: Tables;
  /** Columns by which the rows of a table are put in order. */
  readonly sortedBy: (table: keyof Tables & string) => readonly string[];
  /** Writes what is new. `old` asks the current snapshot; null where there is none. Returns false where nothing is new. */
  readonly fill: (writer: TableWriter<Tables>, old: DuckDBConnection | null) => Promise<boolean>;
  /** Makes what follows from the tables and checks it; returns the name of the snapshot, which says what it holds. */
  readonly settle: (connection: DuckDBConnection) => Promise<string>;
  /** Called once where another process writes the store. */
  readonly onWait?: ((holder: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const settings = { autoinstall_known_extensions: "false", autoload_known_extensions: "false", memory_limit: "1GB" };

/**
 * Builds the next snapshot of a store beside the current one, and puts it in its place by one rename when it is whole. Whatever happens before
 * that (a crash, a full disk, an error) leaves the store as it was. Returns whether the store changed. Throws StoreFailure.
 */
export async function buildSnapshot<Tables extends Readonly<Record<string, TableShape>>>(
  store: string,
  plan: SnapshotPlan<Tables>,
): Promise<boolean> {
  let unlock = () => {};
  try {
    makeFolder(resolve(snapshotsFolder(store)));
    unlock = await lockStore(store, plan);
    const place = join(store, "building");
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    try {
      return await build(store, place, plan);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  } catch (error) {
    throw storeFailure(error);
  } finally {
    unlock();
  }
}

/** Makes a folder and those above it, one by one: Node's own `recursive` never ends below a folder that takes none, such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}

async function build<Tables extends Readonly<Record<string, TableShape>>>(
  store: string,
  place: string,
  plan: SnapshotPlan<Tables>,
): Promise<boolean> {
  const current = currentSnapshot(store);
  removeOthers(store, current);
  const oldFile = current === null ? null : snapshotFile(store, current);
  const staged = join(place, "staged.duckdb");
  const changed = await withDatabase(staged, async (connection) => {
    const writer = await TableWriter.create(connection, plan.tables);
    const filled = await (oldFile === null
      ? plan.fill(writer, null)
      : withDatabase(oldFile, (old) => plan.fill(writer, old), { access_mode: "READ_ONLY" }));
    writer.finish();
    return filled;
  });
  if (!changed) return false;
  const file = join(place, "plumbline.duckdb");
  const name = await withDatabase(
    file,
    async (connection) => {
      await merge(connection, plan, oldFile === null ? [staged] : [oldFile, staged]);
      const settled = await plan.settle(connection);
      await connection.run("CHECKPOINT");
      return settled;
    },
    { temp_directory: join(place, "spilled") },
  );
  rmSync(staged);
  rmSync(join(place, "spilled"), { recursive: true, force: true });
  syncToDisk(file);
  if (name === current) return false;
  renameSync(place, join(snapshotsFolder(store), name));
  syncToDisk(snapshotsFolder(store));
  pointTo(store, name);
  removeOthers(store, name);
  return true;
}

/** Each table with the rows of all sources, in an order that does not depend on when they came. */
async function merge<Tables extends Readonly<Record<string, TableShape>>>(
  connection: DuckDBConnection,
  { tables, sortedBy }: SnapshotPlan<Tables>,
  sources: readonly string[],
): Promise<void> {
  for (const [at, path] of sources.entries())
    await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS source${at} (READ_ONLY)`);
  for (const table of Object.keys(tables)) {
    const all = sources.map((_, at) => `SELECT * FROM source${at}."${table}"`).join(" UNION ALL ");
    const order = sortedBy(table).map((column) => `"${column}"`);
    await connection.run(`CREATE TABLE "${table}" AS SELECT * FROM (${all}) ORDER BY ${order.join(", ")}`);
  }
  for (const at of sources.keys()) await connection.run(`DETACH source${at}`);
}

async function withDatabase<T>(
  path: string,
  work: (connection: DuckDBConnection) => Promise<T>,
  more: Readonly<Record<string, string>> = {},
): Promise<T> {
  const instance = await DuckDBInstance.create(path, { ...settings, ...more });
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

/** Snapshots that are not current: what a crash left behind, and the one before. Where one cannot be removed (somebody reads it), the next run does. */
function removeOthers(store: string, current: string | null): void {
  for (const name of readdirSync(snapshotsFolder(store))) {
    if (name === current) continue;
    try {
      rmSync(join(snapshotsFolder(store), name), { recursive: true, force: true });
    } catch {
      // Somebody reads it: the next run removes it
    }
  }
}
