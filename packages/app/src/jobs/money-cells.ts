import { unitsOf } from "@plumbline/store/projects";

interface Stated {
  readonly amount:
    | { readonly state: "known"; readonly value: string }
    | { readonly state: "missing"; readonly reason: string; readonly text?: string };
}

/** The cells of an amount: its exact text, the amount itself, or why there is none. */
export function amountCells({ amount }: Stated) {
  if (amount.state === "missing")
    return { amount_text: null, amount: null, gap: amount.reason, gap_text: amount.text ?? null };
  const units = unitsOf(amount.value);
  return { amount_text: amount.value, amount: units, gap: units === null ? "out-of-range" : null, gap_text: null };
}
