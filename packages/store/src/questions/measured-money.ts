import type { MeasuredMoney } from "@plumbline/core/contract";
import type { AnswerRow } from "../cell-text.ts";
import { decimalOf, type Units } from "../projects/money-units.ts";
import { inPriceOrder } from "./price-order.ts";
import type { MoneyOf } from "./project-index.ts";

/** What the chosen projects add up to, each measure and price basis by itself. Those of which nothing is known are not there. */
export function moneyOf(money: readonly MoneyOf[], isChosen: (project: number) => boolean): MeasuredMoney[] {
  return money.flatMap(({ measure, prices, low, high, records, missing }) => {
    let lowest: Units = 0n;
    let highest: Units = 0n;
    let count = 0;
    for (const [project, number] of records.entries()) {
      if (number === 0 || !isChosen(project)) continue;
      count += number;
      const most = high[project] ?? 0n;
      const least = low[project] ?? 0n;
      highest += most;
      lowest += least;
    }
    const reasons = new Map<string, number>();
    for (const each of missing.all)
      if (isChosen(each.project)) reasons.set(each.reason, (reasons.get(each.reason) ?? 0) + each.records);
    if (count === 0 && reasons.size === 0) return [];
    return [
      {
        measure,
        prices,
        low: count === 0 ? null : decimalOf(lowest),
        high: count === 0 ? null : decimalOf(highest),
        records: count,
        missing: [...reasons]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([reason, number]) => ({ reason, records: number })),
      },
    ];
  });
}

/** The same from rows of a table of sums and of a table of what is missing, in the order in which prices are shown. */
export function moneyFromRows(sums: readonly AnswerRow[], missing: readonly AnswerRow[] = []): MeasuredMoney[] {
  const keyOf = ({ measure, prices }: AnswerRow) => `${measure ?? ""} ${prices ?? ""}`;
  const missingOf = Map.groupBy(missing, keyOf);
  const sumOf = new Map(sums.map((row) => [keyOf(row), row]));
  return [...new Set([...sumOf.keys(), ...missingOf.keys()])].sort(inPriceOrder).map((key) => {
    const [measure = "", prices = ""] = key.split(" ");
    const sum = sumOf.get(key);
    return {
      measure: measure === "disbursement" ? "disbursement" : "commitment",
      prices,
      low: sum?.["low"] ?? null,
      high: sum?.["high"] ?? null,
      records: Number(sum?.["records"] ?? 0),
      missing: (missingOf.get(key) ?? []).map((row) => ({
        reason: row["reason"] ?? "not-reported",
        records: Number(row["records"]),
      })),
    };
  });
}

/** Money that somebody knows an amount of, or that lacks one for a reason of its own; that it is only stated in other prices goes without saying. */
export function worthSaying({ records, missing }: MeasuredMoney): boolean {
  return records > 0 || missing.some(({ reason }) => reason !== "no-deflator");
}
