import { uniformStream } from "../draws/index.ts";

/**
 * Standard errors of several numbers at once: their standard deviations over samples of as many rows drawn with replacement. An
 * extreme, such as a worst case, cannot pass the sample's own, so its error is a lower bound.
 */
export function bootstrapStandardErrors(
  rows: number,
  statistic: (drawn: Int32Array) => readonly number[],
  options: { readonly resamples?: number; readonly seed?: number } = {},
): number[] {
  const resamples = options.resamples ?? 200;
  const stream = uniformStream(options.seed ?? 1, 0x4253);
  const drawn = new Int32Array(rows);
  const found = Array.from({ length: resamples }, () => {
    for (let k = 0; k < rows; k++) drawn[k] = stream.below(rows);
    return statistic(drawn);
  });
  return (found[0] ?? []).map((_, j) => {
    const mean = found.reduce((sum, numbers) => sum + (numbers[j] ?? Number.NaN), 0) / resamples;
    const squares = found.reduce((sum, numbers) => sum + ((numbers[j] ?? Number.NaN) - mean) ** 2, 0);
    return Math.sqrt(squares / (resamples - 1));
  });
}
