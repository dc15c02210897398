import type { Bilingual } from "../evidence/index.ts";

/** A cell: text or a decimal string, a text in both languages, or null where nothing is stated. */
export type Cell = string | Bilingual | null;

export interface SheetColumn {
  readonly id: string;
  readonly label: Bilingual;
  /** Unit of a column of numbers, such as "USD". */
  readonly unit?: string;
  /** Numbers are decimal strings in whole units, aligned right where they are shown. */
  readonly numeric?: boolean;
}

/** What a page shows as a table, and what its CSV holds: the same rows, each with its facts and sources. */
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}
