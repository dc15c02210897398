import type { UnitSample } from "../draws/index.ts";
import { type Resampling, resampleSums } from "../kernel/index.ts";

/** Variance-based sensitivity of one input. */
export interface SobolIndex {
  /** First order: the share of variance that the input explains alone. */
  readonly first: number;
  /** Total: the share that would remain if all other inputs were known. */
  readonly total: number;
  /** Half-widths of the 95 % intervals, 1.96 standard deviations of bootstrap replicates; NaN when none were asked for. */
  readonly first95: number;
  readonly total95: number;
}

const Z95 = 1.959963984540054;

/**
 * The sample of Saltelli: for each base point first A, then A with one input after the other taken from B, then B: inputs + 2
 * rows a base point, in the order that SALib uses. `base` has twice as many dimensions as there are inputs.
 */
export function saltelliSample(base: UnitSample): UnitSample {
  const inputs = base.dimensions / 2;
  if (!Number.isInteger(inputs)) throw new RangeError("the base sample needs two dimensions an input");
  const step = inputs + 2;
  const values = new Float64Array(base.rows * step * inputs);
  for (let k = 0; k < base.rows; k++) {
    const a = base.values.subarray(k * base.dimensions, k * base.dimensions + inputs);
    const b = base.values.subarray(k * base.dimensions + inputs, (k + 1) * base.dimensions);
    for (let row = 0; row < step; row++) {
      const place = (k * step + row) * inputs;
      values.set(row === step - 1 ? b : a, place);
      if (row > 0 && row <= inputs) values[place + row - 1] = b[row - 1] ?? 0;
    }
  }
  return { rows: base.rows * step, dimensions: inputs, values };
}

/** A column of terms for each input, B·(AB−A), then for each (A−AB)²/2, then A + B and A² + B²; one entry a base point. */
function termColumns(y: Float64Array, inputs: number): Float64Array {
  const points = y.length / (inputs + 2);
  const terms = new Float64Array(points * (2 * inputs + 2));
  for (let k = 0; k < points; k++) {
    const a = y[k * (inputs + 2)] ?? Number.NaN;
    const b = y[(k + 1) * (inputs + 2) - 1] ?? Number.NaN;
    for (let j = 0; j < inputs; j++) {
      const mixed = y[k * (inputs + 2) + j + 1] ?? Number.NaN;
      terms[j * points + k] = b * (mixed - a);
      terms[(inputs + j) * points + k] = 0.5 * (a - mixed) ** 2;
    }
    terms[2 * inputs * points + k] = a + b;
    terms[(2 * inputs + 1) * points + k] = a * a + b * b;
  }
  return terms;
}

/** Turns the sums of the columns over `points` points into indices: first order of all inputs, then total. */
function toIndices(sums: Float64Array, points: number, inputs: number): Float64Array {
  const mean = (sums[2 * inputs] ?? 0) / (2 * points);
  const variance = (sums[2 * inputs + 1] ?? 0) / (2 * points) - mean * mean;
  return Float64Array.from({ length: 2 * inputs }, (_, j) => (variance > 0 ? (sums[j] ?? 0) / points / variance : 0));
}

/** Half-widths of the intervals, in the order of {@link toIndices}; means and squares by Welford's recurrence. */
function bootstrapErrors(terms: Float64Array, points: number, inputs: number, bootstrap: Resampling): Float64Array {
  const mean = new Float64Array(2 * inputs);
  const squares = new Float64Array(2 * inputs);
  resampleSums(terms, points, bootstrap, (sums, r) => {
    toIndices(sums, points, inputs).forEach((index, j) => {
      const away = index - (mean[j] ?? 0);
      mean[j] = (mean[j] ?? 0) + away / (r + 1);
      squares[j] = (squares[j] ?? 0) + (away * away * r) / (r + 1);
    });
  });
  return squares.map((sum) => Z95 * Math.sqrt(sum / (bootstrap.resamples - 1)));
}

/**
 * First-order and total indices from the outputs of a {@link saltelliSample}, output by output in its order. Estimators of
 * Saltelli et al., Comput. Phys. Comm. 181 (2010) 259–270 (first order) and Jansen 1999 (total), on centred and scaled outputs
 * with the variance over A and B: the numbers that SALib gives. Intervals from two `resamples` of the base points on. Throws a
 * RangeError if the length does not fit.
 */
export function sobolIndices(outputs: Float64Array, inputs: number, bootstrap?: Resampling): SobolIndex[] {
  const points = outputs.length / (inputs + 2);
  if (!Number.isInteger(points) || points < 2)
    throw new RangeError(`${outputs.length} outputs do not fit ${inputs} inputs`);
  const mean = outputs.reduce((sum, v) => sum + v, 0) / outputs.length;
  const spread = Math.sqrt(outputs.reduce((sum, v) => sum + (v - mean) ** 2, 0) / outputs.length);
  const terms = termColumns(
    outputs.map((v) => (v - mean) / (spread || 1)),
    inputs,
  );
  const sums = Float64Array.from({ length: 2 * inputs + 2 }, (_, j) =>
    terms.subarray(j * points, (j + 1) * points).reduce((sum, term) => sum + term, 0),
  );
  const estimate = toIndices(sums, points, inputs);
  const errors =
    bootstrap !== undefined && bootstrap.resamples > 1 ? bootstrapErrors(terms, points, inputs, bootstrap) : undefined;
  return Array.from({ length: inputs }, (_, j) => ({
    first: estimate[j] ?? Number.NaN,
    total: estimate[inputs + j] ?? Number.NaN,
    first95: errors?.[j] ?? Number.NaN,
    total95: errors?.[inputs + j] ?? Number.NaN,
  }));
}

/**
 * Indices from the first ⅛, ¼, ½ and all of the base points: if they still move more than their intervals, N is too small.
 */
export function convergence(
  outputs: Float64Array,
  inputs: number,
  bootstrap: Pick<Resampling, "module" | "seed">,
): { readonly points: number; readonly indices: SobolIndex[] }[] {
  const points = outputs.length / (inputs + 2);
  return [8, 4, 2, 1]
    .map((part) => Math.floor(points / part))
    .filter((n) => n >= 8)
    .map((n) => ({
      points: n,
      indices: sobolIndices(outputs.subarray(0, n * (inputs + 2)), inputs, { ...bootstrap, resamples: 100 }),
    }));
}

/** True where some total index has a 95 % interval wider than a tenth: too few points to rank inputs. */
export function tooFewPoints(indices: readonly SobolIndex[]): boolean {
  return indices.some(({ first95, total95 }) => first95 > 0.1 || total95 > 0.1);
}
