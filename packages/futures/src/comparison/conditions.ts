import {
  type Box,
  type DiscoveryData,
  type PrimOptions,
  prim,
  type QuasiP,
  quasiP,
  type SignedTest,
  HARDLY_DIFFERENT,
} from "../analysis/index.ts";
import { column, type EnsembleResults, type InputName, rowMeans } from "../ensemble/index.ts";

/** For each row whether a signed test holds; undefined where an outcome is missing. */
export function holdsByRow(results: EnsembleResults, test: SignedTest, window = 0): (boolean | undefined)[] {
  const { replicates } = results.job;
  const of = (id: string): Float64Array => rowMeans(column(results, id, test.output, window), replicates);
  const [own, other] = [of(test.scenario), of(test.against)];
  return Array.from(own, (value, row) => {
    const base = other[row] ?? Number.NaN;
    const change = value - base;
    if (Number.isNaN(change)) return undefined;
    return test.sign === 0 ? Math.abs(change) <= HARDLY_DIFFERENT * Math.abs(base) : test.sign * change > 0;
  });
}

/** Inputs of an ensemble beside what is asked of each row, as scenario discovery takes them. Rows without an answer are left out. */
export function discoveryData(results: EnsembleResults, ofInterest: readonly (boolean | undefined)[]): DiscoveryData {
  const { design } = results.job;
  const rows = ofInterest.flatMap((answer, row) => (answer === undefined ? [] : [row]));
  return {
    names: design.inputs,
    columns: design.inputs.map((_, k) =>
      Float64Array.from(rows, (row) => design.values[row * design.inputs.length + k] ?? Number.NaN),
    ),
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

/** Of the peeling trajectory the densest box that still holds at least `coverage` of the cases of interest; undefined without cases. */
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
  const chosen = enough.reduce((best, box) => (box.density > best.density ? box : best), everything);
  const tests = quasiP(data, chosen);
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
