import { decimalOf, losesDigits, type Units } from "../money-units.ts";
import { type FoundRate, inUsd, rateText } from "./exchange.ts";
import type { Applied, SettleContext } from "./settle-context.ts";

/** An amount as a file states it. */
export interface PublishedAmount {
  readonly amount_text: string | null;
  readonly amount: Units | null;
  readonly gap: string | null;
  readonly currency: string | null;
  readonly value_date: string | null;
  /** The transaction's own date: stands in for a value date that is not stated. */
  readonly date: string | null;
}

export interface ConvertedAmount {
  readonly usd: Units | null;
  /** Why there is no amount in dollars. */
  readonly missing: string | null;
  /** I14: no currency; I23: no amount of money at all. */
  readonly leftOut: "I14" | "I23" | null;
  readonly rate: FoundRate | null;
  readonly applied: readonly Applied[];
}

const FAR_DAYS = 366;

/**
 * An amount in US dollars of its time, at the rate of its value date (I14): by month, else by year, else the last one before it, flagged (I15). No
 * currency is no dollar (I14); no rate is no zero (I16).
 */
export function convertAmount(of: PublishedAmount, { rates }: Pick<SettleContext, "rates">): ConvertedAmount {
  const { amount, currency } = of;
  const nothing = { usd: null, rate: null, leftOut: null, applied: [] };
  if (of.gap === "out-of-range") {
    const applied = [{ rule: "I23", detail: of.amount_text ?? "", finding: "settle-out-of-range" }] as const;
    return { ...nothing, leftOut: "I23", missing: "not-reported", applied };
  }
  if (amount === null) return { ...nothing, missing: "not-reported" };
  if (currency === null) return { ...nothing, leftOut: "I14", missing: "not-reported" };
  const applied: Applied[] = [];
  if (of.amount_text !== null && losesDigits(of.amount_text))
    applied.push({ rule: "P4", detail: of.amount_text, finding: "settle-rounded" });
  const on = of.value_date ?? of.date;
  const rate = currency === "USD" ? rates("USD", on ?? "") : on === null ? null : rates(currency, on);
  if (rate === null) {
    const detail = on === null ? currency : `${currency} ${on}`;
    applied.push({ rule: "I16", effect: amount, detail, finding: "settle-rate-missing" });
    return { ...nothing, missing: "no-exchange-rate", applied };
  }
  const usd = inUsd(amount, rate);
  if (currency !== "USD") {
    const detail = `${currency} ${rateText(rate)} = USD 1, ${rate.period}`;
    applied.push({ rule: "I14", effect: amount, effectUsd: usd, detail });
    if (rate.stale) applied.push({ rule: "I15", detail: `${detail} (${on ?? ""})`, finding: "settle-rate-stale" });
    const far = farDate(of);
    const other = far === null ? null : rates(currency, far);
    if (far !== null && other !== null) {
      const otherUsd = inUsd(amount, other);
      applied.push({
        rule: "I15",
        effectUsd: otherUsd - usd,
        detail: `${of.value_date ?? ""}; ${far}: USD ${decimalOf(otherUsd)}`,
        finding: "settle-value-date-far",
      });
    }
  }
  return { usd, missing: null, leftOut: null, rate, applied };
}

/** I15: the transaction's date where it lies more than a year from the value date. */
function farDate({ value_date: valueDate, date }: PublishedAmount): string | null {
  if (valueDate === null || date === null) return null;
  const days = Math.abs(Date.parse(valueDate) - Date.parse(date)) / 86_400_000;
  return days > FAR_DAYS ? date : null;
}
