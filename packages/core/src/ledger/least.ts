/** An amount that a set of nodes cannot be below, and the nodes whose stated amounts carry it. */
export interface Least {
  readonly amount: bigint;
  readonly carriers: readonly number[];
  /** The nodes whose upper bounds press it up: parts of theirs have to share more than they would. */
  readonly limits: readonly number[];
  readonly proved: boolean;
}

/** What no nodes at all hold. */
export const nothing: Least = { amount: 0n, carriers: [], limits: [], proved: true };

/** The least amounts of sets that can share nothing, added. */
export function sum(parts: readonly Least[]): Least {
  return {
    amount: parts.reduce((total, { amount }) => total + amount, 0n),
    carriers: parts.flatMap(({ carriers }) => carriers),
    limits: parts.flatMap(({ limits }) => limits),
    proved: parts.every(({ proved }) => proved),
  };
}

/** The least amounts of sets that can lie over each other: the greatest of them. */
export function greatest(parts: readonly Least[]): Least {
  const most = parts.reduce((best, each) => (each.amount > best.amount ? each : best), nothing);
  return { ...most, proved: parts.every(({ proved }) => proved) };
}
