import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** The text of a published file. Some are Latin-1: bytes that are no UTF-8 are read as such. A leading byte-order mark is dropped. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** All cells of a CSV file, row by row, as published; rows may differ in width. */
export function readCells(path: string): string[][] {
  const cells: string[][] = parse(readText(path), {
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  return cells;
}

/** The rows of a CSV file with a header row, by column name. */
export function readRecords(path: string): Record<string, string>[] {
  const [header = [], ...rows] = readCells(path);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

/** The value of a JSON file; the caller checks its shape. */
export function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}
