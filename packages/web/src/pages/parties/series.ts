import type { MeasuredMoney } from "@plumbline/core/contract";

/** A measure of money in one kind of prices. Two series are never added, nor drawn on one scale. */
export interface Series {
  readonly measure: MeasuredMoney["measure"];
  /** "current", or the year of constant prices. */
  readonly prices: string;
}

export const seriesKey = ({ measure, prices }: Series): string => `${measure}-${prices}`;

/** Every series that occurs, in order. */
export function seriesIn(moneys: Iterable<Series>): Series[] {
  const found = new Map<string, Series>();
  for (const { measure, prices } of moneys) found.set(seriesKey({ measure, prices }), { measure, prices });
  return [...found.values()].toSorted(inSeriesOrder);
}

/** Commitments first, current prices before those of a year. */
export function inSeriesOrder(a: Series, b: Series): number {
  return a.measure.localeCompare(b.measure) || rankOf(a.prices).localeCompare(rankOf(b.prices));
}

const rankOf = (prices: string): string => (prices === "current" ? "" : prices);

/** What is known of a series; undefined where nothing tells of it. */
export function moneyOf(money: readonly MeasuredMoney[], series: Series): MeasuredMoney | undefined {
  return money.find(({ measure, prices }) => measure === series.measure && prices === series.prices);
}

/** The series with an amount that rests on the most records: the one to begin with. */
export function foremost(money: readonly MeasuredMoney[]): MeasuredMoney | undefined {
  return money.filter(({ high }) => high !== null).toSorted((a, b) => b.records - a.records)[0];
}

/** Series without any amount are not worth a column; those with one are. */
export function withAmounts(moneys: Iterable<MeasuredMoney>): Series[] {
  return seriesIn([...moneys].filter(({ high }) => high !== null));
}
