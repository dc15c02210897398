import {
  BIGINT,
  BOOLEAN,
  DECIMAL,
  DuckDBDecimalValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import { MONEY_DECIMALS, type Units } from "../projects/money-units.ts";

/** What the cells of each kind of column hold; any of them may be null: unknown. */
interface Cells {
  readonly text: string;
  readonly integer: number;
  /** A count of bytes: may be beyond 2^31. */
  readonly bytes: number;
  readonly flag: boolean;
  /** Exact, in units of 10^-15. */
  readonly money: Units;
}

export type ColumnKind = keyof Cells;
/** A table: its columns in order. */
export type TableShape = Readonly<Record<string, ColumnKind>>;
export type RowOf<Shape extends TableShape> = { readonly [Column in keyof Shape]: Cells[Shape[Column]] | null };
export type AnyRow = Readonly<Record<string, Cells[ColumnKind] | null>>;

const MONEY = DECIMAL(38, MONEY_DECIMALS);

export const duckTypes: Readonly<Record<ColumnKind, DuckDBType>> = {
  text: VARCHAR,
  integer: INTEGER,
  bytes: BIGINT,
  flag: BOOLEAN,
  money: MONEY,
};

export const sqlTypes: Readonly<Record<ColumnKind, string>> = {
  text: "VARCHAR",
  integer: "INTEGER",
  bytes: "BIGINT",
  flag: "BOOLEAN",
  money: `DECIMAL(38,${MONEY_DECIMALS})`,
};

/** A cell as the database takes it. */
export function duckValue(cell: Cells[ColumnKind] | null | undefined, kind: ColumnKind): DuckDBValue {
  if (cell === null || cell === undefined) return null;
  if (kind === "bytes" && typeof cell === "number") return BigInt(cell);
  if (typeof cell === "bigint") return new DuckDBDecimalValue(cell, 38, MONEY_DECIMALS);
  return cell;
}

/** The definition of a table's columns in SQL. */
export function columnsSql(shape: TableShape): string {
  return Object.entries(shape)
    .map(([name, kind]) => `"${name}" ${sqlTypes[kind]}`)
    .join(", ");
}
