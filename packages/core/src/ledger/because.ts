import type { Setting } from "./arrangement.ts";
import { type LedgerRelation, relationEnds } from "./entry.ts";
import { nodesMeet } from "./neighbourhoods.ts";
import { type Bounds, joinBounds, type Piece, type Solved, solvePiece, solveStakes } from "./pieces.ts";
import type { Solve } from "./programme.ts";
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
export function reasonsFor(input: BecauseInput, solve: Solve): readonly Reason[] {
  const total = joinBounds(input.solved.pieces, input.setting.mode);
  if (total.status === "contradiction") return [];
  const drop = new DropOne(input, total, solve);
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
    const strict = solveStakes(input.stakes, input.relations, { ...input.setting, mode: "strict" }, solve);
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
  readonly #solve: Solve;
  readonly #pieceOf = new Map<string, number>();
  readonly #nodeOf = new Map<string, number>();
  readonly #relationsOf = new Map<string, LedgerRelation[]>();
  readonly #finiteHigh: bigint;
  readonly #openPieces: number;
  readonly #byLow: readonly number[];
  readonly #capped: ReadonlySet<number>;

  constructor(input: BecauseInput, total: Total, solve: Solve) {
    this.#input = input;
    this.#total = total;
    this.#solve = solve;
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
    this.#capped = new Set(
      arrangement.caps.map(({ a }) => this.#pieceOf.get(arrangement.nodes[a]?.canonical.entry.id ?? "") ?? -1),
    );
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
    const carries = !piece.lower.plain || piece.lower.carriers.includes(place);
    if (piece.upper.tops !== null && !carries && !piece.upper.tops.includes(place)) return null;
    if (this.#capped.has(index)) return this.#again([index], [], [], null, new Set([entry]));
    const replaced = <T>(values: readonly T[], value: T) => values.with(place, value);
    const block = { ...piece.block, low: replaced(piece.block.low, 0n), high: replaced(piece.block.high, null) };
    if (carries || piece.upper.tops === null)
      return this.#after([index], [solvePiece(piece.members, block, this.#solve)]);
    return this.#after([index], [{ ...piece, upper: { ...piece.upper, amount: null } }]);
  }

  relation(relation: LedgerRelation): Bounds | null {
    if (relation.type === "stage-of" || relation.type === "instrument-of" || relation.type === "reports-on")
      return null;
    const pieces = this.#piecesOf(relationEnds(relation));
    if (pieces.length === 0 || this.#disjointnessIsIdle(relation)) return null;
    return this.#again(pieces, [], [], relation.id);
  }

  supersession(older: Stake, relations: readonly LedgerRelation[]): Bounds | null {
    if (!this.#input.stakes.every(({ chosen }) => chosen) || !older.chosen) {
      // The older entry may tie entries to what is asked that nothing tied to it before.
      const stakes = [...this.#input.stakes, older];
      const all = [...this.#input.relations, ...relations];
      const { pieces } = solveStakes(stakes, all, this.#input.setting, this.#solve);
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
    if (!piece.lower.plain || piece.upper.tops === null) return false;
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
    const stakes = indices.flatMap((index) =>
      (solved.pieces[index]?.members ?? []).flatMap((node) => solved.arrangement.nodes[node]?.members ?? []),
    );
    const relations = new Set(stakes.flatMap(({ entry }) => this.#relationsOf.get(entry.id) ?? []));
    for (const relation of more) relations.add(relation);
    const kept = [...relations].filter(({ id }) => id !== without);
    const byId = [...stakes, ...added].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
    return this.#after(indices, solveStakes(byId, kept, setting, this.#solve, forgotten).pieces);
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
