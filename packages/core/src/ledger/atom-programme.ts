import { type Atom, enumerateAtoms } from "./atoms.ts";
import type { Block } from "./block.ts";
import { withShells } from "./shells.ts";
import { heaviestAtom, type Pricing } from "./pricing.ts";
import { greatestAtoms } from "./greatest-atoms.ts";
import { greedyAtoms, weightOf } from "./greedy-atoms.ts";
import type { LinearProgramme, Solution, Solve } from "./programme.ts";
import { exactOptimum, type ExactRow } from "./exact-optimum.ts";

/** The least or greatest amount of different money in the chosen nodes of a block. */
export type Optimum =
  | {
      readonly status: "optimal";
      readonly amount: bigint;
      /** The nodes whose lower bounds hold the optimum, and those whose upper bounds do. */
      readonly carriers: readonly number[];
      readonly limits: readonly number[];
      /** The atoms that the programme was solved with at last, where they were priced one by one: a start for the next one like it. */
      readonly atoms: readonly Atom[];
      /** False where the search for atoms was given up: the amount is then a valid outer bound, not proved to be reached. */
      readonly proved: boolean;
    }
  | { readonly status: "infeasible" }
  | { readonly status: "unbounded" };

/** How hard to search before bounds are no longer proved tight. */
export interface Effort {
  /** Up to so many atoms all of them are listed; beyond, they are priced one by one. */
  readonly atoms: number;
  /** Up to so many atoms that nothing can join are listed to begin with. */
  readonly greatest: number;
  readonly branches: number;
}
export const usualEffort: Effort = { atoms: 256, greatest: 5_000, branches: 200_000 };

/** Amounts are scaled so that the greatest of a programme is this. */
const SCALE = 1e3;
/** A reduced cost or an unmet amount below this counts as none: 1 part in 10 thousand million of the greatest amount (rule O-A4). */
const EPSILON = 1e-7;

/**
 * Solves the programme over atoms of a block (rule O-A1), by listing them or, where they are too many, by column generation:
 * the restricted programme is solved, an atom that would improve it is looked for exactly, until there is none.
 */
export function optimise(
  block: Block,
  sense: "least" | "most",
  solve: Solve,
  effort: Effort = usualEffort,
  start: readonly Atom[] = [],
): Optimum {
  const all = enumerateAtoms(block, effort.atoms);
  if (all === null)
    return sense === "least"
      ? leastByPricing(block, solve, effort, start)
      : generate({ block, sense, solve, effort }, []);
  const rows = rowsOf(block, sense);
  const unit = scaleOf(rows);
  return read(block, rows, unit, sense, solve(programmeOf(block, rows, unit, all, sense, "bounds")), 1);
}

type Phase = "feasibility" | "bounds";

/** What a search by pricing works on. */
interface Task {
  readonly block: Block;
  readonly sense: "least" | "most";
  readonly solve: Solve;
  readonly effort: Effort;
}

function leastByPricing(block: Block, solve: Solve, effort: Effort, start: readonly Atom[]): Optimum {
  const shelled = withShells(block);
  const bySize = largestFirst(block);
  const none = shelled.block.low.map(() => 0);
  const listed = start.length > 0 ? start : greatestAtoms(block, effort.greatest);
  const atoms =
    listed?.map(shelled.close) ??
    greedyAtoms(
      shelled.block,
      bySize,
      bySize,
      none,
      block.caps.map(() => -1),
    );
  const optimum = generate({ block: shelled.block, sense: "least", solve, effort }, atoms);
  if (optimum.status !== "optimal") return optimum;
  return {
    ...optimum,
    limits: [...new Set(optimum.limits.map((node) => shelled.ownerOf(node)))],
    atoms: optimum.atoms.map((atom) => atom.filter((node) => node < block.size)),
  };
}

