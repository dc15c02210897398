import {
  type Box,
  type BoxLimits,
  type DiscoveryData,
  type PrimOptions,
  prim,
  type QuasiP,
  quasiP,
  type SignedTest,
  HARDLY_DIFFERENT,
  withoutRounding,
} from "../analysis/index.ts";
import { column, type EnsembleResults, type InputName, isIntensity, rowMeans } from "../ensemble/index.ts";

/** For each row whether a signed test holds; undefined where an outcome is missing. */
export function holdsByRow(results: EnsembleResults, test: SignedTest, window = 0): (boolean | undefined)[] {
  const { replicates } = results.job;
  const of = (id: string): Float64Array => rowMeans(column(results, id, test.output, window), replicates);
  const other = of(test.against);
  const own = withoutRounding(of(test.scenario), other);
  return Array.from(own, (value, row) => {
    const base = other[row] ?? Number.NaN;
    const change = value - base;
    if (Number.isNaN(change)) return undefined;
    return test.sign === 0 ? Math.abs(change) <= HARDLY_DIFFERENT * Math.abs(base) : test.sign * change > 0;
  });
}

/** The inputs that can act on these scenarios: world parameters, and the intensities that the design moves in one of them. */
export function actingInputs({ job }: EnsembleResults, scenarios: readonly string[]): InputName[] {
  return job.design.inputs.filter(
    (input) =>
      !isIntensity(input) ||
      job.experiment.scenarios.some(
        ({ id, intensities }) =>
          scenarios.includes(id) && (job.levers[id]?.includes(input) ?? intensities[input] !== 0),
      ),
  );
}

/** Inputs of an ensemble beside what is asked of each row, as scenario discovery takes them. Rows without an answer are left out. */
export function discoveryData(
  results: EnsembleResults,
  ofInterest: readonly (boolean | undefined)[],
  inputs: readonly InputName[] = results.job.design.inputs,
): DiscoveryData {
  const { design } = results.job;
  const rows = ofInterest.flatMap((answer, row) => (answer === undefined ? [] : [row]));
  return {
    names: inputs,
    columns: inputs.map((input) => {
      const k = design.inputs.indexOf(input);
      return Float64Array.from(rows, (row) => design.values[row * design.inputs.length + k] ?? Number.NaN);
    }),
    ofInterest: rows.map((row) => ofInterest[row] === true),
  };
}

/** Under which conditions something holds: the box that PRIM ends with among those that keep enough of the cases. */
export interface Conditions {
  /** Share of all rows in which it holds. */
  readonly share: number;
  readonly trajectory: readonly Box[];
  readonly chosen: Box;
  readonly limits: readonly {
    readonly input: InputName;
    readonly low: number | undefined;
    readonly high: number | undefined;
    readonly quasiP: QuasiP | undefined;
  }[];
}

/** A limit counts as chance where a box without it would have done as well with at least this probability. */
const CHANCE = 0.05;

/** The box with these limits, counted on the data. */
function boxOf(data: DiscoveryData, everything: Box, limits: BoxLimits): Box {
  const inside = data.ofInterest.flatMap((_, row) =>
    limits.every(([low, high], c) => {
      const value = data.columns[c]?.[row] ?? Number.NaN;
      return value >= low && value <= high;
    })
      ? [row]
      : [],
  );
  const hits = inside.filter((row) => data.ofInterest[row]).length;
  return {
    limits,
    count: inside.length,
    hits,
    coverage: hits / everything.hits,
    density: hits / inside.length,
    mass: inside.length / everything.count,
    restricted: data.names.filter((_, c) => String(limits[c]) !== String(everything.limits[c])),
  };
}

/** Takes away, one after the other, the limit that chance explains best, until chance explains none (Bryant and Lempert 2010). */
function withoutChance(
  data: DiscoveryData,
  everything: Box,
  box: Box,
): { readonly box: Box; readonly tests: QuasiP[] } {
  const tests = quasiP(data, box);
  const sides = tests.flatMap(({ name, low, high }) => [
    { name, side: 0, chance: low ?? 0 },
    { name, side: 1, chance: high ?? 0 },
  ]);
  const weakest = sides.toSorted((a, b) => b.chance - a.chance)[0];
  if (weakest === undefined || weakest.chance < CHANCE) return { box, tests };
  const column = data.names.indexOf(weakest.name);
  const limits = box.limits.map((own, c): readonly [number, number] => {
    const all = everything.limits[c] ?? own;
    if (c !== column) return own;
    return weakest.side === 0 ? [all[0], own[1]] : [own[0], all[1]];
  });
  return withoutChance(data, everything, boxOf(data, everything, limits));
}

/**
 * Of the peeling trajectory the densest box that keeps at least `coverage` of the cases of interest, without those limits that
 * chance explains by their quasi-p; undefined without cases or inputs.
 */
export function conditionsOf(
  data: DiscoveryData,
  inputs: readonly InputName[],
  options: PrimOptions & { readonly coverage?: number } = {},
): Conditions | undefined {
  const hits = data.ofInterest.filter(Boolean).length;
  if (hits === 0 || data.names.length === 0) return undefined;
  const trajectory = prim(data, options);
  const [everything] = trajectory;
  if (everything === undefined) return undefined;
  const enough = trajectory.filter((box) => box.coverage >= (options.coverage ?? 0.5));
  const densest = enough.reduce((best, box) => (box.density > best.density ? box : best), everything);
  const { box: chosen, tests } = withoutChance(data, everything, densest);
  return {
    share: hits / data.ofInterest.length,
    trajectory,
    chosen,
    limits: inputs.flatMap((input, k) => {
      const [own, all] = [chosen.limits[k], everything.limits[k]];
      if (own === undefined || all === undefined || !chosen.restricted.includes(input)) return [];
      const [low, high] = [own[0] > all[0] ? own[0] : undefined, own[1] < all[1] ? own[1] : undefined];
      return [{ input, low, high, quasiP: tests.find(({ name }) => name === input) }];
    }),
  };
}
