import type { PartialDate } from "../evidence/index.ts";
import type { Amount, MoneyKind } from "../money/index.ts";

/** What an amount is counted over: the whole of its window, or each year of it. Never added together. */
export type PeriodBasis = "total" | "per-year";

/** Whose side reports the money. Amounts seen from two sides are never added together. */
export type Perspective = "provider" | "recipient";

/** One stated amount of money of the register. */
export interface LedgerEntry {
  readonly id: string;
  readonly initiative: string | null;
  /** `paper`: stated by the founding paper; `later`: added from a later source. */
  readonly layer: "paper" | "later";
  readonly kind: MoneyKind;
  readonly basis: PeriodBasis;
  readonly perspective: Perspective;
  readonly announced: PartialDate;
  /** The period that the money is meant for; null where nothing says so (rule O-D2). */
  readonly window: PartialDate | null;
  readonly amount: Amount;
  /** Atomic members of the paying side (JPN, EIB …), never groups. Empty: nobody says who pays (rule O-D2). */
  readonly payers: readonly string[];
  /** Where and on what the money is to be spent, as an opaque id; null where unstated. Used for promise against delivery only. */
  readonly scope?: string | null;
}

/** How well a relation is supported. Only `certain` and `likely` ones bind (rule O-G1). */
export type Grade = "certain" | "likely" | "possible";

/** What is said about the money of two entries; each is a sourced fact of the register. */
export type LedgerRelation = { readonly id: string; readonly grade: Grade } & (
  | { readonly type: "part-of"; readonly part: string; readonly whole: string }
  | { readonly type: "same-money"; readonly a: string; readonly b: string; readonly canonical: string }
  | { readonly type: "supersedes"; readonly newer: string; readonly older: string; readonly from: PartialDate }
  | { readonly type: "disjoint"; readonly a: string; readonly b: string }
  | { readonly type: "may-overlap"; readonly a: string; readonly b: string; readonly atMost: Amount | null }
  | { readonly type: "stage-of"; readonly stage: string; readonly promise: string }
  | { readonly type: "instrument-of"; readonly instrument: string; readonly promise: string }
  | { readonly type: "reports-on"; readonly report: string; readonly promise: string }
);

/** How pairs are read of which nothing is stated: rules O-D1 (default), O-D5 (strict), O-D6 (naive). */
export const ledgerModes = ["default", "strict", "naive"] as const;
export type LedgerMode = (typeof ledgerModes)[number];

/** The two entries that a relation speaks of, the narrower or newer one first. */
export function relationEnds(relation: LedgerRelation): readonly [string, string] {
  switch (relation.type) {
    case "part-of":
      return [relation.part, relation.whole];
    case "supersedes":
      return [relation.newer, relation.older];
    case "same-money":
    case "disjoint":
    case "may-overlap":
      return [relation.a, relation.b];
    case "stage-of":
      return [relation.stage, relation.promise];
    case "instrument-of":
      return [relation.instrument, relation.promise];
    case "reports-on":
      return [relation.report, relation.promise];
  }
}

/** Whether a relation binds: `possible` ones leave the pair open instead (rule O-G1). */
export function binds(relation: LedgerRelation): boolean {
  return relation.grade !== "possible";
}
