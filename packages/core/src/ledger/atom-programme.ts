import { type Atom, enumerateAtoms } from "./atoms.ts";
import type { Block } from "./block.ts";
import { heaviestAtom, type Pricing } from "./pricing.ts";
import type { LinearProgramme, Solution, Solve } from "./programme.ts";
import { exactOptimum, type ExactRow } from "./exact-optimum.ts";

/** The least or greatest amount of different money in the chosen nodes of a block. */
export type Optimum =
  | {
      readonly status: "optimal";
      readonly amount: bigint;
      /** The dual weight of each node: what one more unit of its amount would add. */
      readonly weights: readonly number[];
      /** False where the search for atoms was given up: the amount is then a valid outer bound, not proved to be reached. */
      readonly proved: boolean;
    }
  | { readonly status: "infeasible" }
  | { readonly status: "unbounded" };

/** How hard to search before bounds are no longer proved tight. */
export interface Effort {
  /** Up to so many atoms all of them are listed; beyond, they are priced one by one. */
  readonly atoms: number;
  readonly branches: number;
}
export const usualEffort: Effort = { atoms: 256, branches: 200_000 };

/** Amounts are scaled so that the greatest of a programme is this. */
const SCALE = 1e3;
/** A reduced cost or an unmet amount below this counts as none: 1 part in 10 thousand million of the greatest amount (rule O-A4). */
const EPSILON = 1e-7;

/**
 * Solves the programme over atoms of a block (rule O-A1), by listing them or, where they are too many, by column generation:
 * the restricted programme is solved, an atom that would improve it is looked for exactly, until there is none.
 */
export function optimise(block: Block, sense: "least" | "most", solve: Solve, effort: Effort = usualEffort): Optimum {
  const rows = rowsOf(block, sense);
  const unit = scaleOf(rows);
  const all = enumerateAtoms(block, effort.atoms);
  if (all !== null) {
    const solution = solve(programmeOf(block, rows, unit, all, sense, "bounds"));
    return read(block, rows, unit, sense, solution, 1);
  }
  return generate(block, rows, unit, sense, solve, effort);
}

type Phase = "feasibility" | "bounds";

function generate(
  block: Block,
  rows: readonly ExactRow[],
  unit: bigint,
  sense: "least" | "most",
  solve: Solve,
  effort: Effort,
): Optimum {
  const atoms: Atom[] = [];
  const known = new Set<string>();
  const add = (atom: Atom) => {
    const key = atom.join();
    if (known.has(key)) return false;
    known.add(key);
    atoms.push(atom);
    return true;
  };
  for (let node = 0; node < block.size; node++) {
    const alone = heaviestAtom(
      block,
      { weights: unitWeight(block.size, node), capWeights: [], bonus: 0 },
      0,
      1_000,
    ).atom;
    if (alone !== null) add(alone);
  }
  const bonus = sense === "least" ? -1 : 1;
  for (const phase of ["feasibility", "bounds"] as const) {
    if (phase === "feasibility" && sense === "least" && alwaysFeasible(block)) continue;
    for (;;) {
      const solution = solve(programmeOf(block, rows, unit, atoms, sense, phase));
      if (solution.status !== "optimal") return { status: solution.status };
      if (phase === "feasibility" && solution.value <= EPSILON) break;
      const pricing: Pricing = {
        weights: solution.duals.slice(0, block.size),
        capWeights: solution.duals.slice(block.size),
        bonus: phase === "feasibility" ? 0 : bonus,
      };
      const priced = heaviestAtom(block, pricing, EPSILON, effort.branches);
      if (priced.atom !== null && add(priced.atom)) continue;
      if (phase === "feasibility" && priced.ceiling <= 2 * EPSILON) return { status: "infeasible" };
      if (phase === "feasibility") break;
      return read(block, rows, unit, sense, solution, sense === "least" ? 1 + priced.ceiling : 1 - priced.ceiling);
    }
  }
  return { status: "infeasible" };
}

/** The rows of the programme: one a node, then one a cap. For the least amount the upper bound of a node without parts never matters. */
function rowsOf(block: Block, sense: "least" | "most"): readonly ExactRow[] {
  const nodes = block.low.map((low, node) => {
    const leaf = sense === "least" && block.parts[node]?.length === 0;
    const high = block.high[node] ?? null;
    return { lower: low, upper: leaf ? null : high };
  });
  return [...nodes, ...block.caps.map((cap) => ({ lower: 0n, upper: cap.atMost }))];
}

function programmeOf(
  block: Block,
  rows: readonly ExactRow[],
  unit: bigint,
  atoms: readonly Atom[],
  sense: "least" | "most",
  phase: Phase,
): LinearProgramme {
  const sign = sense === "least" ? 1 : -1;
  const columns = atoms.map((atom) => {
    const inside = new Set(atom);
    const caps = block.caps.flatMap((cap, index) =>
      inside.has(cap.a) && inside.has(cap.b) ? [block.size + index] : [],
    );
    const counts = phase === "bounds" && atom.some((node) => block.chosen[node] === true);
    return { cost: counts ? sign : 0, rows: [...atom, ...caps] };
  });
  const unmet =
    phase === "feasibility" ? rows.flatMap((row, index) => (row.lower > 0n ? [{ cost: 1, rows: [index] }] : [])) : [];
  return {
    rows: rows.map(({ lower, upper }) => ({
      lower: lower > 0n ? scaled(lower, unit) : null,
      upper: upper === null ? null : scaled(upper, unit),
    })),
    columns: [...columns, ...unmet],
  };
}

function read(
  block: Block,
  rows: readonly ExactRow[],
  unit: bigint,
  sense: "least" | "most",
  solution: Solution,
  overshoot: number,
): Optimum {
  if (solution.status !== "optimal") return { status: solution.status };
  const proved = Math.abs(overshoot - 1) <= 2 * EPSILON;
  const weights = solution.duals.slice(0, block.size);
  if (proved) {
    const magnitude = exactOptimum(rows, solution.duals, Math.abs(solution.value), unit, SCALE);
    return { status: "optimal", amount: magnitude, weights, proved };
  }
  // Duals divided by the overshoot satisfy every atom, so that the value divided by it is a valid outer bound.
  if (sense === "most" && overshoot <= EPSILON) return { status: "unbounded" };
  const outer = Math.abs(solution.value) / overshoot;
  return { status: "optimal", amount: unscaled(outer, unit), weights, proved };
}

/** Whether the least amount exists whatever the lows are: nothing limits a node that has parts, and nothing is capped or void. */
function alwaysFeasible(block: Block): boolean {
  return (
    block.caps.length === 0 &&
    block.parts.every((parts, node) => parts.length === 0 || block.high[node] === null) &&
    block.low.every((low, node) => low === 0n || ((block.conflicts[node]?.[node >>> 5] ?? 0) >>> (node & 31)) % 2 === 0)
  );
}

function unitWeight(size: number, node: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => (index === node ? 1 : 0));
}

function scaleOf(rows: readonly ExactRow[]): bigint {
  let most = 1n;
  for (const { lower, upper } of rows) {
    if (lower > most) most = lower;
    if (upper !== null && upper > most) most = upper;
  }
  return most;
}

function scaled(amount: bigint, unit: bigint): number {
  return (Number(amount) / Number(unit)) * SCALE;
}

function unscaled(amount: number, unit: bigint): bigint {
  return (BigInt(Math.round((amount / SCALE) * 2 ** 40)) * unit) / 2n ** 40n;
}
