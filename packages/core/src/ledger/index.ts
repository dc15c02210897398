export { computeLedger, distinctMoney } from "./compute-ledger.ts";
export { deliveries, type Delivery, type NotComparable } from "./delivery.ts";
export type { RateTable, UsedRate } from "./conversion.ts";
export {
  type Grade,
  type LedgerEntry,
  type LedgerMode,
  type LedgerRelation,
  ledgerModes,
  type PeriodBasis,
  type Perspective,
} from "./entry.ts";
export type { LedgerOptions } from "./groups.ts";
export type { AnswerEntry, Because, Distinct, Finding, KindAnswer, LedgerAnswer, Range } from "./ledger-answer.ts";
export type { LinearProgramme, Solution, Solve } from "./programme.ts";
export { type LedgerMessage, type LedgerRule, ledgerMessages, ledgerRules, ruleText } from "./rules.ts";
export { type Unnamed, unnamedPart } from "./unnamed-part.ts";
export type { LeftOut } from "./timeline.ts";
