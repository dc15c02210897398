/** Why a figure is missing. Closed list: never an empty cell, never 0. */
export const missingReasons = [
  "not-reported",
  "not-applicable",
  "not-comparable",
  "no-exchange-rate",
  "no-deflator",
  "suppressed",
  "contradiction",
] as const;
export type MissingReason = (typeof missingReasons)[number];

/** The unit of a figure: money of one currency and price basis, or a named unit such as percent. */
export type Unit =
  | {
      readonly type: "money";
      readonly currency: string;
      readonly priceBasis: "current" | { readonly constantYear: number };
    }
  | { readonly type: "percent" }
  | { readonly type: "percent-per-year" }
  | { readonly type: "count" }
  | { readonly type: "years" }
  | { readonly type: "ratio" };

/** What every figure that a person can see is. Values are decimal strings; facts are ids of the register. */
export type Figure =
  | { readonly state: "known"; readonly value: string; readonly unit: Unit; readonly facts: readonly string[] }
  | {
      readonly state: "bounded";
      readonly low: string;
      /** null: no upper bound ("at least"). */
      readonly high: string | null;
      readonly unit: Unit;
      readonly because: string;
      readonly facts: readonly string[];
    }
  | { readonly state: "missing"; readonly reason: MissingReason };
