import { parsePartialDate } from "@plumbline/core/evidence";
import { readDecimal } from "../files/decimal.ts";
import type { Narrative, StatedAmount, StatedMoney, VocabularyCode } from "./activity.ts";
import { type ActivityContext, quoted } from "./activity-context.ts";
import { type CodeMap, mapped } from "./codes.ts";
import { attribute, childrenOf, type Element, firstChild, textOf } from "./element-tree.ts";

/** A record while it is being put together. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

const NOT_STATED: StatedAmount = { state: "missing", reason: "not-stated" };

/** The texts of an element: its narratives (version 2), or its own text (version 1). */
export function narratives(of: Element, context: ActivityContext): Narrative[] {
  const found: Narrative[] = [];
  for (const child of childrenOf(of)) if (child.name === "narrative") addNarrative(found, child, context);
  if (found.length === 0) addNarrative(found, of, context);
  return found;
}

function addNarrative(to: Narrative[], of: Element, context: ActivityContext): void {
  const text = textOf(of);
  if (text === undefined) return;
  const language = attribute(of, "xml:lang") ?? context.language;
  to.push(language === undefined ? { text } : { text, language });
}

/** A code in its vocabulary, old vocabulary names mapped; undefined (and an issue) where there is no code. */
export function vocabularyCode(
  of: Element,
  vocabularies: CodeMap | null,
  assumed: string,
  context: ActivityContext,
): VocabularyCode | undefined {
  const code = attribute(of, "code");
  if (code === undefined) {
    context.report({ rule: "I23", severity: "warning", id: "code-missing", args: { element: of.name } }, of);
    return undefined;
  }
  const stated = attribute(of, "vocabulary") ?? assumed;
  return { vocabulary: vocabularies === null ? stated : mapped(vocabularies, stated), code };
}

export function percentage(of: Element, context: ActivityContext): string | undefined {
  const text = attribute(of, "percentage");
  if (text === undefined) return undefined;
  const read = readDecimal(text);
  if (read === null)
    context.report({ rule: "I10", severity: "error", id: "percentage-unreadable", args: { text: quoted(text) } }, of);
  return read?.value;
}

/** A flag of the standard: "1" and "true" are yes, "0" and "false" no, anything else says nothing. */
export function flag(of: Element, name: string): boolean | undefined {
  const text = attribute(of, name)?.toLowerCase();
  if (text === "1" || text === "true") return true;
  return text === "0" || text === "false" ? false : undefined;
}

/** The date of an element: @iso-date, or its text as early files have it. */
export function dateOf(of: Element, context: ActivityContext): string | undefined {
  const text = attribute(of, "iso-date") ?? textOf(of);
  return text === undefined ? undefined : checkedDate(text, of, context);
}

const knownDates = new Map<string, string | null>();
const KNOWN_DATES_KEPT = 20_000;

/** ISO 8601 day, month or year; a time or zone after a day is dropped. An issue and undefined where it is none. */
export function checkedDate(text: string, of: Element, context: ActivityContext): string | undefined {
  let date = knownDates.get(text);
  if (date === undefined) {
    date = isoDate(text);
    // Longer texts would keep the piece of the file alive that they were cut from.
    if (text.length <= 12 && knownDates.size < KNOWN_DATES_KEPT) knownDates.set(text, date);
  }
  if (date !== null) return date;
  context.report({ rule: "I23", severity: "warning", id: "date-unreadable", args: { text: quoted(text) } }, of);
  return undefined;
}

function isoDate(text: string): string | null {
  const match = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:$|T|Z$|[+-]\d{2}:\d{2}$| \d{2}:)/.exec(text);
  return match?.[1] !== undefined && parsePartialDate(match[1]) !== null ? match[1] : null;
}

/** The date of the first child of a name. */
export function childDate(of: Element, name: string, context: ActivityContext): string | undefined {
  const child = firstChild(of, name);
  return child === undefined ? undefined : dateOf(child, context);
}

/** Puts the money of the first value element into a record; issues for what is missing or unreadable (rule I14 for the currency). */
export function putMoney(into: Draft<StatedMoney>, of: Element, context: ActivityContext): void {
  const value = firstChild(of, "value");
  const own = value === undefined ? undefined : attribute(value, "currency");
  const currency = own?.toUpperCase() ?? context.defaultCurrency;
  if (currency !== undefined) {
    into.currency = currency;
    into.currencyFrom = own === undefined ? "activity" : "value";
  }
  into.amount = value === undefined ? NOT_STATED : statedAmount(value, context);
  if (into.amount.state === "missing" && into.amount.reason === "not-stated") {
    context.report({ rule: "I23", severity: "error", id: "amount-missing", args: { element: of.name } }, value ?? of);
  }
  if (value === undefined) return;
  checkCurrency(currency, value, context);
  const dateText = attribute(value, "value-date");
  const valueDate = dateText === undefined ? undefined : checkedDate(dateText, value, context);
  if (valueDate !== undefined) into.valueDate = valueDate;
  if (dateText === undefined) context.report({ rule: "I14", severity: "warning", id: "value-date-missing" }, value);
}

/** The amount of a record into which no money has been put yet. */
export const amountNotStated: StatedAmount = NOT_STATED;

function checkCurrency(currency: string | undefined, value: Element, context: ActivityContext): void {
  if (currency === undefined) context.report({ rule: "I14", severity: "error", id: "currency-missing" }, value);
  else if (!/^[A-Z]{3}$/.test(currency)) {
    const args = { text: quoted(currency) };
    context.report({ rule: "I14", severity: "error", id: "currency-unreadable", args }, value);
  }
}

function statedAmount(value: Element, context: ActivityContext): StatedAmount {
  const text = textOf(value);
  if (text === undefined) return NOT_STATED;
  const read = readDecimal(text);
  if (read === null) {
    context.report({ rule: "I23", severity: "error", id: "amount-unreadable", args: { text: quoted(text) } }, value);
    return { state: "missing", reason: "unreadable", text: quoted(text) };
  }
  if (read.hadExponent) {
    const args = { text: quoted(text), value: read.value };
    context.report({ rule: "I23", severity: "warning", id: "amount-exponent", args }, value);
  }
  return { state: "known", value: read.value };
}
