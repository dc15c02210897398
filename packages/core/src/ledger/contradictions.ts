import { arrange, type Arrangement, type Setting } from "./arrangement.ts";
import { hasBit } from "./bits.ts";
import { blockOf } from "./block-of.ts";
import { binds, type LedgerRelation, relationEnds } from "./entry.ts";
import { lowerBound } from "./lower-bound.ts";
import { neighbourhoods } from "./neighbourhoods.ts";
import type { Piece } from "./pieces.ts";
import type { Optimise } from "./optimiser.ts";
import type { Stake } from "./stake.ts";

type Fact =
  | { readonly type: "amount"; readonly id: string }
  | { readonly type: "relation"; readonly id: string; readonly relation: LedgerRelation }
  | { readonly type: "rule"; readonly id: string; readonly relation: LedgerRelation };

/** Facts that cannot all hold, none of which can be spared; with the entries they speak of. */
export interface Contradiction {
  readonly facts: readonly string[];
  readonly stakes: readonly Stake[];
  /** Whether the same facts still contradict each other with other amounts of the same entries, such as at another day's rates. */
  readonly holdsWith: (stakes: readonly Stake[], money: Setting["money"]) => boolean;
}

/**
 * A smallest set of facts of a contradictory piece that cannot all hold (rule O-C1): amounts, relations, and pairs that the rule for unknown
 * pairs keeps apart. Every fact is dropped in turn, for good if the others still contradict each other.
 */
export function smallestContradiction(
  arrangement: Arrangement,
  piece: Piece,
  relations: readonly LedgerRelation[],
  setting: Setting,
  optimise: Optimise,
): Contradiction {
  const among = piece.lower.feasible ? piece.members.map((_, place) => place) : piece.lower.among;
  const near = [...new Set(among.flatMap((place) => [place, ...(piece.block.wholes[place] ?? [])]))];
  const everywhere = piece.members.map((_, place) => place);
  for (const places of [near, everywhere]) {
    const found = search(arrangement, piece, places, relations, setting, optimise);
    if (found !== null) return found;
  }
  throw new Error(
    "the facts of a contradiction do not contradict each other: please report this as a fault of the ledger",
  );
}

function search(
  arrangement: Arrangement,
  piece: Piece,
  places: readonly number[],
  relations: readonly LedgerRelation[],
  setting: Setting,
  optimise: Optimise,
): Contradiction | null {
  const nodes = places.flatMap((place) => {
    const node = arrangement.nodes[piece.members[place] ?? -1];
    return node === undefined ? [] : [{ place, node }];
  });
  const stakes = nodes.flatMap(({ node }) => node.members);
  const ids = new Set(stakes.map(({ entry }) => entry.id));
  const strict = { ...setting, mode: "strict" as const };
  const holds = (facts: readonly Fact[], with_: readonly Stake[] = stakes, money = setting.money): boolean => {
    const amounts = new Set(facts.flatMap(({ type, id }) => (type === "amount" ? [id] : [])));
    // A dropped amount is no candidate for the amount of a node either: dropping a fact only ever loosens.
    const loosened = with_.map((stake) => (amounts.has(stake.entry.id) ? stake : { ...stake, money: null }));
    const kept = facts.flatMap((fact) => (fact.type === "amount" ? [] : [fact.relation]));
    const arranged = arrange(loosened, kept, { ...strict, money });
    return neighbourhoods(arranged).every((members) => {
      const { block } = blockOf(arranged, members);
      return lowerBound({ ...block, chosen: block.chosen.map(() => true) }, optimise).feasible;
    });
  };

  const stated: Fact[] = relations
    .filter((relation) => binds(relation) && relationEnds(relation).every((end) => ids.has(end)))
    .filter(({ type }) => type === "part-of" || type === "same-money" || type === "disjoint" || type === "may-overlap")
    .map((relation) => ({ type: "relation", id: relation.id, relation }));
  const amounts: Fact[] = nodes.flatMap(({ node }) =>
    node.canonical.money === null ? [] : [{ type: "amount", id: node.canonical.entry.id }],
  );
  const byRule = setting.mode === "strict" ? [] : ruleFacts(piece, nodes, setting, stakes, stated);
  let facts: readonly Fact[] = [...amounts, ...stated, ...byRule];
  if (holds(facts)) return null;
  const withoutRule = facts.filter(({ type }) => type !== "rule");
  if (!holds(withoutRule)) facts = withoutRule;
  for (const fact of [...facts].sort(weakestFirst)) {
    const rest = facts.filter((other) => other !== fact);
    if (!holds(rest)) facts = rest;
  }
  const kept = facts;
  const named = new Set(kept.flatMap((fact) => (fact.type === "amount" ? [fact.id] : relationEnds(fact.relation))));
  return {
    facts: [...kept].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)).map(({ id }) => id),
    stakes: stakes.filter(({ entry }) => named.has(entry.id)),
    holdsWith: (others, money) => !holds(kept, others, money),
  };
}

/** The pairs that only the rule for unknown pairs keeps apart, each as a relation of its own. */
function ruleFacts(
  piece: Piece,
  nodes: readonly { readonly place: number; readonly node: { readonly canonical: Stake } }[],
  setting: Setting,
  stakes: readonly Stake[],
  stated: readonly Fact[],
): Fact[] {
  const strict = arrange(
    stakes,
    stated.flatMap((fact) => (fact.type === "amount" ? [] : [fact.relation])),
    { ...setting, mode: "strict" },
  );
  const { block } = blockOf(
    strict,
    strict.nodes.map((_, index) => index),
  );
  const indexOf = new Map(strict.nodes.map(({ canonical }, index) => [canonical.entry.id, index]));
  const rule = setting.mode === "naive" ? "O-D6" : "O-D1";
  return nodes.flatMap(({ place, node }) =>
    nodes.flatMap((other): Fact[] => {
      const a = node.canonical.entry.id;
      const b = other.node.canonical.entry.id;
      const row = piece.block.conflicts[place];
      const statedRow = block.conflicts[indexOf.get(a) ?? -1];
      if (a >= b || row === undefined || !hasBit(row, other.place)) return [];
      if (statedRow !== undefined && hasBit(statedRow, indexOf.get(b) ?? -1)) return [];
      const id = `${rule}:${a}~${b}`;
      return [{ type: "rule", id, relation: { id, grade: "certain", type: "disjoint", a, b } }];
    }),
  );
}

/** What is dropped first: amounts, then what is less well supported, what is stated before what is only a rule. */
function weakestFirst(a: Fact, b: Fact): number {
  return strength(a) - strength(b) || (a.id < b.id ? -1 : 1);
}

function strength(fact: Fact): number {
  if (fact.type === "amount") return 0;
  if (fact.type === "rule") return 3;
  return fact.relation.grade === "certain" ? 2 : 1;
}

function rank(fact: Fact): number {
  return fact.type === "amount" ? 0 : fact.type === "relation" ? 1 : 2;
}
