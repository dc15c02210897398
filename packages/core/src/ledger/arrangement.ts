import type { Money } from "./conversion.ts";
import { binds, type LedgerMode, type LedgerRelation } from "./entry.ts";
import { newForest } from "./forest.ts";
import type { PayerBook } from "./payers.ts";
import type { MoneyBounds, Stake } from "./stake.ts";

/** One piece of announced money: an entry, or several that are the same money (rule O-S1). */
export interface Node {
  /** The entry whose amount the node has. */
  readonly canonical: Stake;
  readonly members: readonly Stake[];
  readonly money: MoneyBounds;
  readonly chosen: boolean;
}

/** Entries of one kind with their relations, same money contracted; pairs are indices of `nodes`. */
export interface Arrangement {
  readonly nodes: readonly Node[];
  readonly mode: LedgerMode;
  readonly book: PayerBook;
  readonly partOf: readonly (readonly [part: number, whole: number])[];
  readonly disjoint: readonly (readonly [number, number])[];
  /** Pairs of which it is stated that they may overlap, or of which only something possible is stated (rule O-G1). */
  readonly open: readonly (readonly [number, number])[];
  readonly caps: readonly { readonly a: number; readonly b: number; readonly atMost: bigint }[];
}

/** What arranging needs to know besides the entries. */
export interface Setting {
  readonly mode: LedgerMode;
  readonly book: PayerBook;
  /** An amount in money units; null where there is no exchange rate. */
  readonly money: Money;
}

const unknownMoney: MoneyBounds = { low: 0n, high: null, rounding: 0n };

/**
 * Contracts same money and translates relations to pairs of nodes. Relations with an end that is not among `stakes` are passed over.
 * `forgotten` names entries whose amount is to be taken as unknown.
 */
export function arrange(
  stakes: readonly Stake[],
  relations: readonly LedgerRelation[],
  setting: Setting,
  forgotten: ReadonlySet<string> = new Set(),
): Arrangement {
  const indexOf = new Map(stakes.map((stake, index) => [stake.entry.id, index]));
  const pairOf = (a: string, b: string): readonly [number, number] | null => {
    const left = indexOf.get(a);
    const right = indexOf.get(b);
    return left === undefined || right === undefined ? null : [left, right];
  };
  const forest = newForest(stakes.length);
  const named = new Map<number, { canonical: boolean; restated: boolean }>();
  for (const relation of relations) {
    if (relation.type !== "same-money" || !binds(relation)) continue;
    const pair = pairOf(relation.a, relation.b);
    if (pair === null) continue;
    forest.unite(pair[0], pair[1]);
    for (const end of pair) {
      const before = named.get(end) ?? { canonical: false, restated: false };
      const isCanonical = stakes[end]?.entry.id === relation.canonical;
      named.set(end, { canonical: before.canonical || isCanonical, restated: before.restated || !isCanonical });
    }
  }
  const nodeOf: number[] = [];
  const nodes: Node[] = [];
  for (const group of forest.groups()) {
    for (const index of group) nodeOf[index] = nodes.length;
    nodes.push(nodeFrom(group, stakes, named, forgotten));
  }
  const toNodes = (pair: readonly [number, number]): readonly [number, number] => [
    nodeOf[pair[0]] ?? 0,
    nodeOf[pair[1]] ?? 0,
  ];

  const partOf: (readonly [number, number])[] = [];
  const disjoint: (readonly [number, number])[] = [];
  const open: (readonly [number, number])[] = [];
  const caps: { a: number; b: number; atMost: bigint }[] = [];
  for (const relation of relations) {
    const ends = endsInside(relation);
    const pair = ends === null ? null : pairOf(ends[0], ends[1]);
    if (pair === null) continue;
    const [a, b] = toNodes(pair);
    if (!binds(relation)) {
      if (a !== b) open.push([a, b]);
      continue;
    }
    if (relation.type === "part-of" && a !== b) partOf.push([a, b]);
    if (relation.type === "disjoint") disjoint.push([a, b]);
    if (relation.type === "may-overlap") {
      if (a !== b) open.push([a, b]);
      const cap = relation.atMost === null ? null : (setting.money(relation.atMost)?.high ?? null);
      if (cap !== null) caps.push({ a, b, atMost: cap });
    }
  }
  return { nodes, mode: setting.mode, book: setting.book, partOf, disjoint, open, caps };
}

/** The ends of a relation that says something of a sum; null for the ladder's links. */
function endsInside(relation: LedgerRelation): readonly [string, string] | null {
  switch (relation.type) {
    case "part-of":
      return [relation.part, relation.whole];
    case "supersedes":
      return binds(relation) ? null : [relation.newer, relation.older];
    case "same-money":
      return binds(relation) ? null : [relation.a, relation.b];
    case "disjoint":
    case "may-overlap":
      return [relation.a, relation.b];
    case "stage-of":
    case "instrument-of":
    case "reports-on":
      return null;
  }
}

function nodeFrom(
  group: readonly number[],
  stakes: readonly Stake[],
  named: ReadonlyMap<number, { canonical: boolean; restated: boolean }>,
  forgotten: ReadonlySet<string>,
): Node {
  const rank = (index: number) => {
    const name = named.get(index);
    return name === undefined || (name.canonical && !name.restated) ? 0 : name.canonical ? 1 : 2;
  };
  const members = [...group]
    .sort((a, b) => rank(a) - rank(b) || byAnnouncement(stakes[a], stakes[b]))
    .flatMap((index) => stakes.slice(index, index + 1));
  // Rule O-S1: the canonical entry's amount; where that has no exchange rate, the first restatement's that has one.
  const canonical = members.find(({ money }) => money !== null) ?? members[0];
  if (canonical === undefined) throw new Error("a node without an entry");
  const money = canonical.money === null || forgotten.has(canonical.entry.id) ? unknownMoney : canonical.money;
  return { canonical, members, money, chosen: members.some(({ chosen, money }) => chosen && money !== null) };
}

function byAnnouncement(a: Stake | undefined, b: Stake | undefined): number {
  const left = `${a?.entry.announced.earliest} ${a?.entry.id}`;
  const right = `${b?.entry.announced.earliest} ${b?.entry.id}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
