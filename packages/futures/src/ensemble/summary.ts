/** Count, mean, spread and extremes of one quantity; missing values (NaN) are counted apart. */
export interface Moments {
  readonly count: number;
  readonly missing: number;
  readonly mean: number;
  /** Sum of squared distances from the mean. */
  readonly squares: number;
  readonly lowest: number;
  readonly highest: number;
}

export const NO_MOMENTS: Moments = {
  count: 0,
  missing: 0,
  mean: 0,
  squares: 0,
  lowest: Number.POSITIVE_INFINITY,
  highest: Number.NEGATIVE_INFINITY,
};

/** Moments of a list, in list order. */
export function momentsOf(values: Iterable<number>): Moments {
  let [count, missing, mean, squares] = [0, 0, 0, 0];
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (Number.isNaN(value)) {
      missing += 1;
      continue;
    }
    count += 1;
    const away = value - mean;
    mean += away / count;
    squares += away * (value - mean);
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return { count, missing, mean, squares, lowest, highest };
}

/**
 * Joins the moments of two parts (Chan, Golub and LeVeque 1979). Joined in chunk order, the result has the same bytes for any
 * number of workers.
 */
export function joinMoments(a: Moments, b: Moments): Moments {
  const count = a.count + b.count;
  const missing = a.missing + b.missing;
  if (count === 0) return { ...NO_MOMENTS, missing };
  const away = b.mean - a.mean;
  return {
    count,
    missing,
    mean: a.mean + (away * b.count) / count,
    squares: a.squares + b.squares + (away * away * a.count * b.count) / count,
    lowest: Math.min(a.lowest, b.lowest),
    highest: Math.max(a.highest, b.highest),
  };
}

/** Sample standard deviation; NaN for fewer than two values. */
export function deviationOf(moments: Moments): number {
  return moments.count > 1 ? Math.sqrt(moments.squares / (moments.count - 1)) : Number.NaN;
}

/** Monte-Carlo standard error of the mean. */
export function errorOfMean(moments: Moments): number {
  return deviationOf(moments) / Math.sqrt(moments.count);
}
