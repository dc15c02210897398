import type { ProjectAmount } from "@plumbline/core/contract";
import { useMemo } from "react";
import { dateText } from "../../../ui/date-text.ts";
import { useLanguage, useText } from "../../../ui/language.tsx";
import { projectMessages } from "./messages.ts";

/** An exact amount with its digits in groups: "1,200,000.50". What is no number stays as it was written. */
export function exactDigits(text: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = ""] = match;
  const cents = fraction.length > 3 ? Number(`0${fraction}`).toFixed(2).slice(1) : fraction;
  // A fraction that rounds up to the next whole is left as it is.
  const shown = cents === ".00" && fraction.length > 3 && Number(`0${fraction}`) > 0.5 ? fraction : cents;
  return `${sign === "" ? "" : "−"}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ",")}${shown}`;
}

/** How an amount became dollars, in words. */
export function useConversionWords(): (amount: ProjectAmount) => string | null {
  const t = useText(projectMessages);
  const language = useLanguage();
  return useMemo(
    () => (amount) => {
      if (amount.usd === null) return null;
      if (amount.rate === null)
        return t(amount.prices === "current" && amount.currency === "USD" ? "as-reported" : "source-converted");
      if (amount.currency === "USD") return t("as-reported");
      const period =
        amount.ratePeriod === null ? "" : t("month-average", { period: dateText(amount.ratePeriod, language) });
      return t("rate-month", { rate: amount.rate, currency: amount.currency ?? "", period });
    },
    [t, language],
  );
}
