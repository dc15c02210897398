import type { LedgerEntry } from "./entry.ts";
import type { Span } from "./payers.ts";

/** Bounds of an amount in whole money units of the answer's currency; `rounding` is what conversion may have added or taken away. */
export interface MoneyBounds {
  readonly low: bigint;
  /** null: no upper bound. */
  readonly high: bigint | null;
  readonly rounding: bigint;
}

/** A counted entry as the programme sees it. */
export interface Stake {
  readonly entry: LedgerEntry;
  /** null: no exchange rate. The entry then only passes on what its relations say (rule O-X4). */
  readonly money: MoneyBounds | null;
  readonly chosen: boolean;
  readonly payers: number;
  readonly span: Span;
}
