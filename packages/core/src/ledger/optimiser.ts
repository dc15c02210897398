import { newAtomPools } from "./atom-pools.ts";
import { optimise, type Optimum, usualEffort } from "./atom-programme.ts";
import type { Block } from "./block.ts";
import type { Solve } from "./programme.ts";

/** Solves the programme over the atoms of a block. */
export type Optimise = (block: Block, sense: "least" | "most") => Optimum;

/**
 * Solves programmes and remembers them: asking again after one fact was dropped meets mostly the same blocks. For one question; what is
 * remembered goes with it.
 */
export function newOptimiser(solve: Solve): Optimise {
  const pools = newAtomPools();
  const known = new Map<string, { readonly block: Block; readonly optimum: Optimum }[]>();
  return (block, sense) => {
    const key = `${sense} ${block.size} ${block.low.join()} ${block.high.join()} ${digest(block)}`;
    const alike = known.get(key) ?? [];
    const found = alike.find((other) => sameBlock(other.block, block));
    if (found !== undefined) return found.optimum;
    const start = sense === "least" ? pools.startFor(block) : [];
    const optimum = optimise(block, sense, solve, usualEffort, start);
    if (optimum.status === "optimal" && sense === "least") pools.keep(block, optimum.atoms);
    known.set(key, [...alike, { block, optimum }]);
    return optimum;
  };
}

function digest({ conflicts }: Block): number {
  let hash = 0x811c9dc5;
  for (const row of conflicts) for (const word of row) hash = Math.imul(hash ^ word, 0x01000193);
  return hash;
}

function sameBlock(a: Block, b: Block): boolean {
  return (
    same(a.low, b.low) &&
    same(a.high, b.high) &&
    same(a.rounding, b.rounding) &&
    same(a.chosen, b.chosen) &&
    a.conflicts.every((row, node) => same(row, b.conflicts[node] ?? [])) &&
    a.wholes.every((list, node) => same(list, b.wholes[node] ?? [])) &&
    a.caps.length === b.caps.length &&
    a.caps.every((cap, index) => {
      const other = b.caps[index];
      return cap.a === other?.a && cap.b === other.b && cap.atMost === other.atMost;
    })
  );
}

function same<T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
