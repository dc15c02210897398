import { createHash, randomUUID } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RowOf, TableShape } from "../snapshot/columns.ts";
import { syncToDisk } from "../snapshot/current.ts";
import { storeFailure } from "../snapshot/store-failure.ts";
import { INCOMING, MANIFEST, partFolder, type PartManifest, partsFolder } from "./part.ts";
import { TableFiles } from "./table-files.ts";

type Tables = Readonly<Record<string, TableShape>>;

/**
 * Writes the rows of one file beside the other parts; their column `file` is left to who reads them. They appear under their key when all of them are
 * on the disk, and not before. Disk errors are thrown as StoreFailure.
 */
export class PartWriter<Of extends Tables> {
  readonly #store: string;
  readonly #key: string;
  readonly #folder: string;
  readonly #files: TableFiles<Of>;

  constructor({ store, key, tables }: { readonly store: string; readonly key: string; readonly tables: Of }) {
    this.#store = store;
    this.#key = key;
    this.#folder = join(partsFolder(store), `${INCOMING}${randomUUID()}`);
    this.#files = ours(() => new TableFiles(this.#folder, tables, ["file"]));
  }

  add<Name extends keyof Of & string>(table: Name, row: RowOf<Of[Name]>): void {
    ours(() => this.#files.add(table, row));
  }

  /** Puts the part in its place. */
  finish(about: unknown): void {
    ours(() => {
      const tables = [...this.#files.finish()].map(([table, { rows, longest, sha256 }]) => ({
        table,
        rows,
        longest,
        sha256,
      }));
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
    this.#files.abandon();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function ours<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeFailure(error);
  }
}
