import { type Arrangement, arrange, type Setting } from "./arrangement.ts";
import { blockOf, type Built } from "./block-of.ts";
import { binds, type LedgerMode, type LedgerRelation } from "./entry.ts";
import { newForest } from "./forest.ts";
import { type LowerBound, lowerBound } from "./lower-bound.ts";
import { neighbourhoods } from "./neighbourhoods.ts";
import type { Optimise } from "./optimiser.ts";
import type { Stake } from "./stake.ts";
import { type UpperBound, upperBound } from "./upper-bound.ts";

/** One neighbourhood of an arrangement, solved. `members` are indices of the arrangement's nodes, in the order of the block's. */
export interface Piece extends Built {
  readonly members: readonly number[];
  readonly lower: LowerBound;
  readonly upper: UpperBound | null;
}

/** How much different money there is, in money units; null: no upper bound. */
export type Bounds =
  | {
      readonly status: "bounded" | "at-least";
      readonly low: bigint;
      readonly high: bigint | null;
      readonly proved: boolean;
    }
  | { readonly status: "contradiction" };

/** An arrangement with its neighbourhoods solved. */
export interface Solved {
  readonly arrangement: Arrangement;
  readonly pieces: readonly Piece[];
}

/** Arranges entries of one kind and solves each neighbourhood. `forgotten` names entries whose amount is taken as unknown; `before` is a like piece solved before. */
export function solveStakes(
  stakes: readonly Stake[],
  relations: readonly LedgerRelation[],
  setting: Setting,
  optimise: Optimise,
  forgotten: ReadonlySet<string> = new Set(),
  before: Piece | null = null,
): Solved {
  const arrangement = arrange(askedFor(stakes, relations), relations, setting, forgotten);
  const pieces = neighbourhoods(arrangement).map((members) =>
    solvePiece(members, blockOf(arrangement, members, before), optimise, before),
  );
  return { arrangement, pieces };
}

/**
 * Leaves out entries that nothing chosen is tied to by part-of or same money: their money can always lie apart, so that they limit nothing
 * that is asked.
 */
function askedFor(stakes: readonly Stake[], relations: readonly LedgerRelation[]): readonly Stake[] {
  if (stakes.every(({ chosen }) => chosen)) return stakes;
  const indexOf = new Map(stakes.map(({ entry }, index) => [entry.id, index]));
  const forest = newForest(stakes.length);
  for (const relation of relations) {
    if ((relation.type !== "part-of" && relation.type !== "same-money") || !binds(relation)) continue;
    const a = indexOf.get(relation.type === "part-of" ? relation.part : relation.a);
    const b = indexOf.get(relation.type === "part-of" ? relation.whole : relation.b);
    if (a !== undefined && b !== undefined) forest.unite(a, b);
  }
  const asked = new Set(stakes.flatMap(({ chosen }, index) => (chosen ? [forest.find(index)] : [])));
  return stakes.filter((_, index) => asked.has(forest.find(index)));
}

/** Solves the block of one neighbourhood. */
export function solvePiece(
  members: readonly number[],
  { block, meetings }: Built,
  optimise: Optimise,
  before: Piece | null = null,
): Piece {
  const lower = lowerBound(block, optimise, before?.lower.feasible === true ? before.lower.search : null);
  return { members, block, meetings, lower, upper: lower.feasible ? upperBound(block, optimise) : null };
}

/** Puts the bounds of pieces together: added, or in strict mode laid over each other. */
export function joinBounds(pieces: readonly Piece[], mode: LedgerMode): Bounds {
  let low = 0n;
  let high: bigint | null = 0n;
  let proved = true;
  for (const { lower, upper } of pieces) {
    if (!lower.feasible || upper === null) return { status: "contradiction" };
    if (mode !== "strict") low += lower.amount;
    else if (lower.amount > low) low = lower.amount;
    high = high === null || upper.amount === null ? null : high + upper.amount;
    proved &&= lower.proved && upper.proved;
  }
  return { status: high === null ? "at-least" : "bounded", low, high, proved };
}
