import { parsePartialDate, type PartialDate } from "../evidence/index.ts";
import type { Amount } from "../money/index.ts";
import type { RateTable } from "./conversion.ts";
import type { Grade, LedgerEntry, LedgerRelation } from "./entry.ts";

/** A date that a test states; throws for what is none. */
export function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
}

/** An amount of a test: a number, or [low, high] with null for no upper bound. */
export function amount(stated: number | readonly [number, number | null], currency = "USD"): Amount {
  if (typeof stated === "number")
    return { low: String(stated), high: String(stated), currency, form: "exactly", words: null };
  const [low, high] = stated;
  return {
    low: String(low),
    high: high === null ? null : String(high),
    currency,
    form: high === null ? "over" : "range",
    words: null,
  };
}

/** An entry of a test: a target by the US, in dollars, announced in 2022 for 2022 to 2027, unless `more` says otherwise. */
export function entry(
  id: string,
  stated: number | readonly [number, number | null],
  more: Partial<LedgerEntry> = {},
): LedgerEntry {
  return {
    id,
    initiative: null,
    layer: "paper",
    kind: "target",
    basis: "total",
    perspective: "provider",
    announced: date("2022-06-26"),
    window: date("2022/2027"),
    amount: amount(stated),
    payers: ["USA"],
    ...more,
  };
}

export function partOf(part: string, whole: string, grade: Grade = "certain"): LedgerRelation {
  return { id: `${part} part-of ${whole}`, grade, type: "part-of", part, whole };
}

export function sameMoney(a: string, canonical: string, grade: Grade = "certain"): LedgerRelation {
  return { id: `${a} same-money ${canonical}`, grade, type: "same-money", a, b: canonical, canonical };
}

export function disjoint(a: string, b: string, grade: Grade = "certain"): LedgerRelation {
  return { id: `${a} disjoint ${b}`, grade, type: "disjoint", a, b };
}

export function mayOverlap(a: string, b: string, atMost: number | null, grade: Grade = "certain"): LedgerRelation {
  return {
    id: `${a} may-overlap ${b}`,
    grade,
    type: "may-overlap",
    a,
    b,
    atMost: atMost === null ? null : amount([0, atMost]),
  };
}

export function supersedes(newer: string, older: string, from: string, grade: Grade = "certain"): LedgerRelation {
  return { id: `${newer} supersedes ${older}`, grade, type: "supersedes", newer, older, from: date(from) };
}

/** No currency but the dollar has a rate. */
export const noRates: RateTable = { rate: () => null };

/** Rates that hold on every day: units of the currency for 1 USD. */
export function steadyRates(perUsd: Readonly<Record<string, string>>, lastPublished = "2030-01-01"): RateTable {
  return {
    rate(currency, day) {
      const found = perUsd[currency];
      if (found === undefined) return null;
      return { perUsd: found, date: day < lastPublished ? day : lastPublished, stale: day > lastPublished };
    },
  };
}
