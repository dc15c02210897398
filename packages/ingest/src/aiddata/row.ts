import { parsePartialDate } from "@plumbline/core/evidence";
import { readDecimal } from "../files/decimal.ts";
import type { AidDataMessageId } from "./messages.ts";

/** A row of a table whose columns are known by key, and where its issues go. */
export interface Row {
  readonly line: number;
  /** The cell of a column without white space around it; undefined where there is no such column or nothing in it. */
  cell(column: string): string | undefined;
  has(column: string): boolean;
  report(problem: RowProblem): void;
}

export interface RowProblem {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly id: AidDataMessageId;
  readonly args?: Readonly<Record<string, string | number>>;
}

const QUOTED_LENGTH = 60;
const quoted = (text: string) => (text.length <= QUOTED_LENGTH ? text : `${text.slice(0, QUOTED_LENGTH)}…`);

/** Says that a cell cannot be read as what its column holds. */
export function reportCell(row: Row, id: AidDataMessageId, column: string, text: string): void {
  // A8 for amounts; else the rule of tolerant reading.
  const rule = id === "row-amount-unreadable" ? "A8" : "I23";
  row.report({ rule, severity: "error", id, args: { column, text: quoted(text) } });
}

export function decimalCell(row: Row, column: string): string | undefined {
  const text = row.cell(column);
  if (text === undefined) return undefined;
  const read = readDecimal(text);
  if (read === null) reportCell(row, "row-number-unreadable", column, text);
  return read?.value;
}

/** A year; "2004.0" is one, as tables that were saved from Python have it. */
export function yearCell(row: Row, column: string): number | undefined {
  const text = row.cell(column);
  if (text === undefined) return undefined;
  const year = readDecimal(text)?.value ?? "";
  if (/^(?:19|20)\d{2}$/.test(year)) return Number(year);
  reportCell(row, "row-date-unreadable", column, text);
  return undefined;
}

/** An ISO 8601 day or year. */
export function dateCell(row: Row, column: string): string | undefined {
  const text = row.cell(column);
  if (text === undefined) return undefined;
  const date = text.replace(/^(\d{4})\.0$/, "$1").replace(/[T ]00:00:00.*$/, "");
  if (/^\d{4}(?:-\d{2}-\d{2})?$/.test(date) && parsePartialDate(date) !== null) return date;
  reportCell(row, "row-date-unreadable", column, text);
  return undefined;
}

const yes = new Set(["yes", "true", "1"]);
const no = new Set(["no", "false", "0"]);

/** A flag; AidData leaves the cell empty for "not flagged" in a column that it has. */
export function flagCell(row: Row, column: string): boolean | undefined {
  if (!row.has(column)) return undefined;
  const text = row.cell(column);
  if (text === undefined || no.has(text.toLowerCase())) return false;
  if (yes.has(text.toLowerCase())) return true;
  reportCell(row, "row-flag-unreadable", column, text);
  return undefined;
}
