import type { MeasuredMoney } from "@plumbline/core/contract";
import { missingNames } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { useLanguage, useText } from "../../ui/language.tsx";
import { useMoneyWords } from "../../ui/money-words.ts";
import { wordsMessages } from "./words-messages.ts";

/** How the money of a project or of many is written: never without its kind and its prices. */
export interface MeasuredWords {
  /** "US$1.2 m", or why there is none. */
  readonly amount: (money: MeasuredMoney) => string;
  /** "committed", "paid out". */
  readonly kind: (measure: MeasuredMoney["measure"]) => string;
  /** "2021 prices", or "current prices". */
  readonly prices: (prices: string) => string;
  readonly missing: (reason: string) => string;
  readonly count: (count: number) => string;
}

export function useMeasuredWords(): MeasuredWords {
  const t = useText(wordsMessages);
  const language = useLanguage();
  const money = useMoneyWords();
  return useMemo(() => {
    const missing = (reason: string) => {
      // A figure in one price basis: records that state another one are not without an amount, they are not in these prices.
      if (reason === "no-deflator") return t("other-prices");
      const known = Object.entries(missingNames).find(([id]) => id === reason);
      return known === undefined ? reason : known[1][language];
    };
    return {
      amount: ({ low, high, missing: reasons }) =>
        low === null ? missing(reasons[0]?.reason ?? "not-reported") : money.range(low, high, "USD"),
      kind: (measure) => t(measure),
      prices: (prices) => (prices === "current" ? t("current-prices") : t("constant-prices", { year: prices })),
      missing,
      count: (count) => count.toLocaleString("en"),
    };
  }, [t, language, money]);
}
