import {
  DATE,
  DECIMAL,
  DuckDBDataChunk,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  type DuckDBType,
  type DuckDBValue,
  BOOLEAN,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import type { ColumnType } from "../schema/register-tables.ts";

/** DuckDB's own vector size; a chunk never holds more. */
const CHUNK_ROWS = 2048;

type Plain = string | number | boolean | null;

/** Appends rows to a table whose columns stand in the same order; values as ISO dates, decimal strings, numbers, or null. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly Readonly<Record<string, Plain>>[],
): Promise<void> {
  const names = Object.entries(columns);
  const types = names.map(([, type]) => duckType(type));
  const appender = await connection.createAppender(table);
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const slice = rows.slice(start, start + CHUNK_ROWS);
    const chunk = DuckDBDataChunk.create(types, slice.length);
    chunk.setColumns(names.map(([name, type]) => slice.map((row) => duckValue(row[name] ?? null, type))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function duckType(type: ColumnType): DuckDBType {
  switch (type) {
    case "VARCHAR":
      return VARCHAR;
    case "INTEGER":
      return INTEGER;
    case "BOOLEAN":
      return BOOLEAN;
    case "DATE":
      return DATE;
    case "DECIMAL(38,2)":
      return DECIMAL(38, 2);
    case "DECIMAL(18,4)":
      break;
  }
  return DECIMAL(18, 4);
}

function duckValue(value: Plain, type: ColumnType): DuckDBValue {
  if (value === null) return null;
  if (type === "DATE") return new DuckDBDateValue(Date.parse(`${String(value)}T00:00:00Z`) / 86_400_000);
  if (type === "DECIMAL(38,2)") return new DuckDBDecimalValue(scaled(String(value), 2), 38, 2);
  if (type === "DECIMAL(18,4)") return new DuckDBDecimalValue(scaled(String(value), 4), 18, 4);
  return value;
}

/** A decimal string as an integer of units of 10^-scale. Digits beyond the scale would be lost, so they are refused. */
function scaled(decimal: string, scale: number): bigint {
  const [whole = "", fraction = ""] = decimal.split(".");
  const kept = fraction.replace(/0+$/, "");
  if (kept.length > scale) throw new RangeError(`${decimal} has more than ${scale} decimals`);
  return BigInt(whole + kept.padEnd(scale, "0"));
}
