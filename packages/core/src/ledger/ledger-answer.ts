import type { Message } from "../evidence/index.ts";
import type { Amount, MoneyKind } from "../money/index.ts";
import type { UsedRate } from "./conversion.ts";
import type { LedgerMode, PeriodBasis, Perspective } from "./entry.ts";
import type { LedgerMessage, LedgerRule } from "./rules.ts";
import type { LeftOut } from "./timeline.ts";

/** Bounds in the answer's currency: decimal strings; `high: null` is "no bound". */
export interface Range {
  readonly low: string;
  readonly high: string | null;
}

/** How much different money there is. A contradiction has no amount at all. */
export type Distinct =
  | { readonly low: string; readonly high: string; readonly status: "bounded" }
  | { readonly low: string; readonly high: null; readonly status: "at-least" }
  | { readonly low: null; readonly high: null; readonly status: "contradiction" };

/** A fact without which a bound would be another. */
export interface Because {
  readonly bound: "low" | "high";
  /** The id of an entry (its amount), of a relation, or of a rule. */
  readonly fact: string;
  readonly factType: "amount" | "relation" | "rule";
  /** What the bound would be; null: no bound, or by `status` a contradiction. */
  readonly without: string | null;
  readonly status: Distinct["status"];
}

/** Something about the facts that a reader should know besides the bounds. */
export interface Finding {
  readonly rule: LedgerRule;
  readonly facts: readonly string[];
  readonly message: Message<LedgerMessage>;
}

/** One entry as the answer lists it. */
export interface AnswerEntry {
  readonly id: string;
  readonly initiative: string | null;
  readonly layer: "paper" | "later";
  /** The date as its source states it. */
  readonly announced: string;
  readonly original: Amount;
  /** null: no exchange rate. */
  readonly converted: Range | null;
  /** Wholes that the entry is a part of, as binding relations state it. */
  readonly partOf: readonly string[];
  /** Entries that are the same money, the canonical one first. */
  readonly sameAs: readonly string[];
  /** The newer entries that took it out, mostly one. */
  readonly supersededBy: readonly string[];
  readonly leftOut: LeftOut | null;
}

/** The answer for one kind of money, one period basis and one perspective. */
export interface KindAnswer {
  readonly kind: MoneyKind;
  readonly basis: PeriodBasis;
  readonly perspective: Perspective;
  /** The plain sum of the entries that count. */
  readonly gross: Range;
  readonly distinct: Distinct;
  readonly because: readonly Because[];
  readonly contradictions: readonly (readonly string[])[];
  /** How many announced, not superseded entries there are, and how many of them could be counted. */
  readonly coverage: { readonly live: number; readonly counted: number };
  readonly relations: readonly string[];
  readonly rules: readonly LedgerRule[];
  readonly findings: readonly Finding[];
  readonly entries: readonly AnswerEntry[];
}

/** What `plumbline ledger --json` prints. */
export interface LedgerAnswer {
  readonly asOf: string;
  readonly currency: string;
  /** The day whose rates were asked for; `rates` says of which day each is, and whether it is stale. */
  readonly rateDate: string;
  readonly mode: LedgerMode;
  readonly rates: readonly UsedRate[];
  readonly kinds: readonly KindAnswer[];
}
