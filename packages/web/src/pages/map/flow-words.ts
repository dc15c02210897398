import { useMemo } from "react";
import { useLanguage, useText } from "../../ui/language.tsx";
import { useMoneyWords } from "../../ui/money-words.ts";
import { pageMessages } from "./messages.ts";

/** How the map's amounts and shares are written. */
export interface FlowWords {
  /** A decimal string in US dollars; a negative one with its sign. */
  readonly amount: (text: string) => string;
  readonly share: (part: number, whole: number) => string;
  readonly years: (from: number, to: number) => string;
}

export function useFlowWords(): FlowWords {
  const t = useText(pageMessages);
  const money = useMoneyWords();
  const language = useLanguage();
  return useMemo(
    () => ({
      amount: (text) =>
        text.startsWith("-") ? `−${money.range(text.slice(1), text.slice(1), "USD")}` : money.range(text, text, "USD"),
      share: (part, whole) => {
        const percent = whole === 0 ? 0 : (part / whole) * 100;
        if (percent > 0 && percent < 0.1) return t("less-than");
        return t("percent", { share: percent.toFixed(Math.abs(percent) < 10 ? 1 : 0).replace("-", "−") });
      },
      years: (from, to) => {
        const span = from === to ? String(from) : `${from}${language === "en" ? "–" : "—"}${to}`;
        return language === "en" ? span : `${span}年`;
      },
    }),
    [money, t, language],
  );
}
