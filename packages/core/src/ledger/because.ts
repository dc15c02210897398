import type { Node, Setting } from "./arrangement.ts";
import { isVoid } from "./block.ts";
import { type LedgerRelation, relationEnds } from "./entry.ts";
import { nodeInside, nodesMeet } from "./neighbourhoods.ts";
import { type Bounds, joinBounds, type Piece, type Solved, solvePiece, solveStakes } from "./pieces.ts";
import type { Optimise } from "./optimiser.ts";
import type { Stake } from "./stake.ts";

/** A fact without which a bound would be another, in money units. */
export interface Reason {
  readonly bound: "low" | "high";
  readonly fact: string;
  readonly factType: "amount" | "relation" | "rule";
  /** What the bound would be; null: none, or (by `status`) a contradiction. */
  readonly without: bigint | null;
  readonly status: Bounds["status"];
}

/** All that stands behind the bounds of one kind. */
export interface BecauseInput {
  readonly stakes: readonly Stake[];
  /** Relations with both ends among `stakes`. */
  readonly relations: readonly LedgerRelation[];
  /** Entries that one relation alone has superseded, with what would be known of them without it. */
  readonly superseded: readonly {
    readonly relation: string;
    readonly stake: Stake;
    readonly relations: readonly LedgerRelation[];
  }[];
  readonly setting: Setting;
  readonly solved: Solved;
}

/**
 * Drops each fact alone, solves again, and names it where a bound moves. Only the neighbourhoods that a fact touches are solved again, and none
 * where the nodes that carry a bound show that it cannot move (rule O-B1). Facts are amounts (by entry), relations, and the rule for unknown pairs.
 */
export function reasonsFor(input: BecauseInput, optimise: Optimise): readonly Reason[] {
  const total = joinBounds(input.solved.pieces, input.setting.mode);
  if (total.status === "contradiction") return [];
  const drop = new DropOne(input, total, optimise);
  const reasons: Reason[] = [];
  const compare = (fact: string, factType: Reason["factType"], after: Bounds | null) => {
    if (after === null) return;
    const { status } = after;
    const low = after.status === "contradiction" ? null : after.low;
    const high = after.status === "contradiction" ? null : after.high;
    if (low !== total.low) reasons.push({ bound: "low", fact, factType, without: low, status });
    if (status === "contradiction" || high !== total.high)
      reasons.push({ bound: "high", fact, factType, without: high, status });
  };
  for (const stake of input.stakes) compare(stake.entry.id, "amount", drop.amount(stake.entry.id));
  for (const relation of input.relations) compare(relation.id, "relation", drop.relation(relation));
  for (const { relation, stake, relations } of input.superseded)
    compare(relation, "relation", drop.supersession(stake, relations));
  if (input.setting.mode !== "strict") {
    const strict = solveStakes(input.stakes, input.relations, { ...input.setting, mode: "strict" }, optimise);
    compare(input.setting.mode === "naive" ? "O-D6" : "O-D1", "rule", joinBounds(strict.pieces, "strict"));
  }
  return reasons.sort(
    (a, b) => order(a, total) - order(b, total) || compareMoves(a, b, total) || (a.fact < b.fact ? -1 : 1),
  );
}

type Total = Exclude<Bounds, { readonly status: "contradiction" }>;

class DropOne {
  readonly #input: BecauseInput;
  readonly #total: Total;
  readonly #optimise: Optimise;
  readonly #pieceOf = new Map<string, number>();
  readonly #nodeOf = new Map<string, number>();
  readonly #relationsOf = new Map<string, LedgerRelation[]>();
  /** Entries of nodes that a stated limit speaks of. */
  readonly #capped: ReadonlySet<string>;
  readonly #finiteHigh: bigint;
  readonly #openPieces: number;
  readonly #allChosen: boolean;
  /** For each node the wholes that are stated of it, once for each statement. */
  readonly #wholesStated = new Map<number, number[]>();
  /** Nodes of which it is stated that they may overlap with another. */
  readonly #open: ReadonlySet<Node>;
  readonly #byLow: readonly number[];

  constructor(input: BecauseInput, total: Total, optimise: Optimise) {
    this.#input = input;
    this.#total = total;
    this.#optimise = optimise;
    const { arrangement, pieces } = input.solved;
    pieces.forEach(({ members }, piece) => {
      members.forEach((node, place) => {
        for (const { entry } of arrangement.nodes[node]?.members ?? []) {
          this.#pieceOf.set(entry.id, piece);
          this.#nodeOf.set(entry.id, place);
        }
      });
    });
    for (const relation of input.relations)
      for (const end of relationEnds(relation)) {
        const list = this.#relationsOf.get(end);
        if (list === undefined) this.#relationsOf.set(end, [relation]);
        else list.push(relation);
      }
    for (const [part, whole] of arrangement.partOf) {
      const list = this.#wholesStated.get(part);
      if (list === undefined) this.#wholesStated.set(part, [whole]);
      else list.push(whole);
    }
    this.#open = new Set(arrangement.open.flat().flatMap((node) => arrangement.nodes.slice(node, node + 1)));
    this.#allChosen = input.stakes.every(({ chosen }) => chosen);
    const named = arrangement.caps.flatMap(({ a, b }) => [arrangement.nodes[a], arrangement.nodes[b]]);
    this.#capped = new Set(named.flatMap((node) => node?.members ?? []).map(({ entry }) => entry.id));
    this.#finiteHigh = pieces.reduce((sum, { upper }) => sum + (upper?.amount ?? 0n), 0n);
    this.#openPieces = pieces.filter(({ upper }) => upper?.amount === null).length;
    this.#byLow = pieces.map((_, index) => index).sort((a, b) => (lowOf(pieces[a]) < lowOf(pieces[b]) ? 1 : -1));
  }

