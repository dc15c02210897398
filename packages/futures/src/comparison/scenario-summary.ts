import { withoutRounding } from "../analysis/index.ts";
import {
  column,
  deviationOf,
  type EnsembleResults,
  errorOfMean,
  momentsOf,
  type PairedDifference,
  pairedDifference,
  quantileOfSorted,
  rowMeans,
} from "../ensemble/index.ts";
import { OUTPUT_NAMES, type OutputName } from "../model/index.ts";

/** A number with its Monte-Carlo standard error; null where there are too few rows for one. */
export interface Estimate {
  readonly value: number | null;
  readonly error: number | null;
}

/** One outcome of one scenario over all rows; each row counts once, by its mean over replicates. */
export interface OutcomeSummary {
  readonly scenario: string;
  readonly output: OutputName;
  /** Years of the window. */
  readonly window: number;
  readonly count: number;
  readonly missing: number;
  readonly mean: Estimate;
  readonly deviation: number | null;
  readonly q05: Estimate;
  readonly median: Estimate;
  readonly q95: Estimate;
}

const BATCHES = 20;

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** A quantile, its error from the spread of 20 batches of every twentieth row (batch means); none below 200 rows. */
function quantile(values: Float64Array, level: number): Estimate {
  const sorted = values.toSorted();
  const value = known(quantileOfSorted(sorted, level));
  if (values.length < 10 * BATCHES) return { value, error: null };
  const batches = Array.from({ length: BATCHES }, (_, b) =>
    quantileOfSorted(values.filter((_value, k) => k % BATCHES === b).sort(), level),
  );
  return { value, error: known(deviationOf(momentsOf(batches)) / Math.sqrt(BATCHES)) };
}

/** Every outcome of every scenario and window. */
export function summarise(results: EnsembleResults): OutcomeSummary[] {
  const { experiment, replicates } = results.job;
  return experiment.scenarios.flatMap(({ id }) =>
    experiment.windows.flatMap((window, w) =>
      OUTPUT_NAMES.map((output): OutcomeSummary => {
        const rows = rowMeans(column(results, id, output, w), replicates);
        const values = rows.filter((value) => !Number.isNaN(value));
        const moments = momentsOf(values);
        return {
          scenario: id,
          output,
          window,
          count: values.length,
          missing: rows.length - values.length,
          mean: { value: values.length > 0 ? moments.mean : null, error: known(errorOfMean(moments)) },
          deviation: known(deviationOf(moments)),
          q05: quantile(values, 0.05),
          median: quantile(values, 0.5),
          q95: quantile(values, 0.95),
        };
      }),
    ),
  );
}

/** One outcome of one scenario less that of another, paired row by row. */
export interface OutcomeDifference {
  readonly scenario: string;
  readonly against: string;
  readonly output: OutputName;
  readonly window: number;
  readonly difference: PairedDifference;
  /** Monte-Carlo standard error of the mean difference. */
  readonly error: number;
}

/** How a scenario differs from another in every outcome over one window (its place in the list of windows). */
export function differences(
  results: EnsembleResults,
  scenario: string,
  against: string,
  outputs: readonly OutputName[] = OUTPUT_NAMES,
  w = 0,
): OutcomeDifference[] {
  const { replicates, experiment } = results.job;
  const of = (id: string, output: OutputName): Float64Array => rowMeans(column(results, id, output, w), replicates);
  return outputs.map((output) => {
    const base = of(against, output);
    const difference = pairedDifference(withoutRounding(of(scenario, output), base), base);
    const window = experiment.windows[w] ?? Number.NaN;
    return { scenario, against, output, window, difference, error: errorOfMean(difference.moments) };
  });
}
