import type { ProfileAnswer } from "../contract/index.ts";
import type { Bilingual } from "../evidence/index.ts";
import type { KindAnswer } from "../ledger/index.ts";
import { moneyText } from "../language/index.ts";
import { moneyKinds } from "../money/index.ts";
import { ledgerOf, type MoneyTools, type MoneyView } from "./money-view.ts";
import type { RegisterIndex } from "./register-index.ts";

type Rung = ProfileAnswer["ladder"][number];

const NOT_REPORTED: Bilingual = {
  en: "nothing published that the register knows of",
  zh: "事实库未见任何已公布的数据",
};
const CONTRADICTION: Bilingual = { en: "the facts contradict each other", zh: "各项事实相互矛盾" };
const NO_RATE: Bilingual = { en: "stated, but no exchange rate is known", zh: "有数据，但没有可用的汇率" };

/** Every kind of money of one initiative: known, bounded, or missing with its reason. A kind with totals and yearly amounts shows the totals. */
export function ladderOf(index: RegisterIndex, tools: MoneyTools, view: MoneyView, initiative: string): Rung[] {
  const own = new Set(
    [...index.facts.values()].filter((owned) => owned.initiative?.id === initiative).map(({ value }) => value.id),
  );
  const { kinds } = own.size === 0 ? { kinds: [] } : ledgerOf(tools, view, { select: own, because: false });
  return moneyKinds.map((kind): Rung => {
    const answers = kinds.filter((answer) => answer.kind === kind && answer.coverage.live > 0);
    const answer = answers.find(({ basis }) => basis === "total") ?? answers[0];
    return answer === undefined ? missing(kind, "not-reported", NOT_REPORTED, []) : rungOf(answer, view.currency);
  });
}

function rungOf(answer: KindAnswer, currency: string): Rung {
  const { kind, distinct, coverage } = answer;
  const facts = answer.entries
    .filter(({ leftOut }) => leftOut === null || leftOut === "no-exchange-rate")
    .map(({ id }) => id);
  if (distinct.status === "contradiction") return missing(kind, "contradiction", CONTRADICTION, facts);
  if (coverage.counted === 0) return missing(kind, "no-exchange-rate", NO_RATE, facts);
  const { low, high } = distinct;
  const yearly = answer.basis === "per-year" ? { en: " per year", zh: "（每年）" } : { en: "", zh: "" };
  const text = {
    en: `${moneyText({ low, high, currency }, "en")}${yearly.en}`,
    zh: `${moneyText({ low, high, currency }, "zh")}${yearly.zh}`,
  };
  return { kind, state: low === high ? "known" : "bounded", low, high, reason: null, text, facts };
}

function missing(kind: Rung["kind"], reason: NonNullable<Rung["reason"]>, text: Bilingual, facts: string[]): Rung {
  return { kind, state: "missing", low: null, high: null, reason, text, facts };
}
