import { type Bits, addBit, bitsMeet, hasBit, noBits } from "./bits.ts";
import type { Block } from "./block.ts";

/** A set of nodes that some piece of money can be in at once: closed under part-of, without a conflicting pair. */
export type Atom = readonly number[];

/**
 * All atoms of a block, or null as soon as there are more than `most`. Each node is decided in turn, wholes before parts, so that
 * every leaf of the search is one atom and the work is at most nodes × atoms.
 */
export function enumerateAtoms(block: Block, most: number): readonly Atom[] | null {
  const order = wholesFirst(block);
  const atoms: Atom[] = [];
  const inside = noBits(block.size);
  const chosen: number[] = [];

  const decide = (index: number): boolean => {
    const ring = order[index];
    if (ring === undefined) {
      if (chosen.length > 0) atoms.push([...chosen].sort((a, b) => a - b));
      return atoms.length <= most;
    }
    if (!decide(index + 1)) return false;
    if (!ringFits(block, ring, inside)) return true;
    for (const node of ring) addBit(inside, node);
    chosen.push(...ring);
    const within = decide(index + 1);
    chosen.length -= ring.length;
    for (const node of ring) inside[node >>> 5] = (inside[node >>> 5] ?? 0) & ~(1 << (node & 31));
    return within;
  };
  return decide(0) ? atoms : null;
}

/** Whether a ring of part-of (mostly a single node) can join an atom: its wholes are in, nothing in it is excluded. */
function ringFits(block: Block, ring: readonly number[], inside: Bits): boolean {
  return ring.every((node) => {
    const conflicts = block.conflicts[node] ?? noBits(block.size);
    return (
      !bitsMeet(conflicts, inside) &&
      ring.every((other) => !hasBit(conflicts, other)) &&
      (block.wholes[node] ?? []).every((whole) => hasBit(inside, whole) || ring.includes(whole))
    );
  });
}

/** Nodes grouped into rings of part-of, each after all its wholes. */
function wholesFirst(block: Block): readonly (readonly number[])[] {
  const rings: number[][] = [];
  const seen = new Set<number>();
  const nodes = Array.from({ length: block.size }, (_, node) => node);
  // The more wholes a node has, the deeper it lies; nodes of one ring have the same wholes but for each other.
  nodes.sort((a, b) => depthOf(block, a) - depthOf(block, b) || a - b);
  for (const node of nodes) {
    if (seen.has(node)) continue;
    const wholes = block.wholes[node] ?? [];
    const ring = [node, ...wholes.filter((whole) => block.wholes[whole]?.includes(node) === true && whole !== node)];
    for (const member of ring) seen.add(member);
    rings.push(ring);
  }
  return rings;
}

function depthOf(block: Block, node: number): number {
  return new Set([...(block.wholes[node] ?? []), node]).size;
}
