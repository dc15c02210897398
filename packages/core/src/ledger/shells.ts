import { addBit, type Bits, hasBit, noBits } from "./bits.ts";
import type { Block } from "./block.ts";

/** A block in which upper bounds of wholes stand on nodes of their own. */
export interface Shelled {
  readonly block: Block;
  /** The whole that a shell belongs to; any other node itself. */
  readonly ownerOf: (node: number) => number;
  /** An atom of the block without shells, with the shells of the wholes of which it has a part. */
  readonly close: (atom: readonly number[]) => readonly number[];
}

/**
 * For the least amount, that a whole is at most so much says only that the union of its parts is: money in the whole but in none of its parts can
 * be left out of the whole. So each whole with an upper bound gets a *shell*, a node between it and all its parts, which takes over the bound.
 * The optimum is the same, and atoms need not be tried with and without each whole. Rings of part-of are left as they are.
 */
export function withShells(block: Block): Shelled {
  const shellOf = new Map<number, number>();
  for (let node = 0; node < block.size; node++) {
    const high = block.high[node] ?? null;
    const inRing = (block.wholes[node] ?? []).some((whole) => block.wholes[whole]?.includes(node) === true);
    const fits = high === null || (block.low[node] ?? 0n) <= high;
    if (high !== null && fits && !inRing && (block.parts[node]?.length ?? 0) > 0)
      shellOf.set(node, block.size + shellOf.size);
  }
  const owners = [...shellOf.keys()];
  const size = block.size + owners.length;
  const shells = (nodes: readonly number[]) =>
    nodes.flatMap((node) => {
      const shell = shellOf.get(node);
      return shell === undefined ? [] : [shell];
    });
  const above = (node: number) => {
    const wholes = block.wholes[node] ?? [];
    return [...wholes, ...shells(wholes)];
  };
  const wholes = [
    ...block.wholes.map((_, node) => above(node)),
    ...owners.map((owner) => [...(block.wholes[owner] ?? []), owner, ...shells(block.wholes[owner] ?? [])]),
  ];
  const parts: number[][] = wholes.map(() => []);
  for (const [node, list] of wholes.entries()) for (const whole of list) parts[whole]?.push(node);
  const widen = (row: Bits | undefined): Bits => {
    const wide = noBits(size);
    if (row !== undefined) wide.set(row);
    for (const [owner, shell] of shellOf) if (row !== undefined && hasBit(row, owner)) addBit(wide, shell);
    return wide;
  };
  const none = owners.map(() => 0n);
  return {
    block: {
      ids: [...block.ids, ...owners.map((owner) => `parts of ${block.ids[owner] ?? owner}`)],
      size,
      low: [...block.low, ...none],
      high: [
        ...block.high.map((high, node) => (shellOf.has(node) ? null : high)),
        ...owners.map((owner) => block.high[owner] ?? null),
      ],
      rounding: [...block.rounding, ...none],
      chosen: [...block.chosen, ...owners.map(() => false)],
      wholes,
      parts,
      conflicts: [...block.conflicts.map(widen), ...owners.map((owner) => widen(block.conflicts[owner]))],
      caps: block.caps,
    },
    ownerOf: (node) => owners[node - block.size] ?? node,
    close: (atom) =>
      [...new Set([...atom, ...atom.flatMap((node) => shells(block.wholes[node] ?? []))])].sort((a, b) => a - b),
  };
}
