import { Decimal } from "decimal.js";
import type { MoneyKind } from "../money/index.ts";
import type { RateTable } from "./conversion.ts";
import type { LedgerEntry, LedgerRelation } from "./entry.ts";
import type { Range } from "./ledger-answer.ts";

/**
 * Which reported kinds can be held against a promised kind (rule O-P1). A target is of public and private money together, so only a total
 * said to have been triggered answers it; private money alone does not. A ceiling is room to act: what is committed or outstanding under it
 * says how much of the room is used.
 */
const ANSWERS: Readonly<Partial<Record<MoneyKind, readonly MoneyKind[]>>> = {
  target: ["leveraged"],
  pledge: ["commitment", "disbursement", "provided"],
  budget: ["commitment", "disbursement", "provided"],
  ceiling: ["commitment", "stock"],
  fund: ["commitment", "disbursement"],
};

/** Why a report cannot be held against a promise, the first that applies. */
export type NotComparable = "kind" | "basis" | "scope" | "payers" | "window-unknown" | "window" | "no-exchange-rate";

/** A report held against the promise that it is said to report on. `share` is report ÷ promise as decimal fractions; `high: null` is no bound. */
export type Delivery = { readonly report: string; readonly promise: string } & (
  | { readonly comparable: true; readonly share: Range }
  | { readonly comparable: false; readonly why: NotComparable }
);

/**
 * Holds every report against its promise (rules R3 and O-P1, docs/method/kinds.md): a share only where kind, basis, scope, payers and window match. The window
 * matches where the report starts with the promise, to the year, and ends no later; a stock has no window of its own, and commitments to date may be held against a limit without a term. Amounts of different
 * currencies are compared at the rates of one day.
 */
export function deliveries(
  entries: readonly LedgerEntry[],
  relations: readonly LedgerRelation[],
  at: { readonly rateDate: string; readonly rates: RateTable },
): Delivery[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return relations.flatMap((relation): Delivery[] => {
    if (relation.type !== "reports-on") return [];
    const report = byId.get(relation.report);
    const promise = byId.get(relation.promise);
    if (report === undefined || promise === undefined) return [];
    const ids = { report: report.id, promise: promise.id };
    const why = mismatch(report, promise);
    if (why !== null) return [{ ...ids, comparable: false, why }];
    const share = shareOf(report, promise, at);
    return [
      share === null ? { ...ids, comparable: false, why: "no-exchange-rate" } : { ...ids, comparable: true, share },
    ];
  });
}

function mismatch(report: LedgerEntry, promise: LedgerEntry): NotComparable | null {
  if (ANSWERS[promise.kind]?.includes(report.kind) !== true) return "kind";
  if (report.basis !== promise.basis || report.perspective !== promise.perspective) return "basis";
  if ((report.scope ?? null) !== (promise.scope ?? null)) return "scope";
  const payers = new Set(promise.payers);
  if (report.payers.length === 0 || !report.payers.every((payer) => payers.has(payer))) return "payers";
  if (report.kind === "stock") return null;
  // A standing limit without a term: what is committed under it to date is how much of it is used.
  if (promise.kind === "ceiling" && promise.window === null) return null;
  if (report.window === null || promise.window === null) return "window-unknown";
  const sameStart = report.window.earliest.slice(0, 4) === promise.window.earliest.slice(0, 4);
  return sameStart && report.window.latest <= promise.window.latest ? null : "window";
}

function shareOf(
  report: LedgerEntry,
  promise: LedgerEntry,
  { rateDate, rates }: { readonly rateDate: string; readonly rates: RateTable },
): Range | null {
  const same = report.amount.currency === promise.amount.currency;
  const perUsd = (currency: string) => (same ? new Decimal(1) : decimalOrNull(rates.rate(currency, rateDate)?.perUsd));
  const [reportRate, promiseRate] = [perUsd(report.amount.currency), perUsd(promise.amount.currency)];
  if (reportRate === null || promiseRate === null) return null;
  const ratio = (part: string, whole: string) =>
    new Decimal(part).div(reportRate).div(new Decimal(whole).div(promiseRate));
  const low =
    promise.amount.high === null || new Decimal(promise.amount.high).isZero()
      ? new Decimal(0)
      : ratio(report.amount.low, promise.amount.high);
  const high =
    report.amount.high === null || new Decimal(promise.amount.low).isZero()
      ? null
      : ratio(report.amount.high, promise.amount.low);
  return {
    low: low.toDecimalPlaces(6, Decimal.ROUND_FLOOR).toFixed(),
    high: high === null ? null : high.toDecimalPlaces(6, Decimal.ROUND_CEIL).toFixed(),
  };
}

function decimalOrNull(text: string | undefined): Decimal | null {
  return text === undefined ? null : new Decimal(text);
}
