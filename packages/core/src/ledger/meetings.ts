import type { Arrangement, Node } from "./arrangement.ts";
import { addBit, type Bits, dropBit, noBits } from "./bits.ts";
import { nodesMeet } from "./neighbourhoods.ts";

/** Which nodes meet by payers and windows: one set a node, itself among them. */
export interface Meetings {
  readonly nodes: readonly Node[];
  readonly rows: readonly Bits[];
}

/** Finds out who meets whom (rules O-D1 to O-D3). What is known of nodes that stand at the same place `before` is taken from there. */
export function meetingsOf(arrangement: Arrangement, nodes: readonly Node[], before: Meetings | null): Meetings {
  const size = nodes.length;
  const known = before !== null && before.nodes.length <= size ? before : null;
  const stable = nodes.map((node, index) => known !== null && sameMembers(node, known.nodes[index]));
  const rows = Array.from({ length: size }, () => noBits(size));
  const fresh = stable.flatMap((same, index) => (same ? [] : [index]));
  if (known !== null) {
    const gone = fresh.filter((node) => node < known.nodes.length);
    for (const [index, row] of rows.entries()) {
      const old = known.rows[index];
      if (stable[index] !== true || old === undefined) continue;
      row.set(old);
      for (const node of gone) dropBit(row, node);
    }
  }
  const meet = meetingTest(arrangement, nodes);
  for (const node of fresh) {
    const mine = rows[node];
    if (mine === undefined) continue;
    addBit(mine, node);
    for (let other = 0; other < size; other++) {
      // Of two fresh ones the later looks.
      if ((stable[other] !== true && other >= node) || !meet(node, other)) continue;
      addBit(mine, other);
      const theirs = rows[other];
      if (theirs !== undefined) addBit(theirs, node);
    }
  }
  return { nodes, rows };
}

function sameMembers(a: Node, b: Node | undefined): boolean {
  return a.members.length === b?.members.length && a.members.every((member, index) => member === b.members[index]);
}

/** Whether two of the nodes meet; nodes of one entry, which most are, without looking at lists. */
function meetingTest(arrangement: Arrangement, nodes: readonly Node[]): (a: number, b: number) => boolean {
  const single = nodes.map(({ members }) => members.length === 1);
  const payers = nodes.map(({ members }) => members[0]?.payers ?? 0);
  const starts = Float64Array.from(nodes, ({ members }) => members[0]?.span.start ?? 0);
  const ends = Float64Array.from(nodes, ({ members }) => members[0]?.span.end ?? 0);
  const { book } = arrangement;
  return (a, b) => {
    if (single[a] === true && single[b] === true) {
      const touch = (starts[a] ?? 0) <= (ends[b] ?? 0) && (starts[b] ?? 0) <= (ends[a] ?? 0);
      return touch && book.meet(payers[a] ?? 0, payers[b] ?? 0);
    }
    const left = nodes[a];
    const right = nodes[b];
    return left !== undefined && right !== undefined && nodesMeet(arrangement, left, right);
  };
}