function generate({ block, sense, solve, effort }: Task, start: readonly Atom[]): Optimum {
  const rows = rowsOf(block, sense);
  const unit = scaleOf(rows);
  const atoms: Atom[] = [];
  const known = new Set<string>();
  const add = (atom: Atom) => {
    const key = atom.join();
    if (known.has(key)) return false;
    known.add(key);
    atoms.push(atom);
    return true;
  };
  const bySize = largestFirst(block);
  const none = block.low.map(() => 0);
  for (const atom of greedyAtoms(block, bySize, [], none, [])) add(atom);
  for (const atom of start) add(atom);
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
      if (addGreedily(block, pricing, bySize, add)) continue;
      const priced = heaviestAtom(block, pricing, EPSILON, effort.branches);
      if (priced.atom !== null && add(priced.atom)) continue;
      if (phase === "feasibility" && priced.ceiling <= 2 * EPSILON) return { status: "infeasible" };
      if (phase === "feasibility") break;
      const overshoot = sense === "least" ? 1 + priced.ceiling : 1 - priced.ceiling;
      const optimum = read(block, rows, unit, sense, solution, overshoot);
      return optimum.status === "optimal" ? { ...optimum, atoms } : optimum;
    }
  }
  return { status: "infeasible" };
}

/** Nodes that something is in, by amount; shells and other nodes that need not hold anything are left to be brought along. */
function largestFirst(block: Block): readonly number[] {
  return block.low
    .flatMap((low, node) => (low > 0n || block.chosen[node] === true ? [node] : []))
    .sort((a, b) => compareAmounts(block.low[b], block.low[a]) || a - b);
}

function compareAmounts(a: bigint | undefined, b: bigint | undefined): number {
  return (a ?? 0n) < (b ?? 0n) ? -1 : (a ?? 0n) > (b ?? 0n) ? 1 : 0;
}

/** Adds atoms that would improve the programme, as far as they are found quickly: around each node that has weight. True if there was one. */
function addGreedily(
  block: Block,
  { weights, capWeights, bonus }: Pricing,
  bySize: readonly number[],
  add: (atom: Atom) => boolean,
): boolean {
  if (bonus > 0) return false;
  const seeds = bySize
    .filter((node) => (weights[node] ?? 0) > EPSILON)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const order = [...seeds, ...bySize.filter((node) => Math.abs(weights[node] ?? 0) <= EPSILON)];
  let added = false;
  for (const atom of greedyAtoms(block, seeds, order, weights, capWeights)) {
    const counts = atom.some((node) => block.chosen[node] === true);
    if (weightOf(block, atom, weights, capWeights) + (counts ? bonus : 0) > EPSILON && add(atom)) added = true;
  }
  return added;
}

/** The rows of the programme: one a node, then one a cap. For the least amount the upper bound of a node without parts never matters. */
function rowsOf(block: Block, sense: "least" | "most"): readonly ExactRow[] {
  const nodes = block.low.map((low, node) => {
    const high = block.high[node] ?? null;
    const fits = high === null || low <= high;
    const leaf = sense === "least" && fits && block.parts[node]?.length === 0;
    // A limit may lie below the amount by what rounding explains.
    const lower = high !== null && !fits && low <= high + (block.rounding[node] ?? 0n) ? high : low;
    return { lower, upper: leaf ? null : high };
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
  const nodes = block.low.map((_, node) => node);
  const carriers = nodes.filter((node) => (solution.duals[node] ?? 0) > EPSILON);
  const limits = nodes.filter((node) => (solution.duals[node] ?? 0) < -EPSILON);
  if (proved) {
    const magnitude = exactOptimum(rows, solution.duals, Math.abs(solution.value), unit, SCALE);
    return { status: "optimal", amount: magnitude, carriers, limits, atoms: [], proved };
  }
  // Duals divided by the overshoot satisfy every atom, so that the value divided by it is a valid outer bound.
  if (sense === "most" && overshoot <= EPSILON) return { status: "unbounded" };
  const outer = Math.abs(solution.value) / overshoot;
  return { status: "optimal", amount: unscaled(outer, unit), carriers, limits, atoms: [], proved };
}

/** Whether the least amount exists whatever the lows are: nothing limits a node that has parts, and nothing is capped or void. */
function alwaysFeasible(block: Block): boolean {
  return (
    block.caps.length === 0 &&
    block.parts.every((parts, node) => parts.length === 0 || block.high[node] === null) &&
    block.low.every((low, node) => low === 0n || ((block.conflicts[node]?.[node >>> 5] ?? 0) >>> (node & 31)) % 2 === 0)
  );
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
