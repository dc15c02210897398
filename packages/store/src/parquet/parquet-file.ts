import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, DOUBLE, INTEGER, VARCHAR } from "@duckdb/node-api";

/** DuckDB's own vector size; a chunk never holds more. */
const CHUNK_ROWS = 2048;

const duckTypes = { INTEGER, DOUBLE, VARCHAR } as const;

/** One column of a Parquet file; NaN in a DOUBLE is written as NULL. */
export type ParquetColumn =
  | { readonly name: string; readonly kind: "INTEGER" | "DOUBLE"; readonly values: ArrayLike<number> }
  | { readonly name: string; readonly kind: "VARCHAR"; readonly values: readonly string[] };

async function inMemory<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  // One thread and insertion order kept: the same columns always give the same bytes
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function cellAt(column: ParquetColumn, row: number): number | string | null {
  const value = column.values[row];
  return value === undefined || (typeof value === "number" && Number.isNaN(value)) ? null : value;
}

/**
 * Writes columns of one length as a Parquet file (zstd); the same columns give the same bytes. Throws a RangeError where lengths
 * differ, and the database's own error where the file cannot be written.
 */
export async function writeParquet(path: string, columns: readonly ParquetColumn[]): Promise<void> {
  const rows = columns[0]?.values.length ?? 0;
  if (columns.some(({ values }) => values.length !== rows)) throw new RangeError("columns must be of one length");
  await inMemory(async (connection) => {
    const definitions = columns.map(({ name, kind }) => `"${name}" ${kind}`).join(", ");
    await connection.run(`CREATE TABLE data (${definitions})`);
    const appender = await connection.createAppender("data");
    for (let start = 0; start < rows; start += CHUNK_ROWS) {
      const count = Math.min(CHUNK_ROWS, rows - start);
      const chunk = DuckDBDataChunk.create(
        columns.map(({ kind }) => duckTypes[kind]),
        count,
      );
      chunk.setColumns(columns.map((column) => Array.from({ length: count }, (_, k) => cellAt(column, start + k))));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    await connection.run(`COPY data TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`);
  });
}

/** Reads number columns of a Parquet file in file order; NULL comes as NaN. Throws where the file or a column is not there. */
export async function readParquetNumbers(path: string, names: readonly string[]): Promise<Float64Array[]> {
  return inMemory(async (connection) => {
    const selected = names.map((name) => `"${name}"::DOUBLE`).join(", ");
    const reader = await connection.runAndReadAll(`SELECT ${selected} FROM read_parquet(${literal(path)})`);
    return reader
      .getColumns()
      .map((column) => Float64Array.from(column, (value) => (typeof value === "number" ? value : Number.NaN)));
  });
}
