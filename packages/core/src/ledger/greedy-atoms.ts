import type { Atom } from "./atoms.ts";
import { addBit, type Bits, bitsMeet, hasBit, joinBits, membersOf, noBits } from "./bits.ts";
import type { Block } from "./block.ts";

/** The weight of an atom: of its nodes, and of the caps that it falls under. */
export function weightOf(block: Block, atom: Atom, weights: readonly number[], capWeights: readonly number[]): number {
  const inside = new Set(atom);
  let weight = 0;
  for (const node of atom) weight += weights[node] ?? 0;
  block.caps.forEach(({ a, b }, index) => {
    if (inside.has(a) && inside.has(b)) weight += capWeights[index] ?? 0;
  });
  return weight;
}

/**
 * One atom around each seed: the seed with its wholes, then whatever of `order` still fits with its wholes and loses no weight.
 * Quick, and mostly good: what is not found here is looked for exactly by pricing.
 */
export function greedyAtoms(
  block: Block,
  seeds: readonly number[],
  order: readonly number[],
  weights: readonly number[],
  capWeights: readonly number[],
): readonly Atom[] {
  const capsOf = new Map<number, { readonly other: number; readonly weight: number }[]>();
  block.caps.forEach(({ a, b }, index) => {
    const weight = capWeights[index] ?? 0;
    capsOf.set(a, [...(capsOf.get(a) ?? []), { other: b, weight }]);
    capsOf.set(b, [...(capsOf.get(b) ?? []), { other: a, weight }]);
  });
  const found: Atom[] = [];
  for (const seed of seeds) {
    const inside = noBits(block.size);
    const banned = noBits(block.size);
    if (!join(block, seed, inside, banned)) continue;
    for (const node of order) {
      if (hasBit(inside, node) || hasBit(banned, node)) continue;
      const added = (block.wholes[node] ?? []).filter((whole) => !hasBit(inside, whole));
      if (added.some((whole) => hasBit(banned, whole))) continue;
      let gain = 0;
      for (const member of [node, ...added]) {
        gain += weights[member] ?? 0;
        for (const cap of capsOf.get(member) ?? []) if (hasBit(inside, cap.other)) gain += cap.weight;
      }
      if (gain >= 0 && fits(block, [node, ...added], inside))
        for (const member of [node, ...added]) enter(block, member, inside, banned);
    }
    found.push(membersOf(inside));
  }
  return found;
}

function join(block: Block, node: number, inside: Bits, banned: Bits): boolean {
  const members = [node, ...(block.wholes[node] ?? [])];
  if (!fits(block, members, inside)) return false;
  for (const member of members) enter(block, member, inside, banned);
  return true;
}

/** Whether nodes can join an atom together: nothing in it, and none of themselves, excludes any of them. */
function fits(block: Block, members: readonly number[], inside: Bits): boolean {
  return members.every((member) => {
    const conflicts = block.conflicts[member] ?? noBits(block.size);
    return !bitsMeet(conflicts, inside) && members.every((other) => !hasBit(conflicts, other));
  });
}

function enter(block: Block, member: number, inside: Bits, banned: Bits): void {
  addBit(inside, member);
  const conflicts = block.conflicts[member];
  if (conflicts !== undefined) joinBits(banned, conflicts);
}
