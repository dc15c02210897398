import type { Atom } from "./atoms.ts";
import { addBit, type Bits, bitsOf, dropBit, hasBit, membersOf, noBits } from "./bits.ts";
import type { Block } from "./block.ts";

/**
 * All atoms that no further node can join, or null as soon as there are more than `most` (Bron and Kerbosch's search with a pivot). Sets of
 * pairwise compatible nodes to which nothing can be added are closed under part-of by themselves: what a whole excludes, its parts exclude.
 */
export function greatestAtoms(block: Block, most: number): readonly Atom[] | null {
  const everything = Array.from({ length: block.size }, (_, node) => node);
  const open = everything.filter((node) => !hasBit(block.conflicts[node] ?? noBits(block.size), node));
  const all = bitsOf(block.size, open);
  const friends = everything.map((node) => {
    const conflicts = block.conflicts[node];
    const row = all.map((word, index) => word & ~(conflicts?.[index] ?? 0));
    dropBit(row, node);
    return row;
  });
  const friendsOf = (node: number) => friends[node] ?? noBits(block.size);
  const found: Atom[] = [];

  const grow = (atom: readonly number[], candidates: Bits, excluded: Bits): boolean => {
    const pivot = pivotOf(candidates, excluded, friendsOf);
    if (pivot === null) {
      if (atom.length > 0) found.push([...atom].sort((a, b) => a - b));
      return found.length <= most;
    }
    const tried = membersOf(candidates.map((word, index) => word & ~(friendsOf(pivot)[index] ?? 0)));
    for (const node of tried) {
      const row = friendsOf(node);
      const both = (bits: Bits) => bits.map((word, index) => word & (row[index] ?? 0));
      if (!grow([...atom, node], both(candidates), both(excluded))) return false;
      dropBit(candidates, node);
      addBit(excluded, node);
    }
    return true;
  };
  return grow([], all.slice(), noBits(block.size)) ? found : null;
}

/** The node, candidate or excluded, with most friends among the candidates; null where there is neither. */
function pivotOf(candidates: Bits, excluded: Bits, friendsOf: (node: number) => Bits): number | null {
  let best: number | null = null;
  let most = -1;
  for (const bits of [candidates, excluded])
    for (const node of membersOf(bits)) {
      const row = friendsOf(node);
      let count = 0;
      for (let word = 0; word < row.length; word++) count += bitCount((row[word] ?? 0) & (candidates[word] ?? 0));
      if (count > most) {
        most = count;
        best = node;
      }
    }
  return best;
}

function bitCount(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
