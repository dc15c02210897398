import type { PlumbRow } from "@plumbline/core/contract";

/**
 * Whether a row needs its full label to be told from others: a part that the payers of its whole pay too, or one of several promises of an
 * initiative.
 */
export function isAmbiguous(rows: readonly PlumbRow[], index: number): boolean {
  const row = rows[index];
  if (row === undefined) return false;
  if (row.depth === 0)
    return rows.some((other, at) => at !== index && other.depth === 0 && other.initiative.id === row.initiative.id);
  const whole = rows.slice(0, index).findLast((other) => other.depth < row.depth);
  return whole !== undefined && payersOf(whole) === payersOf(row);
}

function payersOf(row: PlumbRow): string {
  return row.payers.map((payer) => payer.id).join(" ");
}
