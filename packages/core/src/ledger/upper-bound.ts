import { type Block, isVoid, restrictBlock } from "./block.ts";
import type { Optimise } from "./optimiser.ts";

/** The greatest amount of different money in the chosen nodes of a block; null: no bound. */
export interface UpperBound {
  readonly amount: bigint | null;
  /** The nodes whose stated upper bounds carry it, where it is simply their sum and nothing else limits them; else null. */
  readonly tops: readonly number[] | null;
  readonly proved: boolean;
}

/**
 * The greatest amount of different money in the chosen nodes of a block whose facts do not contradict each other (rule O-A2).
 * Families, nodes tied by part-of, can always lie apart from each other, and a chosen whole can always grow to its upper bound; only
 * where neither decides (a whole that is not chosen, a part of two wholes) a programme is solved.
 */
export function upperBound(block: Block, optimise: Optimise): UpperBound {
  const nodes: number[] = [];
  for (let node = 0; node < block.size; node++) if (!isVoid(block, node)) nodes.push(node);
  return families(block, nodes, optimise);
}

function families(block: Block, nodes: readonly number[], optimise: Optimise): UpperBound {
  let total: UpperBound = { amount: 0n, tops: [], proved: true };
  for (const family of familiesOf(block, nodes)) {
    const each = greatestOf(block, family, optimise);
    total = {
      amount: total.amount === null || each.amount === null ? null : total.amount + each.amount,
      tops: total.tops === null || each.tops === null ? null : [...total.tops, ...each.tops],
      proved: total.proved && each.proved,
    };
  }
  return total;
}

function greatestOf(block: Block, family: readonly number[], optimise: Optimise): UpperBound {
  if (!family.some((node) => block.chosen[node] === true)) return { amount: 0n, tops: [], proved: true };
  const within = new Set(family);
  const tops = family.filter((node) => !(block.wholes[node] ?? []).some((whole) => within.has(whole)));
  const [root, ...others] = tops;
  if (root !== undefined && others.length === 0) {
    const high = block.high[root] ?? null;
    if (block.chosen[root] === true) return { amount: high, tops: [root], proved: true };
    const rest = family.filter((node) => node !== root);
    if (high === null || fitsWhole(block, rest, high)) return { ...families(block, rest, optimise), tops: null };
  }
  const optimum = optimise(restrictBlock(block, family), "most");
  if (optimum.status === "unbounded") return { amount: null, tops: null, proved: true };
  if (optimum.status === "infeasible")
    throw new Error("a block with a least amount has no greatest one: please report this as a fault of the ledger");
  return { amount: optimum.amount, tops: null, proved: optimum.proved };
}

/** Whether the upper bounds of the topmost of these nodes fit into `high` together, so that the whole limits none of them. */
function fitsWhole(block: Block, nodes: readonly number[], high: bigint): boolean {
  const within = new Set(nodes);
  let sum = 0n;
  for (const node of nodes) {
    const wholes = block.wholes[node] ?? [];
    if (wholes.some((whole) => block.wholes[whole]?.includes(node) === true)) return false;
    if (wholes.some((whole) => within.has(whole))) continue;
    const each = block.high[node] ?? null;
    if (each === null) return false;
    sum += each;
  }
  return sum <= high;
}

/** Sets of nodes tied by part-of. */
function familiesOf(block: Block, nodes: readonly number[]): readonly (readonly number[])[] {
  const left = new Set(nodes);
  const found: number[][] = [];
  for (const start of nodes) {
    if (!left.delete(start)) continue;
    const family = [start];
    for (let index = 0; index < family.length; index++) {
      const node = family[index] ?? start;
      for (const tied of [...(block.wholes[node] ?? []), ...(block.parts[node] ?? [])])
        if (left.delete(tied)) family.push(tied);
    }
    found.push(family.sort((a, b) => a - b));
  }
  return found;
}
