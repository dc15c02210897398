import type { RateTable } from "@plumbline/core/ledger";
import type { Database } from "../database.ts";

interface Published {
  /** "2024-06" or "2024". */
  readonly period: string;
  /** Last month of the period, "2024-06" or "2024-12". */
  readonly until: string;
  readonly perUsd: string;
}

/**
 * Exchange rates by date, read once: the average of the month that the date lies in, else of its year, else the last one published
 * before it, flagged stale. Nothing before the first one. `date` is the period that the rate was published for ("2024-06" or "2024").
 */
export async function readRates(database: Database): Promise<RateTable> {
  const rows = await database.query(
    `SELECT currency, period, units_per_usd FROM exchange_rates WHERE units_per_usd > 0
     ORDER BY currency, rpad(period, 7, '-12'), length(period)`,
  );
  const published = new Map<string, Published[]>();
  for (const { currency, period, units_per_usd: perUsd } of rows) {
    if (typeof currency !== "string" || typeof period !== "string" || typeof perUsd !== "string") continue;
    const list = published.get(currency) ?? [];
    if (list.length === 0) published.set(currency, list);
    list.push({ period, until: period.length === 4 ? `${period}-12` : period, perUsd });
  }
  return {
    rate(currency, date) {
      if (currency === "USD") return { perUsd: "1", date, stale: false };
      const known = published.get(currency) ?? [];
      const month = date.slice(0, 7);
      const year = date.slice(0, 4);
      const current =
        known.find(({ period }) => period === month && month.length === 7) ??
        known.find(({ period }) => period === year);
      if (current !== undefined) return { perUsd: current.perUsd, date: current.period, stale: false };
      const last = known.findLast(({ until }) => until < month);
      return last === undefined ? null : { perUsd: last.perUsd, date: last.period, stale: true };
    },
  };
}
