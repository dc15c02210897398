import type { Argument } from "./argument.ts";
import type { Claim } from "./claim.ts";
import type { ContextFile, Dossier } from "./dossier.ts";
import type { Note } from "./note.ts";
import type { Payer } from "./payer.ts";
import type { PublishedTable } from "./published-table.ts";
import type { ReferenceTable } from "./reference-table.ts";
import type { Series } from "./series.ts";
import type { Source } from "./source.ts";

/** Something read from a file of the register, with the file's name (relative, with forward slashes) and the path inside it. */
export interface Filed<T> {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly value: T;
}

/** Cells of a CSV as printed, by row id and column id, with the line each row stands on. */
export interface TableCells {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
}

/** Everything the register says, each thing with the file it stands in. A file that could not be read is absent here and present in the issues. */
export interface Register {
  readonly initiatives: readonly Filed<Dossier>[];
  readonly contexts: readonly Filed<ContextFile>[];
  readonly sources: readonly Filed<Source>[];
  readonly claims: readonly Filed<Claim>[];
  readonly arguments: readonly Filed<Argument>[];
  readonly notes: readonly Filed<Note>[];
  readonly payers: readonly Filed<Payer>[];
  readonly series: readonly Filed<Series>[];
  readonly tables: readonly (Filed<PublishedTable> & { readonly cells: TableCells })[];
  readonly references: readonly (Filed<ReferenceTable> & { readonly csvFile: string })[];
}
