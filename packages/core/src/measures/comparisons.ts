import type { Bilingual } from "../evidence/index.ts";
import { deliveries, type NotComparable } from "../ledger/index.ts";
import type { MoneyTools, MoneyView } from "./money-view.ts";
import type { Comparison } from "./plumb-rows.ts";

/** The comparisons of a promise, by its fact id. */
export type ComparisonsOf = (promise: string) => readonly Comparison[];

const WHY: Readonly<Record<NotComparable, Bilingual>> = {
  kind: {
    en: "Not comparable: the report is of another kind of money than the promise.",
    zh: "不可比：报告的资金类别与承诺不同。",
  },
  basis: {
    en: "Not comparable: one is per year and the other in total, or they are seen from different sides.",
    zh: "不可比：一为年额、一为总额，或视角不同。",
  },
  scope: {
    en: "Not comparable: the report and the promise are not said to cover the same recipients and purposes.",
    zh: "不可比：没有说明报告与承诺涵盖相同的受援方与用途。",
  },
  payers: {
    en: "Not comparable: the report counts money of others than those who promised.",
    zh: "不可比：报告计入了承诺方以外的资金。",
  },
  "window-unknown": {
    en: "Not comparable: the period of the report or of the promise is not stated.",
    zh: "不可比：报告或承诺的期间未予说明。",
  },
  window: {
    en: "Not comparable: the report's period does not start with the promise's, or ends after it.",
    zh: "不可比：报告期与承诺期起始不同，或晚于承诺期结束。",
  },
  "no-exchange-rate": {
    en: "Not comparable: no exchange rate is known.",
    zh: "不可比：没有可用的汇率。",
  },
};

/** What the register compares with each promise, on the day and layer of a view. */
export function comparisonsIn(tools: MoneyTools, view: MoneyView): ComparisonsOf {
  const { entries, relations } = tools.inputs[view.layer];
  const byPromise = new Map<string, Comparison[]>();
  for (const delivery of deliveries(entries, relations, { rateDate: view.asOf, rates: tools.rates })) {
    const comparison: Comparison = delivery.comparable
      ? { report: delivery.report, comparable: true, share: delivery.share, why: null }
      : { report: delivery.report, comparable: false, share: null, why: WHY[delivery.why] };
    byPromise.set(delivery.promise, [...(byPromise.get(delivery.promise) ?? []), comparison]);
  }
  return (promise) => byPromise.get(promise) ?? [];
}
