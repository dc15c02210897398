import { type CellValue, EncryptedFileError, ParseError, streamXlsxRows, ZipError } from "hucre";
import type { TableProblem, TableRows } from "../csv/table.ts";
import type { SheetMessageId } from "./messages.ts";
import { damagedPart } from "./zip-checksums.ts";
import { type ArchiveLimits, type ArchiveRefusal, defaultArchiveLimits, refuseArchive } from "./zip-guard.ts";

export interface SheetLimits extends ArchiveLimits {
  readonly rows: number;
  readonly cellsPerRow: number;
}

export const defaultSheetLimits: SheetLimits = { ...defaultArchiveLimits, rows: 200_000, cellsPerRow: 1000 };

/**
 * Reads the rows of one sheet of an XLSX workbook (sheets count from 0) as text (none where there is no such sheet): numbers as their shortest exact decimal, dates as ISO 8601
 * days, nothing as "". Our own port over hucre, so that another library can take its place. A workbook needs its whole file at hand.
 */
export async function* readSheet(
  workbook: Uint8Array,
  sheet: number,
  limits: SheetLimits = defaultSheetLimits,
): TableRows<SheetMessageId> {
  const refusal = refuseArchive(workbook, limits) ?? (await damageOf(workbook));
  if (refusal !== null) return { ...refusal, line: 1 };
  let line = 0;
  let count = 0;
  try {
    for await (const row of streamXlsxRows(workbook, { sheet })) {
      // A row may say that it is no number, or -3: then it stands where it stands
      line = row.index >= 0 ? row.index + 1 : line + 1;
      if (row.values.length > limits.cellsPerRow) return tooMany("sheet-too-wide", limits.cellsPerRow, line);
      count += 1;
      if (count > limits.rows) return tooMany("sheet-too-many-rows", limits.rows, line);
      const cells = row.values.map(cellText);
      if (cells.some((cell) => cell !== "")) yield { line, cells };
    }
    return null;
  } catch (error) {
    return { ...problemOf(error), line: Math.max(1, line) };
  }
}

function tooMany(id: SheetMessageId, limit: number, line: number): TableProblem<SheetMessageId> {
  return { id, line, args: { limit } };
}

function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return typeof value === "boolean" ? (value ? "True" : "False") : String(value);
}

function problemOf(error: unknown): ArchiveRefusal {
  if (error instanceof EncryptedFileError) return { id: "sheet-encrypted" };
  if (error instanceof ParseError && error.message.startsWith("Invalid XLSX")) return { id: "sheet-not-a-workbook" };
  if (error instanceof ZipError && error.message.includes("zip bomb"))
    return { id: "sheet-inflates", args: { entry: "sheet" } };
  return { id: "sheet-broken" };
}

/** The sheets of one workbook are read one after another: its parts are looked through once. */
const looked = new WeakMap<Uint8Array, Promise<ArchiveRefusal | null>>();

function damageOf(workbook: Uint8Array): Promise<ArchiveRefusal | null> {
  const known = looked.get(workbook) ?? damagedPart(workbook);
  looked.set(workbook, known);
  return known;
}
