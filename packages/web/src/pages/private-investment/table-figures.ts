import type { TableAnswer } from "@plumbline/core/contract";

export type TableRow = TableAnswer["rows"][number];
export const groups = ["income", "region"] as const;
export type Group = (typeof groups)[number];
export type Reading = "printed" | "used";

/** A cell as a number, for drawing and for sums that are printed at the table's decimals; a cell without a number is null. */
export function cellNumber(row: TableRow, column: string, reading: Reading): number | null {
  const text = row[reading][column] ?? "";
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

export function rowsOf(table: TableAnswer, group: Group | "total"): TableRow[] {
  return table.rows.filter((row) => row.group === group);
}

/** Share of a row in the total of a column, in percent; null where either is not known. */
export function shareOf(table: TableAnswer, row: TableRow, column: string): number | null {
  const [total] = rowsOf(table, "total");
  const whole = total === undefined ? null : cellNumber(total, column, "used");
  const part = cellNumber(row, column, "used");
  return whole === null || part === null || whole === 0 ? null : (part / whole) * 100;
}

/** The row with the largest sum over all columns, and its share of the total's sum, in percent. */
export function largestOf(table: TableAnswer, group: Group): { readonly row: TableRow; readonly share: number } | null {
  const sum = (row: TableRow) =>
    table.columns.reduce((left, column) => left + (cellNumber(row, column, "used") ?? 0), 0);
  const [total] = rowsOf(table, "total");
  const row = rowsOf(table, group).toSorted((a, b) => sum(b) - sum(a))[0];
  return row === undefined || total === undefined ? null : { row, share: (sum(row) / sum(total)) * 100 };
}

/** "−0.1", "+239.9", "0.0". */
export function signed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/** What is left over of each sum of the check, with whether rounding explains it. */
export function residualsOf(table: TableAnswer) {
  return table.check.constraints.map(({ id, tolerance, residuals }) => ({
    id,
    name: table.constraintNames[id] ?? { en: id, zh: id },
    tolerance,
    years: table.columns.flatMap((column) => {
      const text = residuals[column];
      if (text === undefined) return [];
      const value = Number(text);
      return [{ column, text, value, holds: Math.abs(value) <= Number(tolerance) }];
    }),
  }));
}

/** "High-income countries" inside a sentence; names of regions keep their capital. */
export function midSentence(name: string): string {
  return /^[A-Z][a-z-]+-income /.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
