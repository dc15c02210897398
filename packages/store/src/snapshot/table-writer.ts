import { type DuckDBAppender, type DuckDBConnection, DuckDBDataChunk } from "@duckdb/node-api";
import { type AnyRow, columnsSql, duckTypes, duckValue, type RowOf, type TableShape } from "./columns.ts";

/** DuckDB's own vector size; a chunk never holds more. */
const CHUNK_ROWS = 2048;

interface OpenTable {
  readonly appender: DuckDBAppender;
  readonly rows: AnyRow[];
  count: number;
}

/** Appends rows to the tables of a database, a chunk at a time. Rows may go to any table in any order. */
export class TableWriter<Tables extends Readonly<Record<string, TableShape>>> {
  readonly #tables: Tables;
  readonly #open = new Map<keyof Tables & string, OpenTable>();
  #rows = 0;

  private constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** Creates the tables and opens them for writing. */
  static async create<Tables extends Readonly<Record<string, TableShape>>>(
    connection: DuckDBConnection,
    tables: Tables,
  ): Promise<TableWriter<Tables>> {
    const writer = new TableWriter(tables);
    for (const [name, shape] of Object.entries(tables)) {
      await connection.run(`CREATE TABLE "${name}" (${columnsSql(shape)})`);
      writer.#open.set(name, { appender: await connection.createAppender(name), rows: [], count: 0 });
    }
    return writer;
  }

  /** Errors of the disk come out here or at `finish`. */
  add<Name extends keyof Tables & string>(table: Name, row: RowOf<Tables[Name]>): void {
    const open = this.#open.get(table);
    if (open === undefined) throw new Error(`no table ${table}, or it has been finished`);
    open.rows.push(row);
    open.count += 1;
    this.#rows += 1;
    if (open.rows.length >= CHUNK_ROWS) this.#flush(table, open);
  }

  /** Writes what is left and closes the tables. */
  finish(): void {
    for (const [name, open] of this.#open) {
      this.#flush(name, open);
      open.appender.closeSync();
    }
    this.#open.clear();
  }

  /** How many rows have been added. */
  get rows(): number {
    return this.#rows;
  }

  /** How many of them to each table. */
  get counts(): ReadonlyMap<keyof Tables & string, number> {
    return new Map([...this.#open].map(([name, { count }]) => [name, count]));
  }

  #flush(name: keyof Tables & string, { appender, rows }: OpenTable): void {
    const shape = this.#tables[name];
    if (rows.length === 0 || shape === undefined) return;
    const columns = Object.entries(shape);
    const chunk = DuckDBDataChunk.create(
      columns.map(([, kind]) => duckTypes[kind]),
      rows.length,
    );
    chunk.setColumns(columns.map(([column, kind]) => rows.map((row) => duckValue(row[column], kind))));
    appender.appendDataChunk(chunk);
    rows.length = 0;
  }
}
