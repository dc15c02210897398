/** A year of which nothing is told; it stands in its place, so that years on paper are as far apart as years. */
export interface SilentYear {
  readonly year: number;
  readonly silent: true;
}

/** All years from the first to the last, in the order of the rows; a row without a year stays where it was. */
export function everyYear<Row extends { readonly year: number | null }>(rows: readonly Row[]): (Row | SilentYear)[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]?.year ?? null;
    if (row.year === null || before === null) return [row];
    const gap = Math.max(0, row.year - before - 1);
    return [...Array.from({ length: gap }, (_, more) => ({ year: before + 1 + more, silent: true as const })), row];
  });
}
