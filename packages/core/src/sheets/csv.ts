import type { Bilingual, Language } from "../evidence/index.ts";
import type { Cell, Sheet, SheetColumn } from "./sheet.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A sheet as CSV (RFC 4180: CRLF, quotes doubled), with its column names and bilingual cells in one language.
 * It starts with a byte order mark: without one, spreadsheet programs read Chinese as another encoding.
 * A cell that a spreadsheet would run as a formula gets a leading apostrophe; plain negative numbers stay as they are.
 */
export function sheetToCsv(sheet: Sheet, language: Language): string {
  const header = sheet.columns.map((column) => columnTitle(column, language));
  return BYTE_ORDER_MARK + csvLine(header) + csvRows(sheet, language);
}

/** The rows of a sheet as lines of CSV, without the line of column names: what follows a first piece of the same table. */
export function csvRows({ rows }: Pick<Sheet, "rows">, language: Language): string {
  return rows.map((row) => csvLine(row.map((cell) => cellText(cell, language)))).join("");
}

const csvLine = (cells: readonly string[]): string => `${cells.map(csvField).join(",")}\r\n`;

export function columnTitle(column: SheetColumn, language: Language): string {
  const label = column.label[language];
  return column.unit === undefined
    ? label
    : language === "en"
      ? `${label} (${column.unit})`
      : `${label}（${column.unit}）`;
}

/** The text of a cell in a language; "" where nothing is stated. */
export function cellText(cell: Cell, language: Language): string {
  if (cell === null) return "";
  return typeof cell === "string" ? cell : (cell satisfies Bilingual)[language];
}

/** What spreadsheets take for a formula: also after white space, and in the wide letters of East Asian keyboards. */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;
const NEGATIVE_NUMBER = /^-\d+(?:\.\d+)?$/;

/** A cell of a CSV line (RFC 4180); one that a spreadsheet would run as a formula gets a leading apostrophe. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
