import type { Bilingual } from "../evidence/index.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** A sheet as data: its columns with both languages and units, and its rows by the columns' ids. Nothing stated is null. */
export function sheetToJson(sheet: Sheet): {
  readonly columns: readonly { readonly id: string; readonly label: Bilingual; readonly unit: string | null }[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
} {
  return {
    columns: sheet.columns.map(({ id, label, unit }) => ({ id, label, unit: unit ?? null })),
    rows: sheet.rows.map((row) =>
      Object.fromEntries(sheet.columns.map((column, at) => [column.id, row[at] ?? null] as const)),
    ),
  };
}
