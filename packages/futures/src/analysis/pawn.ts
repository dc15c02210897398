import { quantileOfSorted } from "../ensemble/index.ts";
import { bootstrapStandardErrors } from "./bootstrap.ts";

const Z95 = 1.959963984540054;

/** Distance between the distribution of outputs and that with one input held in a slice, over the slices. */
export interface PawnIndex {
  readonly lowest: number;
  readonly mean: number;
  readonly median: number;
  readonly highest: number;
}

/** Half-widths of the 95 % intervals of the median and the highest distance: bootstrap over rows. */
export function pawnErrors(
  input: Float64Array,
  outputs: Float64Array,
  options: { readonly resamples: number; readonly seed: number },
): { readonly median95: number; readonly highest95: number } {
  const [median = Number.NaN, highest = Number.NaN] = bootstrapStandardErrors(
    outputs.length,
    (drawn) => {
      const of = (list: Float64Array): Float64Array => Float64Array.from(drawn, (row) => list[row] ?? Number.NaN);
      const index = pawn(of(input), of(outputs));
      return [index.median, index.highest];
    },
    options,
  );
  return { median95: Z95 * median, highest95: Z95 * highest };
}

/** Largest distance between two empirical distributions, both sorted (Kolmogorov–Smirnov). */
export function kolmogorovSmirnov(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [i, j, largest] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i] ?? Number.NaN, b[j] ?? Number.NaN);
    while (i < a.length && (a[i] ?? 0) <= value) i++;
    while (j < b.length && (b[j] ?? 0) <= value) j++;
    largest = Math.max(largest, Math.abs(i / a.length - j / b.length));
  }
  return largest;
}

/**
 * PAWN from any given sample: `input` holds one input's values, `outputs` the outputs, row by row. Pianosi and Wagener, Environ.
 * Model. Softw. 108 (2018) 197–207; slices of equal count, the topmost value left out as in SALib, so that numbers agree.
 */
export function pawn(input: Float64Array, outputs: Float64Array, slices = 10): PawnIndex {
  const sortedInput = Float64Array.from(input).sort();
  const sortedOutputs = Float64Array.from(outputs).sort();
  const distances: number[] = [];
  for (let s = 0; s < slices; s++) {
    const from = quantileOfSorted(sortedInput, s / slices);
    const to = quantileOfSorted(sortedInput, (s + 1) / slices);
    const inside = outputs.filter((_, k) => (input[k] ?? 0) >= from && (input[k] ?? 0) < to).sort();
    if (inside.length > 0) distances.push(kolmogorovSmirnov(inside, sortedOutputs));
  }
  const sorted = distances.toSorted((a, b) => a - b);
  return {
    lowest: sorted[0] ?? Number.NaN,
    mean: distances.reduce((sum, d) => sum + d, 0) / distances.length,
    median: quantileOfSorted(sorted, 0.5),
    highest: sorted.at(-1) ?? Number.NaN,
  };
}