  amount(entry: string): Bounds | null {
    const index = this.#pieceOf.get(entry);
    const place = this.#nodeOf.get(entry);
    const piece = index === undefined ? undefined : this.#input.solved.pieces[index];
    if (
      index === undefined ||
      place === undefined ||
      piece === undefined ||
      !piece.lower.feasible ||
      piece.upper === null
    )
      return null;
    const node = this.#input.solved.arrangement.nodes[piece.members[place] ?? -1];
    if (node?.canonical.entry.id !== entry || node.canonical.money === null) return null;
    const carries = piece.lower.carriers.includes(place) || piece.lower.limits.includes(place);
    if (piece.upper.tops !== null && !carries && !piece.upper.tops.includes(place)) return null;
    // A stated limit on what it shares with its whole, or with itself, limits it too: it stays.
    if (this.#capped.has(entry)) return this.#again([index], [], [], null, new Set([entry]));
    const replaced = <T>(values: readonly T[], value: T) => values.with(place, value);
    const block = { ...piece.block, low: replaced(piece.block.low, 0n), high: replaced(piece.block.high, null) };
    if (carries || piece.upper.tops === null)
      return this.#after([index], [solvePiece(piece.members, { ...piece, block }, this.#optimise, piece)]);
    return this.#after([index], [{ ...piece, upper: { ...piece.upper, amount: null } }]);
  }

  relation(relation: LedgerRelation): Bounds | null {
    if (relation.type === "stage-of" || relation.type === "instrument-of" || relation.type === "reports-on")
      return null;
    const pieces = this.#piecesOf(relationEnds(relation));
    if (pieces.length === 0 || this.#disjointnessIsIdle(relation)) return null;
    const freed = relation.type === "part-of" ? this.#freedPart(relation.part, relation.whole) : null;
    if (freed !== null) return freed;
    return this.#again(pieces, [], [], relation.id);
  }

  supersession(older: Stake, relations: readonly LedgerRelation[]): Bounds | null {
    if (!this.#allChosen || !older.chosen) {
      // The older entry may tie entries to what is asked that nothing tied to it before.
      const stakes = [...this.#input.stakes, older];
      const all = [...this.#input.relations, ...relations];
      const { pieces } = solveStakes(stakes, all, this.#input.setting, this.#optimise);
      return joinBounds(pieces, this.#input.setting.mode);
    }
    const touched = new Set(this.#piecesOf(relations.flatMap((relation) => relationEnds(relation))));
    const { arrangement, pieces } = this.#input.solved;
    if (this.#input.setting.mode === "default") {
      const alone = {
        canonical: older,
        members: [older],
        money: { low: 0n, high: null, rounding: 0n },
        chosen: older.chosen,
      };
      pieces.forEach(({ members }, index) => {
        const meets = members.some((node) => {
          const other = arrangement.nodes[node];
          return other !== undefined && nodesMeet(arrangement, alone, other);
        });
        if (meets) touched.add(index);
      });
    }
    return this.#again([...touched], [older], relations, null);
  }

  /**
   * Where a part was never kept apart from anything because of its whole, and is not one of the nodes that carry the least amount, without the whole
   * it only becomes a node of its own: the least amount stays and the greatest grows by it. Null where that is not plain to see.
   */
  #freedPart(part: string, whole: string): Bounds | null {
    const { arrangement, pieces } = this.#input.solved;
    const index = this.#pieceOf.get(part);
    const piece = index === undefined ? undefined : pieces[index];
    const e = this.#nodeOf.get(part);
    const f = this.#nodeOf.get(whole);
    if (index === undefined || piece === undefined || e === undefined || f === undefined) return null;
    const { lower, upper, block } = piece;
    if (!lower.feasible || upper === null || upper.tops === null || e === f || isVoid(block, e) || !this.#allChosen)
      return null;
    const below = [e, ...(block.parts[e] ?? [])];
    const within = new Set(below.map((node) => piece.members[node]));
    const wholesOf = (node: number) => this.#wholesStated.get(piece.members[node] ?? -1) ?? [];
    // It has no other whole, and neither has any part of it.
    const alone =
      wholesOf(e).length === 1 && below.every((node) => node === e || wholesOf(node).every((each) => within.has(each)));
    const inRing = (block.wholes[f] ?? []).includes(e);
    if (!alone || inRing || below.some((node) => lower.carriers.includes(node))) return null;
    const owner = arrangement.nodes[piece.members[f] ?? -1];
    const alike = below.every((node) => {
      const mine = arrangement.nodes[piece.members[node] ?? -1];
      if (mine === undefined || owner === undefined || this.#open.has(mine)) return false;
      return nodeInside(arrangement, mine, owner);
    });
    if (!alike || this.#input.setting.mode === "naive") return null;
    const grown = upper.amount === null || block.high[e] === null ? null : upper.amount + (block.high[e] ?? 0n);
    return this.#after([index], [{ ...piece, upper: { ...upper, amount: grown } }]);
  }

  /** A disjointness that keeps no two carriers apart: its absence lets no bound move. */
  #disjointnessIsIdle(relation: LedgerRelation): boolean {
    if (relation.type !== "disjoint" || relation.grade === "possible") return false;
    const index = this.#pieceOf.get(relation.a);
    const piece = index === undefined ? undefined : this.#input.solved.pieces[index];
    const a = this.#nodeOf.get(relation.a);
    const b = this.#nodeOf.get(relation.b);
    if (index !== this.#pieceOf.get(relation.b)) return true;
    if (piece === undefined || a === undefined || b === undefined || !piece.lower.feasible || piece.upper === null)
      return false;
    if (piece.upper.tops === null) return false;
    const { parts } = piece.block;
    const belowA = new Set([a, ...(parts[a] ?? [])]);
    const belowB = new Set([b, ...(parts[b] ?? [])]);
    // Kept apart from itself, a node is void: then upper bounds hang on it too.
    if ([...belowA].some((node) => belowB.has(node))) return false;
    const { carriers } = piece.lower;
    return !carriers.some((carrier) => belowA.has(carrier)) || !carriers.some((carrier) => belowB.has(carrier));
  }

  /** Solves the given pieces again with entries and relations added, one relation left out, or amounts forgotten. */
  #again(
    indices: readonly number[],
    added: readonly Stake[],
    more: readonly LedgerRelation[],
    without: string | null,
    forgotten: ReadonlySet<string> = new Set(),
  ): Bounds {
    const { solved, setting } = this.#input;
    const nodes = indices.flatMap((index) =>
      (solved.pieces[index]?.members ?? []).flatMap((node) => solved.arrangement.nodes.slice(node, node + 1)),
    );
    // Nodes keep their places; what was one and is now two, or is new, comes after them.
    const others = nodes.flatMap(({ canonical, members }) => members.filter((member) => member !== canonical));
    const stakes = [...nodes.map(({ canonical }) => canonical), ...others, ...added];
    const relations = new Set(stakes.flatMap(({ entry }) => this.#relationsOf.get(entry.id) ?? []));
    for (const relation of more) relations.add(relation);
    const kept = [...relations].filter(({ id }) => id !== without);
    const before = indices.length === 1 ? (solved.pieces[indices[0] ?? -1] ?? null) : null;
    return this.#after(indices, solveStakes(stakes, kept, setting, this.#optimise, forgotten, before).pieces);
  }

  #piecesOf(entries: readonly string[]): readonly number[] {
    return [...new Set(entries.flatMap((entry) => this.#pieceOf.get(entry) ?? []))];
  }

  /** The whole answer with some pieces replaced by others. */
  #after(removed: readonly number[], added: readonly Piece[]): Bounds {
    const { pieces } = this.#input.solved;
    const { mode } = this.#input.setting;
    const joined = joinBounds(added, mode);
    if (joined.status === "contradiction") return joined;
    let { low } = joined;
    if (mode === "strict") {
      const other = this.#byLow.find((index) => !removed.includes(index));
      const others = other === undefined ? 0n : lowOf(pieces[other]);
      if (others > low) low = others;
    } else {
      low += this.#total.low;
      for (const index of removed) low -= lowOf(pieces[index]);
    }
    let open = this.#openPieces;
    let high = this.#finiteHigh;
    for (const index of removed) {
      const amount = pieces[index]?.upper?.amount ?? null;
      if (amount === null) open--;
      else high -= amount;
    }
    const bounded = open === 0 && joined.high !== null;
    return {
      status: bounded ? "bounded" : "at-least",
      low,
      high: bounded ? high + (joined.high ?? 0n) : null,
      proved: joined.proved,
    };
  }
}

function lowOf(piece: Piece | undefined): bigint {
  return piece?.lower.feasible === true ? piece.lower.amount : 0n;
}

/** Low before high; where a bound vanishes or a contradiction appears first. */
function order(reason: Reason, total: Total): number {
  return (reason.bound === "low" ? 0 : 2) + (moved(reason, total) === null ? 0 : 1);
}

function compareMoves(a: Reason, b: Reason, total: Total): number {
  const left = moved(a, total) ?? 0n;
  const right = moved(b, total) ?? 0n;
  return left < right ? 1 : left > right ? -1 : 0;
}

function moved({ bound, without }: Reason, total: Total): bigint | null {
  const before = bound === "low" ? total.low : total.high;
  if (without === null || before === null) return null;
  return without > before ? without - before : before - without;
}
