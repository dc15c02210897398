import { CsvError, type Info, parse } from "csv-parse/sync";
import type { Place } from "./yaml-file.ts";

/** The rows of a CSV (RFC 4180, UTF-8, header in the first line), each with the line it begins on. Empty lines are passed over. */
export type CsvFile =
  | {
      readonly ok: true;
      readonly header: readonly string[];
      readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
    }
  | { readonly ok: false; readonly line: number; readonly detail: string };

export function parseCsv(text: string): CsvFile {
  try {
    const records = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 1_000_000,
    }) as unknown as { record: string[]; info: Info }[];
    const numbered = records.map(({ record, info }) => ({ line: info.lines - newlinesIn(record), cells: record }));
    const [header, ...rows] = numbered;
    if (header === undefined) return { ok: false, line: 1, detail: "no header line" };
    return { ok: true, header: header.cells, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = error["lines"];
    return { ok: false, line: typeof line === "number" ? line : 1, detail: error.message };
  }
}

/** `info.lines` is the line a record ends on; a record with line ends inside quotes began that much earlier. */
function newlinesIn(record: readonly string[]): number {
  return record.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

/** Where the cell number `index` (from 0) of a line begins. Quoted cells are stepped over whole. */
export function cellPlace(text: string, line: number, index: number): Place {
  const source = text.split(/\r\n|\n|\r/)[line - 1] ?? "";
  let cell = 0;
  let quoted = false;
  for (let at = 0; at < source.length && cell <= index; at += 1) {
    if (cell === index) return { line, column: at + 1 };
    if (source[at] === '"') quoted = !quoted;
    else if (source[at] === "," && !quoted) cell += 1;
  }
  return { line, column: cell === index ? source.length + 1 : 1 };
}
