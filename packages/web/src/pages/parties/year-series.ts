import type { PartyAnswer } from "@plumbline/core/contract";
import { inSeriesOrder } from "./series.ts";

type YearMoney = PartyAnswer["byYear"][number];

/** One source's money of one measure, in one kind of prices, year by year: what one panel shows. */
export interface YearPanelOf {
  readonly key: string;
  readonly measure: YearMoney["measure"];
  readonly prices: string;
  readonly source: string;
  readonly years: ReadonlyMap<number, YearMoney>;
  /** Money whose year nobody states. */
  readonly unstated: YearMoney | null;
  readonly peak: YearMoney | null;
  /** The largest amount of all panels with this measure and these prices: they share a scale, and no others do. */
  readonly top: number;
}

/** Panels: commitments first, current prices before those of a year, then by source; every source, measure and price basis by itself. */
export function yearPanels(byYear: readonly YearMoney[]): YearPanelOf[] {
  const groups = Map.groupBy(byYear, ({ measure, prices, source }) => `${measure} ${prices} ${source}`);
  const tops = new Map<string, number>();
  for (const { measure, prices, low, high, year } of byYear) {
    if (year === null) continue;
    const scale = `${measure} ${prices}`;
    tops.set(scale, Math.max(tops.get(scale) ?? 0, Math.abs(Number(low)), Math.abs(Number(high))));
  }
  return [...groups]
    .toSorted(([, [a]], [, [b]]) =>
      a === undefined || b === undefined ? 0 : inSeriesOrder(a, b) || a.source.localeCompare(b.source),
    )
    .flatMap(([key, rows]) => {
      const [first] = rows;
      if (first === undefined) return [];
      const { measure, prices, source } = first;
      const dated = rows.filter(({ year }) => year !== null);
      return [
        {
          key,
          measure,
          prices,
          source,
          years: new Map(dated.map((row) => [row.year ?? 0, row])),
          unstated: rows.find(({ year }) => year === null) ?? null,
          peak: dated.toSorted((a, b) => Number(b.high) - Number(a.high))[0] ?? null,
          top: tops.get(`${measure} ${prices}`) ?? 0,
        },
      ];
    });
}

/** First and last year of any panel: all panels have one axis of years, so that they can be read under each other. */
export function yearSpan(byYear: readonly { readonly year: number | null }[]): readonly [number, number] | null {
  const years = byYear.flatMap(({ year }) => (year === null ? [] : [year]));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}
