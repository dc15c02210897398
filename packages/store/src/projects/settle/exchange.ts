import type { DuckDBConnection } from "@duckdb/node-api";
import { answerRows } from "../../snapshot/answer-rows.ts";
import { CENT, scaled, type Units } from "../money-units.ts";

/** A rate found: units of the currency per US dollar × 10^9, and the period it was published for. */
export interface FoundRate {
  readonly perUsdE9: bigint;
  readonly period: string;
  /** The last one published before the date: none covers it (I15). */
  readonly stale: boolean;
}

/** Units of a currency per US dollar on a date (day, month or year); null where there is none (I16). */
export type Rates = (currency: string, date: string) => FoundRate | null;

const RATE_DECIMALS = 9;
const E9 = 10n ** BigInt(RATE_DECIMALS);

interface PublishedOf {
  readonly byPeriod: Map<string, bigint>;
  readonly ordered: { period: string; until: string }[];
}

/** Published rates: by month, else by year, else the last one before the date. Nothing before the first. */
export async function publishedRates(connection: DuckDBConnection): Promise<Rates> {
  const rows = await answerRows(
    connection,
    `SELECT currency, period, CAST(units_per_usd AS VARCHAR) AS rate FROM exchange_rates WHERE units_per_usd > 0
     ORDER BY currency, rpad(period, 7, '-12'), length(period)`,
  );
  const known = new Map<string, PublishedOf>();
  for (const { currency, period, rate } of rows) {
    if (typeof currency !== "string" || typeof period !== "string" || typeof rate !== "string") continue;
    const of: PublishedOf = known.get(currency) ?? { byPeriod: new Map(), ordered: [] };
    known.set(currency, of);
    of.byPeriod.set(period, e9(rate));
    of.ordered.push({ period, until: period.length === 4 ? `${period}-12` : period });
  }
  for (const of of known.values()) addYearAverages(of);
  return (currency, date) => {
    if (currency === "USD") return { perUsdE9: E9, period: date.slice(0, 7), stale: false };
    const of = known.get(currency);
    if (of === undefined) return null;
    for (const period of date.length >= 7 ? [date.slice(0, 7), date.slice(0, 4)] : [date.slice(0, 4)]) {
      const perUsdE9 = of.byPeriod.get(period);
      if (perUsdE9 !== undefined) return { perUsdE9, period, stale: false };
    }
    const last = of.ordered.findLast(({ until }) => until < date.slice(0, 7));
    const perUsdE9 = last === undefined ? undefined : of.byPeriod.get(last.period);
    return last === undefined || perUsdE9 === undefined ? null : { perUsdE9, period: last.period, stale: true };
  };
}

/** The mean of twelve published months is the rate of their year, where none is published for it. */
function addYearAverages({ byPeriod }: PublishedOf): void {
  const months = [...byPeriod].filter(([period]) => period.length === 7);
  for (const [year, rates] of Map.groupBy(months, ([period]) => period.slice(0, 4))) {
    if (byPeriod.has(year) || rates.length < 12) continue;
    const sum = rates.reduce((total, [, rate]) => total + rate, 0n);
    byPeriod.set(year, scaled(sum, 1n, BigInt(rates.length)));
  }
}

function e9(rate: string): bigint {
  const [whole = "", fraction = ""] = rate.split(".");
  return BigInt(whole + fraction.slice(0, RATE_DECIMALS).padEnd(RATE_DECIMALS, "0"));
}

/** An amount in US dollars, to the cent. */
export function inUsd(amount: Units, { perUsdE9 }: FoundRate): Units {
  return perUsdE9 === E9 ? amount : scaled(amount, E9, perUsdE9, CENT);
}

/** A rate as people read it. */
export function rateText({ perUsdE9 }: FoundRate): string {
  const digits = String(perUsdE9).padStart(RATE_DECIMALS + 1, "0");
  return `${digits.slice(0, -RATE_DECIMALS)}.${digits.slice(-RATE_DECIMALS)}`.replace(/\.?0+$/, "");
}
