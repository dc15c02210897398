import { type DuckDBConnection, DuckDBDecimalValue, type DuckDBValue } from "@duckdb/node-api";

/** A cell of an answer: whole numbers as numbers, money as units of 10^-15. */
export type Cell = string | number | boolean | bigint | null;
export type AnswerCells = Readonly<Record<string, Cell>>;

/** All rows of an answer, by column name. Meant for money columns: a decimal comes as its unscaled whole number. */
export async function answerRows(
  connection: DuckDBConnection,
  sql: string,
  parameters: Readonly<Record<string, string | number | null>> = {},
): Promise<AnswerCells[]> {
  const reader = await connection.runAndReadAll(sql, { ...parameters });
  return named(reader.columnNames(), reader.getRows());
}

/** The same, a stretch at a time, however many there are. The connection can be asked nothing else meanwhile. */
export async function* answerStream(
  connection: DuckDBConnection,
  sql: string,
): AsyncGenerator<AnswerCells, void, void> {
  const result = await connection.stream(sql);
  const names = result.columnNames();
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield* named(names, chunk.getRows());
  }
}

function named(names: readonly string[], rows: readonly (readonly DuckDBValue[])[]): AnswerCells[] {
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, cellOf(row[index] ?? null)])));
}

function cellOf(value: DuckDBValue): Cell {
  if (value instanceof DuckDBDecimalValue) return value.value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null ? null : String(value);
}
