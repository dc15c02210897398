import { Decimal } from "decimal.js";
import type { Language } from "../evidence/index.ts";
import type { AmountForm } from "../money/index.ts";

/** Names of the currencies the register uses; any other is written with its ISO code. */
const CURRENCIES: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  USD: { en: "US$", zh: "美元" },
  EUR: { en: "€", zh: "欧元" },
  GBP: { en: "£", zh: "英镑" },
  AUD: { en: "A$", zh: "澳元" },
  CAD: { en: "C$", zh: "加元" },
  JPY: { en: "JP¥", zh: "日元" },
  CNY: { en: "CN¥", zh: "元人民币" },
  INR: { en: "₹", zh: "印度卢比" },
};

const EN_STEPS = [
  { power: 12, word: "tn" },
  { power: 9, word: "bn" },
  { power: 6, word: "m" },
  { power: 3, word: "k" },
] as const;
const ZH_STEPS = [
  { power: 12, word: "万亿" },
  { power: 8, word: "亿" },
  { power: 4, word: "万" },
] as const;

/** Bounds in whole units of a currency; `high: null` is "no bound". `form` says how the source words it, where a source does. */
export interface MoneyRange {
  readonly low: string;
  readonly high: string | null;
  readonly currency: string;
  readonly form?: AmountForm;
}

/** How many significant digits a computed amount is shown with; a stated one is shown with all its digits. */
const COMPUTED_DIGITS = 3;

/**
 * Writes an amount as a reader of the language expects it: "US$1.43 tn", "1.43万亿美元", "at least €306 bn", "up to", "about".
 * An amount that a source states keeps all its digits; computed bounds (no `form`) are rounded to three significant digits, low down and high up,
 * so that the printed range always contains the true one.
 */
export function moneyText(range: MoneyRange, language: Language): string {
  const { low, high, currency, form } = range;
  const exact = form !== undefined;
  const words = WORDS[language];
  if (form === "about" && high !== null)
    return words.about(one(new Decimal(low).add(high).div(2), currency, language, "exact"));
  if (high === null)
    return new Decimal(low).isZero()
      ? words.unstated
      : (exact ? words.over : words.atLeast)(one(new Decimal(low), currency, language, exact ? "exact" : "down"));
  if (form === "up-to") return words.upTo(one(new Decimal(high), currency, language, "exact"));
  const lowText = one(new Decimal(low), currency, language, exact ? "exact" : "down");
  if (new Decimal(low).eq(high)) return one(new Decimal(low), currency, language, exact ? "exact" : "near");
  const highText = one(new Decimal(high), currency, language, exact ? "exact" : "up");
  if (new Decimal(low).isZero()) return words.upTo(highText);
  if (lowText === highText) return one(new Decimal(low), currency, language, "near");
  return span(low, high, range, language, exact);
}

const WORDS = {
  en: {
    about: (text: string) => `about ${text}`,
    over: (text: string) => `over ${text}`,
    atLeast: (text: string) => `at least ${text}`,
    upTo: (text: string) => `up to ${text}`,
    unstated: "amount not stated",
  },
  zh: {
    about: (text: string) => `约${text}`,
    over: (text: string) => `超过${text}`,
    atLeast: (text: string) => `至少${text}`,
    upTo: (text: string) => `至多${text}`,
    unstated: "未说明金额",
  },
} as const;

type Rounding = "exact" | "down" | "up" | "near";

function one(value: Decimal, currency: string, language: Language, rounding: Rounding): string {
  return withCurrency(scaled(value, stepFor(value, language), rounding, language), currency, language);
}

/** A range in one scale where both ends share it: "US$600–660 bn", "6000亿–6600亿美元". */
function span(low: string, high: string, range: MoneyRange, language: Language, exact: boolean): string {
  const step = stepFor(new Decimal(high), language);
  const from = digits(new Decimal(low), step.power, exact ? "exact" : "down", language);
  const to = digits(new Decimal(high), step.power, exact ? "exact" : "up", language);
  return withCurrency(
    language === "en" ? `${from}–${to}${step.word === "" ? "" : ` ${step.word}`}` : `${from}–${to}${step.word}`,
    range.currency,
    language,
  );
}

function stepFor(value: Decimal, language: Language): { readonly power: number; readonly word: string } {
  const steps = language === "en" ? EN_STEPS : ZH_STEPS;
  return steps.find((step) => value.abs().gte(new Decimal(10).pow(step.power))) ?? { power: 0, word: "" };
}

function scaled(
  value: Decimal,
  step: { readonly power: number; readonly word: string },
  rounding: Rounding,
  language: Language,
): string {
  const number = digits(value, step.power, rounding, language);
  return language === "en" && step.word !== "" ? `${number} ${step.word}` : `${number}${step.word}`;
}

const MODES = { down: Decimal.ROUND_FLOOR, up: Decimal.ROUND_CEIL, near: Decimal.ROUND_HALF_UP } as const;

function digits(value: Decimal, power: number, rounding: Rounding, language: Language): string {
  const shifted = value.div(new Decimal(10).pow(power));
  const integerDigits = Math.max(1, shifted.abs().floor().toFixed().length);
  const rounded =
    rounding === "exact"
      ? shifted
      : shifted.toDecimalPlaces(Math.max(0, COMPUTED_DIGITS - integerDigits), MODES[rounding]);
  const [whole = "0", fraction] = rounded.toFixed().split(".");
  const grouped = language === "en" ? whole.replaceAll(/\B(?=(\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function withCurrency(number: string, currency: string, language: Language): string {
  const name = CURRENCIES[currency];
  if (language === "en") return name === undefined ? `${currency} ${number}` : `${name.en}${number}`;
  return name === undefined ? `${number}${currency}` : `${number}${name.zh}`;
}
