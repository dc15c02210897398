import type { MeasuredMoney } from "@plumbline/core/contract";
import { missingNames, nameOf } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { useSay, useText } from "../../ui/language.tsx";
import { useMoneyWords } from "../../ui/money-words.ts";
import { partyMessages } from "./messages.ts";
import type { Series } from "./series.ts";

/** How parties' money and counts are written. */
export interface PartyWords {
  /** "US$3.9–6.1 bn"; refunds above payments with their sign. */
  readonly range: (low: string, high: string) => string;
  /** The amount of a series, or that and why there is none. */
  readonly money: (money: MeasuredMoney | undefined) => string;
  /** "Committed, 2021 US$". */
  readonly series: (series: Series) => string;
  readonly projects: (count: number) => string;
  /** "from 12 records; without an amount: no deflator (3)". */
  readonly restsOn: (money: MeasuredMoney) => string;
  readonly source: (id: string) => string;
  readonly prices: (prices: string) => string;
}

export function usePartyWords(): PartyWords {
  const t = useText(partyMessages);
  const say = useSay();
  const words = useMoneyWords();
  return useMemo(() => {
    const plain = (low: string, high: string) => words.range(low, high, "USD");
    const range = (low: string, high: string) => {
      if (!low.startsWith("-")) return plain(low, high);
      const [size, other] = [low.slice(1), high.startsWith("-") ? high.slice(1) : null];
      if (other === null) return t("negative-range", { low: plain(size, size), high: plain(high, high) });
      return `−${plain(other, size)}`;
    };
    const reasons = (missing: MeasuredMoney["missing"]) =>
      missing
        .map(({ reason, records }) =>
          t("reason", { reason: say(nameOf(missingNames, reason)), count: grouped(records) }),
        )
        .join(t("comma"));
    return {
      range,
      money: (money) =>
        money === undefined || (money.high === null && money.missing.length === 0)
          ? t("no-amount")
          : money.high === null
            ? t("no-amount-because", { reasons: reasons(money.missing) })
            : range(money.low ?? "0", money.high),
      series: ({ measure, prices }) => {
        const verb = measure === "commitment" ? "committed" : "disbursed";
        return prices === "current" ? t(`${verb}-current`) : t(`${verb}-constant`, { year: prices });
      },
      projects: (count) => (count === 1 ? t("one-project") : t("count-projects", { count: grouped(count) })),
      restsOn: (money) => {
        const from = money.records === 1 ? t("rests-on-one") : t("rests-on", { count: grouped(money.records) });
        // What is stated in other prices has an amount: it stands in another figure
        const [elsewhere, without] = [true, false].map((other) =>
          money.missing.filter(({ reason }) => (reason === "no-deflator") === other),
        );
        const parts = [
          ...(elsewhere ?? []).map(({ records }) => t("other-prices", { count: grouped(records) })),
          ...(without === undefined || without.length === 0
            ? []
            : [t("without-amount", { reasons: reasons(without) })]),
        ];
        return parts.reduce((left, right) => t("rests-and", { from: left, without: right }), from);
      },
      source: (id) => (id === "iati" || id === "aiddata-gcdf" || id === "aiddata-gcof" ? t(`source-${id}`) : id),
      prices: (prices) => (prices === "current" ? t("prices-current") : t("prices-constant", { year: prices })),
    };
  }, [t, say, words]);
}

const grouped = (count: number): string => count.toLocaleString("en");
