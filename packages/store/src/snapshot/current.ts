import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreFailure } from "./store-failure.ts";

/** The form of the store's tables. A store of another form is not opened. */
const FORM = 1;

/** The pointer of a store: which of its snapshots is the current one. */
const pointerPath = (store: string) => join(store, "current");

export const snapshotsFolder = (store: string) => join(store, "snapshots");
export const snapshotFile = (store: string, name: string) => join(snapshotsFolder(store), name, "plumbline.duckdb");

/** Name of the current snapshot; null where the store has none yet. Throws StoreFailure where another version wrote it. */
export function currentSnapshot(store: string): string | null {
  if (!existsSync(pointerPath(store))) return null;
  const [form = "", name = ""] = readFileSync(pointerPath(store), "utf8").trim().split(" ");
  if (!/^\d+$/.test(form) || !/^[0-9a-f-]+$/.test(name)) throw new StoreFailure("damaged-store", pointerPath(store));
  if (form !== String(FORM)) throw new StoreFailure("newer-store", form);
  return name;
}

/** Points the store to a snapshot, in one rename: before it the old one is current, after it the new one, and never neither. */
export function pointTo(store: string, name: string): void {
  const draft = `${pointerPath(store)}.new`;
  writeFileSync(draft, `${FORM} ${name}\n`);
  syncToDisk(draft);
  renameSync(draft, pointerPath(store));
  syncToDisk(store);
}

/** Waits until a file or the entries of a folder are on the disk. */
export function syncToDisk(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
