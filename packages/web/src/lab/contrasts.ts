import { differences } from "@plumbline/futures/comparison";
import {
  column,
  type EnsembleResults,
  errorOfMean,
  isIntensity,
  type InputName,
  momentsOf,
  type PairedDifference,
  quantileOfSorted,
} from "@plumbline/futures/ensemble";
import { OUTPUT_NAMES, type OutputName } from "@plumbline/futures/model";
import { ACTS_IN } from "./lab-job.ts";

/** Scenarios set against parallel paths, in the order in which they are shown. */
export const CONTRASTS = ["S1", "S3", "S0"] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** One outcome: its level on parallel paths and how the other scenarios differ from it, draw by draw. */
export interface OutcomeRow {
  readonly output: OutputName;
  readonly level: { readonly mean: number; readonly error: number; readonly range90: readonly [number, number] };
  readonly differences: Readonly<Record<Contrast, PairedDifference>>;
}

/** One outcome's difference from parallel paths; what is only rounding counts as none. */
export function differenceOf(
  results: EnsembleResults,
  scenario: string,
  output: OutputName,
  window: number,
): PairedDifference {
  const [found] = differences(results, scenario, "S2", [output], window);
  if (found === undefined) throw new RangeError(`no outcome ${output}`);
  return found.difference;
}

/** All outcomes over one window. */
export function outcomeRows(results: EnsembleResults, window: number): OutcomeRow[] {
  return OUTPUT_NAMES.map((output) => {
    const parallel = column(results, "S2", output, window);
    const moments = momentsOf(parallel);
    const sorted = parallel.filter((value) => !Number.isNaN(value)).sort();
    const contrasts = CONTRASTS.map((scenario) => [scenario, differenceOf(results, scenario, output, window)] as const);
    return {
      output,
      level: {
        mean: moments.mean,
        error: errorOfMean(moments),
        range90: [quantileOfSorted(sorted, 0.05), quantileOfSorted(sorted, 0.95)],
      },
      differences: Object.fromEntries(contrasts) as Record<Contrast, PairedDifference>,
    };
  });
}

/** The spread of a difference: its 5, 25, 50, 75 and 95 % points. */
export type Quantiles = readonly [number, number, number, number, number];

/** A difference up to each of the windows' ends. */
export function fanOf(results: EnsembleResults, scenario: string, output: OutputName): Quantiles[] {
  return results.job.experiment.windows.map((_, window) => {
    const own = column(results, scenario, output, window);
    const parallel = column(results, "S2", output, window);
    const sorted = own
      .map((value, k) => value - (parallel[k] ?? Number.NaN))
      .filter((d) => !Number.isNaN(d))
      .sort();
    const at = (level: number) => quantileOfSorted(sorted, level);
    return [at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)];
  });
}

/** Counts of differences in bins of one width; those beyond the ends are counted in the last bins. */
export interface Histogram {
  readonly from: number;
  readonly width: number;
  readonly counts: Readonly<Record<Contrast, readonly number[]>>;
  readonly draws: number;
}

const BINS = 36;

/** Distributions on one scale, which spans all but the outermost hundredth of any scenario's differences. */
export function histograms(results: EnsembleResults, output: OutputName, window: number): Histogram {
  const parallel = column(results, "S2", output, window);
  const lists = CONTRASTS.map((scenario) =>
    column(results, scenario, output, window)
      .map((value, k) => value - (parallel[k] ?? Number.NaN))
      .filter((d) => !Number.isNaN(d))
      .sort(),
  );
  const from = Math.min(0, ...lists.map((list) => quantileOfSorted(list, 0.005)));
  const to = Math.max(0, ...lists.map((list) => quantileOfSorted(list, 0.995)));
  const width = (to - from) / BINS || 1;
  const count = (list: Float64Array) => {
    const bins = Array.from({ length: BINS }, () => 0);
    for (const value of list) {
      const bin = Math.min(BINS - 1, Math.max(0, Math.floor((value - from) / width)));
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    return bins;
  };
  const counts = CONTRASTS.map((scenario, k) => [scenario, count(lists[k] ?? new Float64Array())] as const);
  return { from, width, counts: Object.fromEntries(counts) as Record<Contrast, number[]>, draws: parallel.length };
}

/** What a difference is where an input is in the lowest and in the highest fifth of its range. */
export interface Swing {
  readonly input: InputName;
  readonly low: { readonly mean: number; readonly error: number };
  readonly high: { readonly mean: number; readonly error: number };
  /** The two ends lie further apart than twice their Monte-Carlo error. */
  readonly distinct: boolean;
}

/** The tornado of a difference, from the draws already there: every other input varies on. Largest swing first. */
export function swings(results: EnsembleResults, scenario: Contrast, output: OutputName, window: number): Swing[] {
  const { design } = results.job;
  const own = column(results, scenario, output, window);
  const parallel = column(results, "S2", output, window);
  const acting: readonly InputName[] = scenario === "S0" ? [] : ACTS_IN[scenario];
  const found = design.inputs.flatMap((input, place) => {
    if (isIntensity(input) && !acting.includes(input)) return [];
    const values = Float64Array.from(
      { length: design.rows },
      (_, row) => design.values[row * design.inputs.length + place] ?? 0,
    );
    const sorted = values.toSorted();
    if (sorted[0] === sorted.at(-1)) return [];
    const [below, above] = [quantileOfSorted(sorted, 0.2), quantileOfSorted(sorted, 0.8)];
    const where = (inside: (value: number) => boolean) => {
      const moments = momentsOf(
        own.map((value, row) => value - (parallel[row] ?? Number.NaN)).filter((_, row) => inside(values[row] ?? 0)),
      );
      return { mean: moments.mean, error: errorOfMean(moments) };
    };
    const low = where((value) => value <= below);
    const high = where((value) => value >= above);
    return [{ input, low, high, distinct: Math.abs(high.mean - low.mean) > 2 * Math.hypot(low.error, high.error) }];
  });
  return found.toSorted((a, b) => Math.abs(b.high.mean - b.low.mean) - Math.abs(a.high.mean - a.low.mean));
}
