import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { AnyRow, RowOf, TableShape } from "../snapshot/columns.ts";
import { RowFile, type WrittenRows } from "./row-file.ts";

type Tables = Readonly<Record<string, TableShape>>;

export const tableFile = (folder: string, table: string) => join(folder, `${table}.csv.zst`);

/** Files of rows in one folder: one for each table that has any. Disk errors are thrown as Node gives them. */
export class TableFiles<Of extends Tables> {
  readonly #folder: string;
  readonly #tables: Of;
  readonly #without: readonly string[];
  readonly #files = new Map<string, RowFile>();

  /** `without`: columns that are the same in all rows, and are given when the rows are read. */
  constructor(folder: string, tables: Of, without: readonly string[] = []) {
    this.#folder = folder;
    this.#tables = tables;
    this.#without = without;
    mkdirSync(folder, { recursive: true });
  }

  add<Name extends keyof Of & string>(table: Name, row: RowOf<Of[Name]>): void {
    const cells: AnyRow = row;
    this.#fileOf(table).add(cells);
  }

  /** Everything is on the disk afterwards. */
  finish(): ReadonlyMap<string, WrittenRows> {
    return new Map([...this.#files].map(([table, file]) => [table, file.finish()]));
  }

  abandon(): void {
    for (const file of this.#files.values()) file.abandon();
  }

  #fileOf(table: string): RowFile {
    const open = this.#files.get(table);
    if (open !== undefined) return open;
    const made = new RowFile(tableFile(this.#folder, table), this.#tables[table] ?? {}, this.#without);
    this.#files.set(table, made);
    return made;
  }
}
