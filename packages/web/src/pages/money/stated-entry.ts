import { useMoneyWords } from "../../ui/money-words.ts";
import type { LedgerEntry } from "./overlap-order.ts";

/** An entry's amount as its source states it. */
export function useStatedEntry(): (entry: LedgerEntry) => string {
  const money = useMoneyWords();
  return ({ original }) => {
    const { form, ...amount } = original;
    if (form === undefined && amount.words === null) return money.range(amount.low, amount.high, amount.currency);
    return money.stated({ ...amount, form: form ?? "words" });
  };
}
