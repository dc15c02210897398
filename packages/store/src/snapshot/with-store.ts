import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { removeIncoming } from "../files/keep-file.ts";
import { removeParts } from "../parts/part.ts";
import { currentSnapshot, snapshotsFolder } from "./current.ts";
import { lockStore } from "./store-lock.ts";
import { storeFailure } from "./store-failure.ts";

/** Where the next snapshot is built. */
export const buildingFolder = (store: string) => join(store, "building");

/**
 * Does work as the only writer of a store, waiting for another one to finish (`onWait` is told who it is, once). What a crash left half-made is removed first.
 * Errors of the disk come out as StoreFailure.
 */
export async function withStore<T>(
  store: string,
  waiting: { readonly onWait?: ((holder: string) => void) | undefined; readonly signal?: AbortSignal | undefined },
  work: () => Promise<T>,
): Promise<T> {
  let unlock = () => {};
  try {
    makeFolder(resolve(snapshotsFolder(store)));
    unlock = await lockStore(store, waiting);
    removeLeavings(store);
    return await work();
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

function removeLeavings(store: string): void {
  rmSync(buildingFolder(store), { recursive: true, force: true });
  removeIncoming(store);
  removeParts(store, "incoming");
  removeOthers(store, currentSnapshot(store));
}

/** Snapshots that are not current: what a crash left behind, and the one before. Where one cannot be removed (somebody reads it), the next run does. */
export function removeOthers(store: string, current: string | null): void {
  for (const name of readdirSync(snapshotsFolder(store))) {
    if (name === current) continue;
    try {
      rmSync(join(snapshotsFolder(store), name), { recursive: true, force: true });
    } catch {
      // Somebody reads it: the next run removes it
    }
  }
}
