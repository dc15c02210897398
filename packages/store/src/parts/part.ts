import { createHash } from "node:crypto";
import { existsSync, openSync, readdirSync, readFileSync, readSync, rmSync, closeSync } from "node:fs";
import { join } from "node:path";

/** What was read from one file: its rows table by table in Parquet files, and what the reading gave as a whole. */
export interface Part {
  readonly folder: string;
  /** Whatever the reading had to say of the file as a whole. */
  readonly about: unknown;
  /** Absolute paths, in the order of the rows. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly rows: number;
}

export interface WrittenFile {
  readonly table: string;
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

export interface PartManifest {
  readonly about: unknown;
  readonly files: readonly WrittenFile[];
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
  const files = new Map<string, string[]>();
  for (const { table, name } of manifest.files) {
    const of = files.get(table) ?? [];
    of.push(join(folder, name));
    files.set(table, of);
  }
  return { folder, about: manifest.about, files, rows: manifest.files.reduce((sum, { rows }) => sum + rows, 0) };
}

/** Removes a part. */
export function removePart(store: string, key: string): void {
  rmSync(partFolder(store, key), { recursive: true, force: true });
}

/** Removes all parts, or only what a crash left half-written. Only for the one who holds the store's lock. */
export function removeParts(store: string, which: "all" | "incoming"): void {
  if (which === "all") {
    rmSync(partsFolder(store), { recursive: true, force: true });
    return;
  }
  if (!existsSync(partsFolder(store))) return;
  for (const name of readdirSync(partsFolder(store)))
    if (name.startsWith(INCOMING)) rmSync(join(partsFolder(store), name), { recursive: true, force: true });
}

/** The manifest names the hash of every file, and its own last line is the hash of what stands before. */
function readManifest(folder: string): PartManifest | null {
  try {
    const [text = "", sum] = readFileSync(join(folder, MANIFEST), "utf8").split("\n");
    if (createHash("sha256").update(text).digest("hex") !== sum) return null;
    const manifest = JSON.parse(text) as PartManifest;
    return manifest.files.every(({ name, sha256 }) => fileHash(join(folder, name)) === sha256) ? manifest : null;
  } catch {
    return null;
  }
}

/** SHA-256 of a file, piece by piece. */
export function fileHash(path: string): string {
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
