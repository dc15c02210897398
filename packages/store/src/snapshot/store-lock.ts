import { DuckDBInstance } from "@duckdb/node-api";
import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StoreFailure } from "./store-failure.ts";

const LOOK_AGAIN_MS = 200;
/** Within one process the operating system's lock does not keep two apart. */
const held = new Set<string>();

/**
 * Takes the one place for a writer of a store, waiting where another has it (`onWait` is told who, once). The lock is the operating system's, on
 * an empty database beside the snapshots: it goes with the process, however that ends.
 */
export async function lockStore(
  store: string,
  {
    onWait,
    signal,
  }: { readonly onWait?: ((holder: string) => void) | undefined; readonly signal?: AbortSignal | undefined },
): Promise<() => void> {
  const path = resolve(store, "lock");
  let told = false;
  for (;;) {
    const taken = await tryLock(path);
    if (typeof taken !== "string")
      return () => {
        taken.closeSync();
        held.delete(path);
      };
    if (!told) onWait?.(taken);
    told = true;
    try {
      await pause(LOOK_AGAIN_MS, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      throw new StoreFailure("cancelled", "", error);
    }
  }
}

/** Who writes a store at this moment ("PID 123"); null where nobody does. */
export async function storeWriter(store: string): Promise<string | null> {
  const path = resolve(store, "lock");
  if (!existsSync(path)) return null;
  const taken = await tryLock(path);
  if (typeof taken === "string") return taken;
  taken.closeSync();
  held.delete(path);
  return null;
}

async function tryLock(path: string): Promise<DuckDBInstance | string> {
  if (held.has(path)) return `PID ${process.pid}`;
  held.add(path);
  try {
    return await DuckDBInstance.create(path, { autoload_known_extensions: "false" });
  } catch (error) {
    held.delete(path);
    if (!(error instanceof Error)) throw error;
    if (error.message.includes("not a valid DuckDB database")) {
      // Nobody holds it, or that would have been said; and nothing is in it that could be lost
      rmSync(path);
      return tryLock(path);
    }
    if (!error.message.includes("Could not set lock")) throw error;
    return /PID \d+/.exec(error.message)?.[0] ?? "";
  }
}
