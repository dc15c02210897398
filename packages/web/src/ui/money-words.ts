import type { FactAnswer } from "@plumbline/core/contract";
import { moneyText } from "@plumbline/core/language";
import { useMemo } from "react";
import { useLanguage, useText } from "./language.tsx";
import { moneyMessages } from "./money-messages.ts";

/** How amounts are written on pages, in the reader's language. */
export interface MoneyWords {
  /** As its source states it; where that gives no figure, its own words in quotes. */
  readonly stated: (amount: FactAnswer["original"]) => string;
  /** Computed bounds; null is "no bound". */
  readonly range: (low: string, high: string | null, currency: string) => string;
  /** Different money: bounds, "at least", or that the facts contradict each other. */
  readonly distinct: (
    bounds: { readonly low: string | null; readonly high: string | null; readonly status: string },
    currency: string,
  ) => string;
  /** A share such as 1.02 as "102%"; an open one as "at least 102%". */
  readonly share: (share: { readonly low: string; readonly high: string | null }) => string;
}

export function useMoneyWords(): MoneyWords {
  const language = useLanguage();
  const t = useText(moneyMessages);
  return useMemo(() => {
    const text = (range: Parameters<typeof moneyText>[0]) => unbroken(moneyText(range, language));
    const range = (low: string, high: string | null, currency: string) => text({ low, high, currency });
    const percent = (text: string) => {
      const value = Number(text) * 100;
      return value !== 0 && Math.abs(value) < 1 ? value.toPrecision(1) : String(Math.round(value));
    };
    return {
      stated: (amount) => (amount.words === null ? text(amount) : t("quoted", { words: amount.words[language] })),
      range,
      distinct: ({ low, high, status }, currency) =>
        status === "contradiction"
          ? t("contradiction")
          : status === "missing"
            ? t("not-known")
            : range(low ?? "0", high, currency),
      share: ({ low, high }) => {
        if (high === null) return t("share-at-least", { share: percent(low) });
        return percent(low) === percent(high)
          ? t("share", { share: percent(low) })
          : t("share", { share: `${percent(low)}–${percent(high)}` });
      },
    };
  }, [language, t]);
}

/** "US$600 bn" never breaks before its magnitude. */
function unbroken(text: string): string {
  return text.replaceAll(/(\d) (tn|bn|m|k)\b/g, "$1\u00A0$2");
}
