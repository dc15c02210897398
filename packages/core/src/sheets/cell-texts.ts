import type { EvidenceAnswer, FactAnswer, OverviewAnswer } from "../contract/index.ts";
import type { Bilingual, Language } from "../evidence/index.ts";
import { moneyText } from "../language/index.ts";
import { flagNames, nameOf } from "./names.ts";
import type { Cell } from "./sheet.ts";

type Amount = FactAnswer["original"];

/** An amount as its source states it: in the source's own words where it gives no figure. */
export function statedAmount(amount: Amount): Bilingual {
  return amount.words ?? { en: moneyText(amount, "en"), zh: moneyText(amount, "zh") };
}

/** Where something is said: "Title, p. 3 (address)"; several places are joined by a semicolon. */
export function places(evidence: readonly EvidenceAnswer[]): Bilingual | null {
  if (evidence.length === 0) return null;
  return {
    en: evidence.map((item) => place(item, "en", (page) => `, p. ${page}`)).join("; "),
    zh: evidence.map((item) => place(item, "zh", (page) => `，第${page}页`)).join("；"),
  };
}

function place(item: EvidenceAnswer, language: Language, page: (text: string) => string): string {
  const title = item.titles[language];
  const printed = title === item.title ? "" : ` [${item.title}]`;
  return `${title}${printed}${item.page === null ? "" : page(item.page)}${item.url === null ? "" : ` <${item.url}>`}`;
}

/** Texts in a row, as each language writes a list. */
export function listed(texts: readonly Bilingual[]): Bilingual | null {
  if (texts.length === 0) return null;
  return { en: texts.map((text) => text.en).join(", "), zh: texts.map((text) => text.zh).join("、") };
}

/** Ids in a row, separated by spaces. */
export function ids(list: readonly string[]): Cell {
  return list.length === 0 ? null : list.join(" ");
}

/** Where a fact of an answer is said. */
export function placesOf(facts: OverviewAnswer["facts"], id: string | null): Bilingual | null {
  const fact = id === null ? undefined : facts[id];
  return fact === undefined ? null : places(fact.evidence);
}

/** What facts are flagged with, each flag once; null where there is no doubt. */
export function doubtsOf(facts: readonly (Pick<FactAnswer, "flags"> | undefined)[]): Bilingual | null {
  const flags = [...new Set(facts.flatMap((fact) => fact?.flags ?? []))];
  return listed(flags.map((flag) => nameOf(flagNames, flag)));
}

const yes: Bilingual = { en: "yes", zh: "是" };
const no: Bilingual = { en: "no", zh: "否" };
export const yesNo = (value: boolean): Bilingual => (value ? yes : no);

/** The end of a range in a table: null is said in words, never left blank. */
export const noBound: Bilingual = { en: "no upper bound", zh: "无上限" };
export const noLowBound: Bilingual = { en: "no lower bound", zh: "无下限" };
