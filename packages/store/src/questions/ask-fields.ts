import type { Bilingual } from "@plumbline/core/evidence";

/** What can be grouped and filtered by: a closed list, each with the expression that gives its text. */
export const askFields = {
  recipient: "recipient",
  provider: "provider",
  year: "coalesce(CAST(year AS VARCHAR), 'unspecified')",
  sector: "sector",
  income: "income",
  regime: "regime",
  source: "source",
  reporter: "reporter",
  status: "status",
  currency: "coalesce(currency, 'unspecified')",
  flow: "flow",
  class: "flow_class",
  infrastructure: "infrastructure",
} as const;
export type AskField = keyof typeof askFields;

/** What can only be filtered by: one record, one file, or what one rule left out. */
export const askFilters = { ...askFields, id: "identifier", file: "file", rule: "left_out" } as const;
export type AskFilter = keyof typeof askFilters;

export const askMeasures = ["commitments", "disbursements", "projects"] as const;
export type AskMeasure = (typeof askMeasures)[number];

/** A question about projects and their money. */
export interface AskQuestion {
  readonly measure: AskMeasure;
  readonly by: readonly AskField[];
  readonly where: Readonly<Partial<Record<AskFilter, readonly string[]>>>;
  /** Net: refunds (negative transactions) are taken off; gross: they are left out (I4). */
  readonly basis: "gross" | "net";
  /** "current", or the year of constant prices. */
  readonly prices: "current" | number;
  /** One row a record instead of one a group. */
  readonly records: boolean;
}

/** The question as people type it. */
export interface AskedWords {
  readonly measure: string;
  readonly by?: readonly string[] | undefined;
  /** "field=value[,value]" each. */
  readonly where?: readonly string[] | undefined;
  readonly basis?: string | undefined;
  readonly prices?: string | undefined;
  readonly records?: boolean | undefined;
}

const fieldList = Object.keys(askFields).join(", ");
const filterList = Object.keys(askFilters).join(", ");
const isField = (name: string): name is AskField => Object.hasOwn(askFields, name);
const isFilter = (name: string): name is AskFilter => Object.hasOwn(askFilters, name);
const MOST_VALUES = 500;

/** Reads a question; or says what is wrong with it and what could be asked. */
export function readAsk(asked: AskedWords): AskQuestion | { readonly problem: Bilingual } {
  const measure = askMeasures.find((each) => each === asked.measure);
  if (measure === undefined) return unknown("measure", "口径", asked.measure, askMeasures.join(", "));
  const by: AskField[] = [];
  for (const name of words(asked.by ?? [])) {
    if (!isField(name)) return unknown("field", "字段", name, fieldList);
    if (!by.includes(name)) by.push(name);
  }
  const where: Partial<Record<AskFilter, string[]>> = {};
  for (const clause of asked.where ?? []) {
    const at = clause.indexOf("=");
    const name = at < 0 ? clause.trim() : clause.slice(0, at).trim();
    if (!isFilter(name)) return unknown("filter", "筛选字段", name, filterList);
    const values = at < 0 ? [] : words([clause.slice(at + 1)]);
    if (values.length === 0)
      return {
        problem: {
          en: `--where ${name} needs a value, such as ${name}=x or ${name}=x,y.`,
          zh: `--where ${name} 缺少取值，例如 ${name}=x 或 ${name}=x,y。`,
        },
      };
    where[name] = [...(where[name] ?? []), ...values.flatMap((value) => (name === "year" ? years(value) : [value]))];
    if ((where[name]?.length ?? 0) > MOST_VALUES)
      return {
        problem: {
          en: `At most ${MOST_VALUES} values of ${name} can be asked at once.`,
          zh: `一次最多可指定 ${MOST_VALUES} 个 ${name} 取值。`,
        },
      };
  }
  const basis = (["net", "gross"] as const).find((each) => each === (asked.basis ?? "net"));
  if (basis === undefined) return unknown("basis", "口径", asked.basis ?? "", "net, gross");
  const prices = readPrices(asked.prices ?? "current");
  if (prices === null) return unknown("price basis", "价格基准", asked.prices ?? "", "current, constant:2021");
  return { measure, by, where, basis, prices, records: asked.records === true };
}

function words(given: readonly string[]): string[] {
  return given.flatMap((text) => text.split(",")).flatMap((word) => (word.trim() === "" ? [] : [word.trim()]));
}

/** "2010-2014" is five years. */
function years(value: string): string[] {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(value) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (first === undefined || count < 1 || count > MOST_VALUES) return [value];
  return Array.from({ length: count }, (_, index) => String(Number(first) + index));
}

function readPrices(text: string): AskQuestion["prices"] | null {
  if (text === "current") return "current";
  const year = /^constant:((?:19|20)\d{2})$/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

function unknown(en: string, zh: string, given: string, possible: string): { readonly problem: Bilingual } {
  return {
    problem: {
      en: `There is no ${en} “${given}”. Possible: ${possible}.`,
      zh: `没有名为“${given}”的${zh}。可用：${possible.replaceAll(", ", "、")}。`,
    },
  };
}
