import type { Arrangement, Node } from "./arrangement.ts";
import { type Forest, newForest } from "./forest.ts";
import { spansTouch } from "./payers.ts";
import type { Stake } from "./stake.ts";

/**
 * Splits an arrangement into sets of nodes that can be solved one by one. In `default` and `naive` mode no money can be in two of them, so that
 * their amounts are added; in `strict` mode nothing keeps money of two of them apart, so that the least amounts are laid over each other.
 */
export function neighbourhoods(arrangement: Arrangement): readonly (readonly number[])[] {
  const { nodes, mode } = arrangement;
  const forest = newForest(nodes.length);
  for (const [part, whole] of arrangement.partOf) forest.unite(part, whole);
  for (const { a, b } of arrangement.caps) forest.unite(a, b);
  if (mode === "strict") for (const [a, b] of arrangement.disjoint) forest.unite(a, b);
  else for (const [a, b] of arrangement.open) forest.unite(a, b);
  if (mode === "default") uniteMeeting(arrangement, forest);
  return forest.groups();
}

/** Whether the entries of two nodes could be the same money as far as payers and windows say (rules O-D1 to O-D3). */
export function nodesMeet(arrangement: Arrangement, a: Node, b: Node): boolean {
  const { book } = arrangement;
  for (const left of a.members)
    for (const right of b.members)
      if (book.meet(left.payers, right.payers) && spansTouch(left.span, right.span)) return true;
  return false;
}

/** Whether all that meets a node by payers and windows meets another one too. */
export function nodeInside({ book }: Arrangement, inner: Node, outer: Node): boolean {
  return inner.members.every(({ payers, span }) =>
    outer.members.some((other) => {
      const wide = other.span.start <= span.start && span.end <= other.span.end;
      const known = book.membersOf(payers);
      const members = book.membersOf(other.payers);
      return wide && (members.length === 0 || (known.length > 0 && known.every((payer) => members.includes(payer))));
    }),
  );
}

/** Unites nodes that share a payer in touching windows: a sweep over each payer's windows by their start. */
function uniteMeeting({ nodes, book }: Arrangement, forest: Forest): void {
  const byPayer = new Map<string, { node: number; stake: Stake }[]>();
  const unknown: { node: number; stake: Stake }[] = [];
  const everyone: { node: number; stake: Stake }[] = [];
  nodes.forEach((node, index) => {
    for (const stake of node.members) {
      const member = { node: index, stake };
      everyone.push(member);
      const payers = book.membersOf(stake.payers);
      if (payers.length === 0) unknown.push(member);
      for (const payer of payers) {
        const list = byPayer.get(payer);
        if (list === undefined) byPayer.set(payer, [member]);
        else list.push(member);
      }
    }
  });
  for (const list of byPayer.values()) {
    list.sort((a, b) => a.stake.span.start - b.stake.span.start || a.node - b.node);
    let longest = list[0];
    for (const member of list) {
      if (longest === undefined) break;
      if (member.stake.span.start <= longest.stake.span.end) forest.unite(member.node, longest.node);
      if (member.stake.span.end >= longest.stake.span.end) longest = member;
    }
  }
  for (const { node, stake } of unknown)
    for (const other of everyone) if (spansTouch(stake.span, other.stake.span)) forest.unite(node, other.node);
}
