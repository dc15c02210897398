import { Decimal } from "decimal.js";
import type { Amount } from "../money/index.ts";
import type { MoneyBounds } from "./stake.ts";

/** Exchange rates as published. `perUsd`: units of the currency for 1 USD, a decimal string; `stale`: the last published one, from before `date`. */
export interface RateTable {
  rate(
    currency: string,
    date: string,
  ): { readonly perUsd: string; readonly date: string; readonly stale: boolean } | null;
}

/** The rate that a conversion used for one currency. */
export interface UsedRate {
  readonly currency: string;
  /** How many units of the answer's currency one unit of this one is. */
  readonly factor: string;
  /** The day that the rate was published for; the earlier one where the two sides differ. */
  readonly date: string;
  readonly stale: boolean;
}

/** An amount in whole money units; null where there is no exchange rate. */
export type Money = (amount: Amount) => MoneyBounds | null;

/** Converts amounts to one currency at one date. Money units are 10^-decimals of the currency. */
export interface Converter {
  readonly decimals: number;
  readonly money: Money;
  /** A decimal string of whole currency units, without trailing zeros. */
  readonly text: (units: bigint) => string;
  readonly usedRates: () => readonly UsedRate[];
}

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN });

/**
 * A converter to `currency` at `date` (rule O-X1). Converted amounts are rounded to the hundredth, half to even; amounts already in the
 * currency are kept as they are, with as many decimals as any of `amounts` has.
 */
export function newConverter(amounts: readonly Amount[], currency: string, date: string, rates: RateTable): Converter {
  const decimals = Math.max(2, ...amounts.map((amount) => (amount.currency === currency ? decimalsOf(amount) : 0)));
  const factors = new Map<string, { factor: Decimal; used: UsedRate } | null>();
  const factorOf = (from: string) => {
    const known = factors.get(from);
    if (known !== undefined) return known;
    const source = rateOf(rates, from, date);
    const target = rateOf(rates, currency, date);
    let found: { factor: Decimal; used: UsedRate } | null = null;
    if (source !== null && target !== null) {
      const factor = new Exact(target.perUsd).div(source.perUsd);
      const day = source.date < target.date ? source.date : target.date;
      found = {
        factor,
        used: {
          currency: from,
          factor: factor.toSignificantDigits(12).toFixed(),
          date: day,
          stale: source.stale || target.stale,
        },
      };
    }
    factors.set(from, found);
    return found;
  };
  const scale = new Exact(10).pow(decimals);
  const hundredth = new Exact(10).pow(decimals - 2);
  const unitsOf = (text: string, factor: Decimal | null) =>
    factor === null
      ? BigInt(new Exact(text).mul(scale).toFixed(0))
      : BigInt(new Exact(text).mul(factor).toDecimalPlaces(2).mul(scale).toFixed(0));
  return {
    decimals,
    money(amount) {
      if (amount.currency === currency)
        return {
          low: unitsOf(amount.low, null),
          high: amount.high === null ? null : unitsOf(amount.high, null),
          rounding: 0n,
        };
      const found = factorOf(amount.currency);
      if (found === null) return null;
      return {
        low: unitsOf(amount.low, found.factor),
        high: amount.high === null ? null : unitsOf(amount.high, found.factor),
        rounding: BigInt(hundredth.toFixed(0)),
      };
    },
    text: (units) => new Exact(units.toString()).div(scale).toFixed(),
    usedRates: () =>
      [...factors.values()]
        .flatMap((found) => (found === null ? [] : [found.used]))
        .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
  };
}

function rateOf(rates: RateTable, currency: string, date: string) {
  if (currency === "USD") return { perUsd: "1", date, stale: false };
  const rate = rates.rate(currency, date);
  return rate === null || !new Exact(rate.perUsd).gt(0) ? null : rate;
}

function decimalsOf(amount: Amount): number {
  return Math.max(placesOf(amount.low), amount.high === null ? 0 : placesOf(amount.high));
}

function placesOf(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}
