import { type Bits, hasBit, noBits } from "./bits.ts";

/**
 * Entries of one kind that may share money, ready for the programme of docs/method/ledger.md: nodes 0 … n − 1, their bounds in
 * whole money units, and which sets of them a piece of money can belong to.
 */
export interface Block {
  /** What each node is called. Has no part in any bound. */
  readonly ids: readonly string[];
  readonly size: number;
  readonly low: readonly bigint[];
  /** null: no upper bound. */
  readonly high: readonly (bigint | null)[];
  /** What rounding after conversion may have added to or taken from a node: by so much parts may miss their whole (rule O-X2). */
  readonly rounding: readonly bigint[];
  /** Which nodes the question is about; the others only constrain. */
  readonly chosen: readonly boolean[];
  /** All wholes of each node, near and far; a node in a ring of part-of is its own whole's whole. */
  readonly wholes: readonly (readonly number[])[];
  /** All parts of each node, near and far. */
  readonly parts: readonly (readonly number[])[];
  /** conflicts[a] has b: no money can be in both. Symmetric, and closed: what a whole excludes, its parts exclude. */
  readonly conflicts: readonly Bits[];
  /** Stated limits on what two nodes share. */
  readonly caps: readonly { readonly a: number; readonly b: number; readonly atMost: bigint }[];
}

/** The nodes that no money can be in: excluded from their own whole. */
export function isVoid(block: Block, node: number): boolean {
  return hasBit(block.conflicts[node] ?? noBits(0), node);
}

/** The part of a block that the given nodes make up. They must hold with each node all its wholes. */
export function restrictBlock(block: Block, nodes: readonly number[]): Block {
  const place = new Map(nodes.map((node, index) => [node, index]));
  const pick = <T>(values: readonly T[]): T[] => nodes.flatMap((node) => values.slice(node, node + 1));
  const translate = (list: readonly number[]) =>
    list.flatMap((node) => {
      const index = place.get(node);
      return index === undefined ? [] : [index];
    });
  const conflicts = nodes.map((node) => {
    const row = block.conflicts[node] ?? noBits(0);
    const picked = noBits(nodes.length);
    nodes.forEach((other, index) => {
      if (hasBit(row, other)) picked[index >>> 5] = (picked[index >>> 5] ?? 0) | (1 << (index & 31));
    });
    return picked;
  });
  return {
    ids: pick(block.ids),
    size: nodes.length,
    low: pick(block.low),
    high: pick(block.high),
    rounding: pick(block.rounding),
    chosen: pick(block.chosen),
    wholes: pick(block.wholes).map(translate),
    parts: pick(block.parts).map(translate),
    conflicts,
    caps: block.caps.flatMap((cap) => {
      const a = place.get(cap.a);
      const b = place.get(cap.b);
      return a === undefined || b === undefined ? [] : [{ a, b, atMost: cap.atMost }];
    }),
  };
}
