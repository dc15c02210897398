import type { FactAnswer } from "../contract/index.ts";

/** Amounts of facts in one asked currency at one date, as a ledger converted them. */
export interface Conversion {
  readonly currency: string;
  /** By fact id; absent or null where no rate is known. */
  readonly converted: ReadonlyMap<string, { readonly low: string; readonly high: string | null } | null>;
  /** The rate used for an original currency; null where it needs none or has none. */
  readonly rateFor: (currency: string) => FactAnswer["rate"];
}
