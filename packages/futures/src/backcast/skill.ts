import { FITTED_YEARS, type LevelSeries } from "./observations.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Shares of each country in the sum over some years. */
export function sharesOver(amounts: readonly (readonly number[])[], from: number, to: number): number[] {
  const years = amounts.slice(from, to);
  const totals = (years[0] ?? []).map((_, i) => sum(years.map((row) => row[i] ?? 0)));
  const all = sum(totals);
  return totals.map((total) => total / all);
}

/** Part of the money that would have to move for one division to become the other: 0 the same, 1 disjoint. */
export function misplaced(a: readonly number[], b: readonly number[]): number {
  return 0.5 * sum(a.map((share, i) => Math.abs(share - (b[i] ?? 0))));
}

/** Ranks from 1, ties shared. */
function ranks(values: readonly number[]): number[] {
  const ordered = values.map((value, i) => ({ value, i })).toSorted((x, y) => x.value - y.value);
  const result = new Array<number>(values.length).fill(0);
  for (let k = 0; k < ordered.length; ) {
    let end = k;
    while (ordered[end + 1]?.value === ordered[k]?.value && end + 1 < ordered.length) end++;
    for (let tie = k; tie <= end; tie++) result[ordered[tie]?.i ?? 0] = (k + end) / 2 + 1;
    k = end + 1;
  }
  return result;
}

/** Spearman's rank correlation. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (a.length + 1) / 2;
  const covariance = sum(x.map((rank, i) => (rank - middle) * ((y[i] ?? 0) - middle)));
  const spread = (list: readonly number[]): number => Math.sqrt(sum(list.map((rank) => (rank - middle) ** 2)));
  return covariance / (spread(x) * spread(y));
}

/** A guess for a span of years, bn in all. */
export type Guess = (from: number, to: number) => number;

/** The naive rivals of a series: the last fitted year goes on, and the last fitted year grows as the countries' GDP does. */
export function naiveRivals(
  series: LevelSeries,
  gdp: (year: number) => number,
): { readonly persistence: Guess; readonly gdp: Guess } {
  // An anchored series has only the mean of the fitted years, whose middle is between 2015 and 2016
  const known = series.yearlyBn.length > 0;
  const last = series.yearlyBn[FITTED_YEARS - 1] ?? series.fittedMeanBn;
  const base = known ? gdp(2018) : Math.sqrt(gdp(2015) * gdp(2016));
  const over = (from: number, to: number, of: (year: number) => number): number =>
    sum(Array.from({ length: to - from + 1 }, (_, k) => of(from + k)));
  return {
    persistence: (from, to) => over(from, to, () => last),
    gdp: (from, to) => over(from, to, (year) => (last * gdp(year)) / base),
  };
}

/** How far a guess lies outside what was observed, as a share of it; 0 within the editions' range. */
export function relativeError(guess: number, lowBn: number, highBn: number): number {
  if (guess < lowBn) return (lowBn - guess) / lowBn;
  return guess > highBn ? (guess - highBn) / highBn : 0;
}
