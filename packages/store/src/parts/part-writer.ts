import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AnyRow, RowOf, TableShape } from "../snapshot/columns.ts";
import { syncToDisk } from "../snapshot/current.ts";
import { storeFailure } from "../snapshot/store-failure.ts";
import { INCOMING, MANIFEST, partFolder, type PartManifest, partsFolder, tableFile } from "./part.ts";
import { RowFile } from "./row-file.ts";

type Tables = Readonly<Record<string, TableShape>>;

/**
 * Writes the rows of one file beside the other parts; their column `file` is left to who reads them. They appear under their key when all of them are
 * on the disk, and not before. Disk errors are thrown as StoreFailure.
 */
export class PartWriter<Of extends Tables> {
  readonly #store: string;
  readonly #key: string;
  readonly #folder: string;
  readonly #tables: Of;
  readonly #files = new Map<string, RowFile>();

  constructor({ store, key, tables }: { readonly store: string; readonly key: string; readonly tables: Of }) {
    this.#store = store;
    this.#key = key;
    this.#tables = tables;
    this.#folder = join(partsFolder(store), `${INCOMING}${randomUUID()}`);
    ours(() => mkdirSync(this.#folder, { recursive: true }));
  }

  add<Name extends keyof Of & string>(table: Name, row: RowOf<Of[Name]>): void {
    ours(() => this.#fileOf(table).add(row satisfies AnyRow));
  }

  /** Puts the part in its place. */
  finish(about: unknown): void {
    ours(() => {
      const tables = [...this.#files].map(([table, file]) => {
        const { rows, longest, sha256 } = file.finish();
        return { table, rows, longest, sha256 };
      });
      const text = JSON.stringify({ about, tables } satisfies PartManifest);
      const path = join(this.#folder, MANIFEST);
      writeFileSync(path, `${text}\n${createHash("sha256").update(text).digest("hex")}`);
      syncToDisk(path);
      syncToDisk(this.#folder);
      const place = partFolder(this.#store, this.#key);
      rmSync(place, { recursive: true, force: true });
      renameSync(this.#folder, place);
      syncToDisk(partsFolder(this.#store));
    });
  }

  /** Leaves nothing behind. */
  abandon(): void {
    for (const file of this.#files.values()) file.abandon();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #fileOf(table: string): RowFile {
    const open = this.#files.get(table);
    if (open !== undefined) return open;
    const made = new RowFile(tableFile(this.#folder, table), this.#tables[table] ?? {}, ["file"]);
    this.#files.set(table, made);
    return made;
  }
}

function ours<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeFailure(error);
  }
}
