import type { Arrangement } from "./arrangement.ts";
import { addBit, type Bits, joinBits, membersOf, noBits } from "./bits.ts";
import type { Block } from "./block.ts";
import { type Meetings, meetingsOf } from "./meetings.ts";

/** A block, and who of its nodes meets whom, where the mode asks. */
export interface Built {
  readonly block: Block;
  readonly meetings: Meetings | null;
}

/**
 * Builds the block of some nodes of an arrangement: the closure of part-of, and which pairs exclude each other. `before` is what was built of
 * like nodes.
 */
export function blockOf(arrangement: Arrangement, members: readonly number[], before: Built | null = null): Built {
  const place = new Map(members.map((node, index) => [node, index]));
  const nodes = members.flatMap((node) => arrangement.nodes.slice(node, node + 1));
  const size = nodes.length;
  const inside = (pairs: readonly (readonly [number, number])[]) =>
    pairs.flatMap(([a, b]) => {
      const left = place.get(a);
      const right = place.get(b);
      return left === undefined || right === undefined ? [] : [[left, right] as const];
    });
  const wholes = closure(size, inside(arrangement.partOf));
  const parts = reversed(wholes);
  const meetings = arrangement.mode === "default" ? meetingsOf(arrangement, nodes, before?.meetings ?? null) : null;
  const open = openPairs(arrangement, size, inside(arrangement.open), wholes, meetings);
  const conflicts = Array.from({ length: size }, () => noBits(size));
  if (open !== null) {
    open.forEach((row, node) => {
      const mine = conflicts[node];
      if (mine === undefined) return;
      for (let word = 0; word < row.length; word++) mine[word] = ~(row[word] ?? 0);
      trim(mine, size);
    });
  }
  for (const [a, b] of inside(arrangement.disjoint))
    exclude(conflicts, [a, ...(parts[a] ?? [])], [b, ...(parts[b] ?? [])]);
  const high = nodes.map(({ money }) => money.high);
  const caps = arrangement.caps.flatMap(({ a, b, atMost }) => {
    const left = place.get(a);
    const right = place.get(b);
    if (left === undefined || right === undefined) return [];
    // What a part shares with its whole is the part; what a node shares with itself is the node.
    const part =
      left === right || wholes[left]?.includes(right) === true
        ? left
        : wholes[right]?.includes(left) === true
          ? right
          : null;
    if (part === null) return [{ a: left, b: right, atMost }];
    const before = high[part] ?? null;
    high[part] = before === null || atMost < before ? atMost : before;
    return [];
  });
  const block = {
    ids: nodes.map(({ canonical }) => canonical.entry.id),
    size,
    low: nodes.map(({ money }) => money.low),
    high,
    rounding: nodes.map(({ money }) => money.rounding),
    chosen: nodes.map(({ chosen }) => chosen),
    wholes,
    parts,
    conflicts,
    caps,
  };
  return { block, meetings };
}

/**
 * Which pairs the rule for unknown pairs leaves open; null in strict mode: all. A pair is open where payers and windows meet (default mode), where
 * something is stated of it or follows (a part and its whole, two wholes of one part: rule O-D4), and where a pair of their parts is (rule O-D3).
 */
function openPairs(
  { mode }: Arrangement,
  size: number,
  stated: readonly (readonly [number, number])[],
  wholes: readonly (readonly number[])[],
  meetings: Meetings | null,
): readonly Bits[] | null {
  if (mode === "strict") return null;
  const open =
    meetings === null ? Array.from({ length: size }, () => noBits(size)) : meetings.rows.map((row) => row.slice());
  const mark = (a: number, b: number) => {
    const left = open[a];
    const right = open[b];
    if (left === undefined || right === undefined) return;
    addBit(left, b);
    addBit(right, a);
  };
  for (let node = 0; node < size; node++) mark(node, node);
  for (const [a, b] of stated) mark(a, b);
  // Upwards: what a part may share, itself included, each of its wholes may. Every node after its parts, so that one pass does.
  const nodes = Array.from({ length: size }, (_, node) => node);
  nodes.sort((a, b) => (wholes[b]?.length ?? 0) - (wholes[a]?.length ?? 0) || a - b);
  for (const node of nodes) {
    const mine = open[node];
    if (mine === undefined) continue;
    for (const whole of wholes[node] ?? []) {
      const theirs = open[whole];
      if (theirs === undefined) continue;
      joinBits(theirs, mine);
      for (const other of membersOf(mine)) {
        const row = open[other];
        if (row !== undefined) addBit(row, whole);
      }
    }
  }
  return open;
}

function exclude(conflicts: readonly Bits[], left: readonly number[], right: readonly number[]): void {
  for (const a of left)
    for (const b of right) {
      const mine = conflicts[a];
      const theirs = conflicts[b];
      if (mine === undefined || theirs === undefined) continue;
      addBit(mine, b);
      addBit(theirs, a);
    }
}

/** All wholes, near and far, of each node; a node is no whole of itself. */
function closure(size: number, partOf: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  const direct: number[][] = Array.from({ length: size }, () => []);
  for (const [part, whole] of partOf) direct[part]?.push(whole);
  return direct.map((first, node) => {
    if (first.length === 0) return [];
    const found = new Set<number>();
    const queue = [...first];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(...(direct[next] ?? []));
    }
    found.delete(node);
    return [...found].sort((a, b) => a - b);
  });
}

function reversed(wholes: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const parts: number[][] = wholes.map(() => []);
  for (const [part, above] of wholes.entries()) for (const whole of above) parts[whole]?.push(part);
  return parts;
}

/** Clears the bits past the last member. */
function trim(bits: Bits, size: number): void {
  const rest = size & 31;
  const last = bits.length - 1;
  if (rest !== 0 && last >= 0) bits[last] = (bits[last] ?? 0) & ((2 ** rest - 1) >>> 0);
}
