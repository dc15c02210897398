import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type RowOf, type TableShape } from "../snapshot/columns.ts";
import { syncToDisk } from "../snapshot/current.ts";
import { storeFailure } from "../snapshot/store-failure.ts";
import { TableWriter } from "../snapshot/table-writer.ts";
import { fileHash, INCOMING, MANIFEST, partFolder, type PartManifest, partsFolder, type WrittenFile } from "./part.ts";

/** Rows that are held before they are written: bounds the memory of a reading, whatever the size of the file. */
const HELD_ROWS = 60_000;

type Tables = Readonly<Record<string, TableShape>>;

/**
 * Writes the rows of one file beside the other parts. They appear under their key when all of them are on the disk, and not before. Disk errors are
 * thrown as StoreFailure.
 */
export class PartWriter<Of extends Tables> {
  readonly #store: string;
  readonly #key: string;
  readonly #folder: string;
  readonly #tables: Of;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #files: WrittenFile[] = [];
  #writer: TableWriter<Of>;

  private constructor(
    { store, key, tables }: { readonly store: string; readonly key: string; readonly tables: Of },
    open: { readonly folder: string; readonly instance: DuckDBInstance; readonly connection: DuckDBConnection },
    writer: TableWriter<Of>,
  ) {
    this.#store = store;
    this.#key = key;
    this.#tables = tables;
    this.#folder = open.folder;
    this.#instance = open.instance;
    this.#connection = open.connection;
    this.#writer = writer;
  }

  static async create<Of extends Tables>(to: {
    readonly store: string;
    readonly key: string;
    readonly tables: Of;
  }): Promise<PartWriter<Of>> {
    try {
      const folder = join(partsFolder(to.store), `${INCOMING}${randomUUID()}`);
      mkdirSync(folder, { recursive: true });
      const instance = await DuckDBInstance.create(":memory:", {
        autoload_known_extensions: "false",
        memory_limit: "512MB",
        threads: "1",
      });
      const connection = await instance.connect();
      return new PartWriter(to, { folder, instance, connection }, await TableWriter.create(connection, to.tables));
    } catch (error) {
      throw storeFailure(error);
    }
  }

  add<Name extends keyof Of & string>(table: Name, row: RowOf<Of[Name]>): void {
    this.#writer.add(table, row);
  }

  /** To be awaited from time to time: writes what is held once it is much. */
  async relieve(): Promise<void> {
    if (this.#writer.rows >= HELD_ROWS) await this.#write();
  }

  /** Writes what is left, and puts the part in its place. */
  async finish(about: unknown): Promise<void> {
    try {
      await this.#write();
      this.#close();
      const manifest: PartManifest = { about, files: this.#files };
      const text = JSON.stringify(manifest);
      const path = join(this.#folder, MANIFEST);
      writeFileSync(path, `${text}\n${createHash("sha256").update(text).digest("hex")}`);
      syncToDisk(path);
      syncToDisk(this.#folder);
      const place = partFolder(this.#store, this.#key);
      rmSync(place, { recursive: true, force: true });
      renameSync(this.#folder, place);
      syncToDisk(partsFolder(this.#store));
    } catch (error) {
      throw storeFailure(error);
    }
  }

  /** Leaves nothing behind. */
  abandon(): void {
    this.#close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #write(): Promise<void> {
    try {
      const counts = this.#writer.counts;
      this.#writer.finish();
      for (const [table, rows] of counts) {
        if (rows === 0) continue;
        const name = `${table}-${this.#files.length}.parquet`;
        const path = join(this.#folder, name);
        await this.#connection.run(`COPY "${table}" TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
        await this.#connection.run(`DROP TABLE "${table}"`);
        syncToDisk(path);
        this.#files.push({ table, name, rows, sha256: fileHash(path) });
      }
      for (const [table, rows] of counts) if (rows === 0) await this.#connection.run(`DROP TABLE "${table}"`);
      this.#writer = await TableWriter.create(this.#connection, this.#tables);
    } catch (error) {
      throw storeFailure(error);
    }
  }

  #close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}
