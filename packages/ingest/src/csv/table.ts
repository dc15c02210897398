/** A row of a table, from a CSV file or a sheet: where it begins (from 1) and its cells as text. Empty cells are "". */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Why its cells cannot be told apart; then there are none. */
  readonly problem?: Omit<TableProblem<string>, "line">;
}

/** Rows in the order of the file; at the end, what stopped the reading before the end of the file (null: nothing). */
export type TableRows<Id extends string> = AsyncGenerator<TableRow, TableProblem<Id> | null, void>;

export interface TableProblem<Id extends string> {
  readonly id: Id;
  readonly line: number;
  readonly args?: Readonly<Record<string, string | number>>;
}
