import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tableFile } from "./table-files.ts";

/** What was read from one file: its rows, table by table, and what the reading gave as a whole. */
export interface Part {
  /** Whatever the reading had to say of the file as a whole. */
  readonly about: unknown;
  readonly tables: ReadonlyMap<string, PartTable>;
  readonly rows: number;
}

export interface PartTable {
  readonly path: string;
  readonly rows: number;
  readonly longest: number;
}

export interface PartManifest {
  readonly about: unknown;
  readonly tables: readonly {
    readonly table: string;
    readonly rows: number;
    readonly longest: number;
    readonly sha256: string;
  }[];
}

export const MANIFEST = "part.json";
export const INCOMING = "incoming-";
export const partsFolder = (store: string) => join(store, "parts");
export const partFolder = (store: string, key: string) => join(partsFolder(store), key);

/**
 * A part that was written whole; null where there is none, or where a byte of it has changed since: then it is thrown away, and has to be read again.
 * `key` names the file and the reader: a part of another reader is another part.
 */
export function findPart(store: string, key: string): Part | null {
  const folder = partFolder(store, key);
  if (!existsSync(folder)) return null;
  const manifest = readManifest(folder);
  if (manifest === null) {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  return {
    about: manifest.about,
    tables: new Map(
      manifest.tables.map(({ table, rows, longest }) => [table, { path: tableFile(folder, table), rows, longest }]),
    ),
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
  };
}

/** Removes a part. */
export function removePart(store: string, key: string): void {
  rmSync(partFolder(store, key), { recursive: true, force: true });
  removeIfEmpty(partsFolder(store));
}

/** Removes all parts, or only what a crash left half-written. Only for the one who holds the store's lock. */
export function removeParts(store: string, which: "all" | "incoming"): void {
  if (!existsSync(partsFolder(store))) return;
  for (const name of readdirSync(partsFolder(store)))
    if (which === "all" || name.startsWith(INCOMING))
      rmSync(join(partsFolder(store), name), { recursive: true, force: true });
  removeIfEmpty(partsFolder(store));
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true, force: true });
}

/** The manifest names the hash of every file, and its own second line is the hash of the first. */
function readManifest(folder: string): PartManifest | null {
  try {
    const [text = "", sum] = readFileSync(join(folder, MANIFEST), "utf8").split("\n");
    if (createHash("sha256").update(text).digest("hex") !== sum) return null;
    const manifest = JSON.parse(text) as PartManifest;
    return manifest.tables.every(({ table, sha256 }) => fileHash(tableFile(folder, table)) === sha256)
      ? manifest
      : null;
  } catch {
    return null;
  }
}

/** SHA-256 of a file, piece by piece. */
function fileHash(path: string): string {
  const sum = createHash("sha256");
  const handle = openSync(path, "r");
  const piece = Buffer.alloc(1024 * 1024);
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      sum.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return sum.digest("hex");
}
