import type { Atom } from "./atoms.ts";
import { type Bits, addBit, bitsMeet, hasBit, joinBits, noBits } from "./bits.ts";
import { type Block, restrictBlock } from "./block.ts";

/** What is looked for: the atom of greatest weight, a bonus (or, below 0, a cost) being added once where it holds a chosen node. */
export interface Pricing {
  readonly weights: readonly number[];
  /** One a cap of the block, never above 0. */
  readonly capWeights: readonly number[];
  readonly bonus: number;
}

/** The heaviest atom above `threshold` (null: there is none), and a weight that no atom exceeds. */
export interface Priced {
  readonly atom: Atom | null;
  readonly weight: number;
  readonly ceiling: number;
}

/**
 * Finds the atom of greatest weight by branch and bound. A branch is given up when the greatest weights of groups of mutually excluding
 * nodes cannot lift it above the best one. After `most` branches the best so far is returned with the root's bound as its ceiling.
 */
export function heaviestAtom(block: Block, pricing: Pricing, threshold: number, most = 200_000): Priced {
  if (pricing.bonus > 0) return search(block, pricing, threshold, most);
  // Only nodes of positive weight can make an atom heavier, with the wholes that they bring along.
  const worth = new Set<number>();
  pricing.weights.slice(0, block.size).forEach((weight, node) => {
    if (weight <= 0) return;
    worth.add(node);
    for (const whole of block.wholes[node] ?? []) worth.add(whole);
  });
  const nodes = [...worth].sort((a, b) => a - b);
  const capped = block.caps.map(({ a, b }) => worth.has(a) && worth.has(b));
  const part = {
    weights: nodes.map((node) => pricing.weights[node] ?? 0),
    capWeights: pricing.capWeights.filter((_, index) => capped[index] === true),
    bonus: pricing.bonus,
  };
  const { atom, weight, ceiling } = search(restrictBlock(block, nodes), part, threshold, most);
  return { atom: atom?.map((node) => nodes[node] ?? node) ?? null, weight, ceiling };
}

function search(block: Block, pricing: Pricing, threshold: number, most: number): Priced {
  const branches = newSearch(block, pricing, threshold, most);
  const everything = noBits(block.size);
  const anywhere = Array.from({ length: block.size }, (_, node) => node);
  const blocked = (node: number) => hasBit(block.conflicts[node] ?? everything, node);
  const open = anywhere.filter(
    (node) => !blocked(node) && (block.wholes[node] ?? []).every((whole) => !blocked(whole)),
  );
  let ceiling = 0;
  if (pricing.bonus > 0) {
    // Each chosen node in turn must be in; whatever else pays joins it.
    for (const node of open)
      if (block.chosen[node] === true) ceiling = Math.max(ceiling, branches.from([node], open, pricing.bonus));
  } else if (pricing.bonus < 0) {
    ceiling = Math.max(ceiling, branches.from([], open, pricing.bonus));
  }
  const free =
    pricing.bonus === 0
      ? open
      : open.filter(
          (node) => block.chosen[node] !== true && !(block.wholes[node] ?? []).some((w) => block.chosen[w] === true),
        );
  ceiling = Math.max(ceiling, branches.from([], free, 0));
  const { best, weight, exhausted } = branches.result();
  return { atom: best, weight, ceiling: exhausted ? ceiling : Math.max(weight, threshold) };
}

function newSearch(block: Block, pricing: Pricing, threshold: number, most: number) {
  let best: Atom | null = null;
  let weight = threshold;
  let branches = 0;
  const capsOf = new Map<number, { other: number; weight: number }[]>();
  block.caps.forEach((cap, index) => {
    const capWeight = pricing.capWeights[index] ?? 0;
    if (capWeight === 0) return;
    capsOf.set(cap.a, [...(capsOf.get(cap.a) ?? []), { other: cap.b, weight: capWeight }]);
    capsOf.set(cap.b, [...(capsOf.get(cap.b) ?? []), { other: cap.a, weight: capWeight }]);
  });
  const weightOf = (node: number) => pricing.weights[node] ?? 0;
  const conflictsOf = (node: number) => block.conflicts[node] ?? noBits(block.size);

  /** Adds a node with its wholes; returns the weight gained, or null where something in them is excluded. */
  const join = (node: number, inside: Bits, banned: Bits): number | null => {
    let gain = 0;
    for (const member of [node, ...(block.wholes[node] ?? [])]) {
      if (hasBit(inside, member)) continue;
      if (hasBit(banned, member) || bitsMeet(conflictsOf(member), inside)) return null;
      addBit(inside, member);
      joinBits(banned, conflictsOf(member));
      gain += weightOf(member);
      for (const cap of capsOf.get(member) ?? []) if (hasBit(inside, cap.other)) gain += cap.weight;
    }
    return gain;
  };

  const descend = (inside: Bits, banned: Bits, candidates: readonly number[], soFar: number): void => {
    branches++;
    if (soFar > weight && inside.some((word) => word !== 0)) {
      weight = soFar;
      best = membersIn(inside, block.size);
    }
    let remaining = candidates.filter((node) => !hasBit(inside, node) && !hasBit(banned, node));
    while (remaining.length > 0) {
      if (branches > most || soFar + potential(remaining, conflictsOf, weightOf) <= weight) return;
      const [next] = remaining;
      if (next === undefined) return;
      const within = inside.slice();
      const without = banned.slice();
      const gain = join(next, within, without);
      if (gain !== null) descend(within, without, remaining, soFar + gain);
      addBit(banned, next);
      for (const part of block.parts[next] ?? []) addBit(banned, part);
      remaining = remaining.filter((node) => !hasBit(banned, node));
    }
  };

  return {
    /** Searches the atoms that hold `seeds` and otherwise nodes of `open`; returns a bound on their weight. */
    from(seeds: readonly number[], open: readonly number[], start: number): number {
      const inside = noBits(block.size);
      const banned = noBits(block.size);
      let soFar = start;
      for (const seed of seeds) {
        const gain = join(seed, inside, banned);
        if (gain === null) return 0;
        soFar += gain;
      }
      const candidates = open.filter((node) => weightOf(node) > 0).sort((a, b) => weightOf(b) - weightOf(a) || a - b);
      const bound = soFar + potential(candidates, conflictsOf, weightOf);
      if (bound > weight) descend(inside, banned, candidates, soFar);
      return bound;
    },
    result: () => ({ best, weight, exhausted: branches > most }),
  };
}

/** A bound on what the given nodes, heaviest first, can add: of each group of mutually excluding nodes only one may join, at best the first. */
function potential(
  nodes: readonly number[],
  conflictsOf: (node: number) => Bits,
  weightOf: (node: number) => number,
): number {
  const groups: Bits[] = [];
  let sum = 0;
  for (const node of nodes) {
    const conflicts = conflictsOf(node);
    const group = groups.find((members) => members.every((word, index) => (word & ~(conflicts[index] ?? 0)) === 0));
    if (group !== undefined) {
      addBit(group, node);
      continue;
    }
    const members = noBits(conflicts.length * 32);
    addBit(members, node);
    groups.push(members);
    sum += weightOf(node);
  }
  return sum;
}

function membersIn(inside: Bits, size: number): Atom {
  return Array.from({ length: size }, (_, node) => node).filter((node) => hasBit(inside, node));
}
