import type { PlumbRow } from "@plumbline/core/contract";

/** Rows (by index) that are the same money, and the lane that their bracket is drawn in, counted from the bars. */
export interface Bracket {
  readonly rows: readonly number[];
  readonly lane: number;
}

/** Joins rows that are the same money; brackets whose rows lie across each other get lanes of their own. */
export function bracketsOf(rows: readonly Pick<PlumbRow, "fact" | "sameAs">[]): readonly Bracket[] {
  const groupOf = new Map<number, number>();
  rows.forEach((row, index) => {
    const before = rows.findIndex(
      (other, at) =>
        at < index &&
        ((other.fact !== null && row.sameAs.includes(other.fact)) ||
          (row.fact !== null && other.sameAs.includes(row.fact))),
    );
    groupOf.set(index, before === -1 ? index : (groupOf.get(before) ?? before));
  });
  const groups = Map.groupBy(groupOf.entries(), ([, group]) => group);
  const brackets: Bracket[] = [];
  for (const members of groups.values()) {
    const indexes = members.map(([index]) => index).toSorted((a, b) => a - b);
    if (indexes.length < 2) continue;
    const crossing = brackets.filter((other) => touches(other.rows, indexes)).map((other) => other.lane);
    let lane = 0;
    while (crossing.includes(lane)) lane += 1;
    brackets.push({ rows: indexes, lane });
  }
  return brackets;
}

function touches(a: readonly number[], b: readonly number[]): boolean {
  return Math.min(...a) <= Math.max(...b) && Math.min(...b) <= Math.max(...a);
}
