import type { z } from "zod";
import type { Bilingual } from "./wording.ts";

/** One thing wrong with an input: where, what was found, and what may stand there. */
export interface InputIssue {
  /** Keys from the top of the document, for finding the line in a YAML or JSON file. */
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly message: Bilingual;
}

/** What came of reading an input: the value, or everything that is wrong with it at once. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly InputIssue[] };

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** A short form of a value for a message. */
export function shown(value: unknown): string {
  if (value === undefined) return "—";
  if (typeof value === "number") return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const TYPE_NAMES: Readonly<Record<string, Bilingual>> = {
  number: { en: "a number", zh: "数字" },
  int: { en: "a whole number", zh: "整数" },
  string: { en: "a text", zh: "文本" },
  boolean: { en: "true or false", zh: "true 或 false" },
  array: { en: "a list", zh: "列表" },
  object: { en: "an object", zh: "对象" },
};

function messageOf(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case "invalid_type": {
      const type = TYPE_NAMES[issue.expected] ?? { en: issue.expected, zh: issue.expected };
      return { en: `must be ${type.en}`, zh: `应为${type.zh}` };
    }
    case "too_small": {
      const sign = issue.inclusive === false ? { en: "greater than", zh: "大于" } : { en: "at least", zh: "不小于" };
      const size = issue.origin === "array" ? { en: " entries", zh: " 项" } : { en: "", zh: "" };
      return { en: `must be ${sign.en} ${issue.minimum}${size.en}`, zh: `应${sign.zh} ${issue.minimum}${size.zh}` };
    }
    case "too_big": {
      const sign = issue.inclusive === false ? { en: "less than", zh: "小于" } : { en: "at most", zh: "不大于" };
      const size = issue.origin === "array" ? { en: " entries", zh: " 项" } : { en: "", zh: "" };
      return { en: `must be ${sign.en} ${issue.maximum}${size.en}`, zh: `应${sign.zh} ${issue.maximum}${size.zh}` };
    }
    case "invalid_format":
      return { en: "must be a number written as digits", zh: "应为以数字书写的数值" };
    case "invalid_value":
      return {
        en: `must be one of ${issue.values.map(String).join(", ")}`,
        zh: `应为以下之一：${issue.values.map(String).join("、")}`,
      };
    case "custom":
    case "invalid_element":
    case "invalid_key":
    case "invalid_union":
    case "not_multiple_of":
    case "unrecognized_keys":
      break;
  }
  return { en: issue.message, zh: "无效" };
}

/** The names that are allowed in an object, by its path; for objects that allow no others. */
export type NamesAt = (path: InputIssue["path"]) => readonly string[];

/** Turns what zod found into issues in both languages; every unknown name is one of its own. */
export function issuesOf(error: z.ZodError, input: unknown, namesAt: NamesAt = () => []): InputIssue[] {
  return error.issues.flatMap((issue): InputIssue[] => {
    const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
    if (issue.code !== "unrecognized_keys")
      return [{ path, found: shown(valueAt(input, issue.path)), message: messageOf(issue) }];
    const allowed = namesAt(path);
    const message = {
      en: `unknown name; allowed are ${allowed.join(", ")}`,
      zh: `未知名称；可用的有 ${allowed.join("、")}`,
    };
    return issue.keys.map((key) => ({ path: [...path, key], found: shown(key), message }));
  });
}

/** One line a person can act on, such as `params.beta_p: must be at least 0 (found -3)`. */
export function issueLine(issue: InputIssue, language: keyof Bilingual): string {
  const place = issue.path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
  return language === "en"
    ? `${place}: ${issue.message.en} (found ${issue.found})`
    : `${place}：${issue.message.zh}（实际为 ${issue.found}）`;
}
