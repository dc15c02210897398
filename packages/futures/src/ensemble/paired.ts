import { type Moments, momentsOf } from "./summary.ts";

/** A low and a high end. */
export type Interval = readonly [low: number, high: number];

/** A difference of two scenarios that met the same luck and the same parameters. */
export interface PairedDifference {
  readonly moments: Moments;
  /** 95 % interval of the mean, paired Student t. */
  readonly mean95: Interval;
  readonly median: number;
  /** Standard error of the median; NaN for fewer than two differences. */
  readonly medianError: number;
  /** Where the middle nine tenths of the differences lie. */
  readonly range90: Interval;
  /** Standard errors of its two ends. */
  readonly range90Errors: Interval;
  readonly zeros: number;
  /** Share of differences above 0, with its 95 % Wilson interval. */
  readonly positive: number;
  readonly positive95: Interval;
}

const Z95 = 1.959963984540054;

/**
 * The 97.5 % point of Student's t: exact for up to four degrees of freedom, above them the Cornish–Fisher expansion
 * (Abramowitz and Stegun 26.7.5), good to 1e-3.
 */
export function student975(degrees: number): number {
  const exact = [Number.NaN, 12.706204736174698, 4.302652729749462, 3.1824463052837086, 2.7764451051977943][degrees];
  if (exact !== undefined) return exact;
  const z = Z95;
  const term1 = (z ** 3 + z) / 4;
  const term2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const term3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  const term4 = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160;
  return z + term1 / degrees + term2 / degrees ** 2 + term3 / degrees ** 3 + term4 / degrees ** 4;
}

/** 95 % interval of a share, given `hits` of `count`. Wilson, JASA 22 (1927) 209–212. */
export function wilson95(hits: number, count: number): Interval {
  if (count === 0) return [0, 1];
  const share = hits / count;
  const z2 = Z95 ** 2;
  const centre = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half = (Z95 / (1 + z2 / count)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count ** 2));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** Quantile of sorted values, linear between neighbours (R's type 7, NumPy's default). NaN for none. */
export function quantileOfSorted(sorted: ArrayLike<number>, level: number): number {
  const place = (sorted.length - 1) * level;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (high - low) * (place - below);
}

/**
 * Standard error of a quantile of sorted values: half the distance between the values one standard deviation of the rank below and above it
 * (Woodruff, JASA 47 (1952) 635–646). Where the rank would pass an end, the distance to that end is all there is. NaN for fewer than two values.
 */
export function quantileError(sorted: ArrayLike<number>, level: number): number {
  const { length } = sorted;
  if (length < 2) return Number.NaN;
  const step = Math.sqrt((level * (1 - level)) / length);
  const [low, high] = [Math.max(0, level - step), Math.min(1, level + step)];
  return (quantileOfSorted(sorted, high) - quantileOfSorted(sorted, low)) / 2;
}

/** Differences `a − b`, entry by entry; entries where either is missing (NaN) are left out and counted. */
export function pairedDifference(a: ArrayLike<number>, b: ArrayLike<number>): PairedDifference {
  if (a.length !== b.length) throw new RangeError("paired lists must be of one length");
  const differences = Float64Array.from(a, (value, k) => value - (b[k] ?? Number.NaN));
  const moments = momentsOf(differences);
  const sorted = differences.filter((d) => !Number.isNaN(d)).sort();
  const { count, mean, squares } = moments;
  const half = count > 1 ? student975(count - 1) * Math.sqrt(squares / (count - 1) / count) : Number.POSITIVE_INFINITY;
  const hits = sorted.reduce((total, d) => total + (d > 0 ? 1 : 0), 0);
  return {
    moments,
    mean95: [mean - half, mean + half],
    median: quantileOfSorted(sorted, 0.5),
    medianError: quantileError(sorted, 0.5),
    range90: [quantileOfSorted(sorted, 0.05), quantileOfSorted(sorted, 0.95)],
    range90Errors: [quantileError(sorted, 0.05), quantileError(sorted, 0.95)],
    zeros: sorted.reduce((total, d) => total + (d === 0 ? 1 : 0), 0),
    positive: count === 0 ? Number.NaN : hits / count,
    positive95: wilson95(hits, count),
  };
}
