import type { Bilingual } from "@plumbline/core/evidence";

/** Something wrong with the notation of a JSON text, with its offset. */
export interface JsonFault {
  readonly offset: number;
  readonly message: Bilingual;
}

const WHITE = /[\t\n\r ]*/y;
const STRING = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001F]*)*"/y; // oxlint-disable-line no-control-regex -- JSON forbids them
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

const MESSAGES = {
  empty: { en: "the file is empty", zh: "文件为空" },
  value: {
    en: "not valid JSON: a value is expected here (number, text in double quotes, true, false, null, [ or {)",
    zh: "不是有效的 JSON：此处应有一个值（数字、双引号文本、true、false、null、[ 或 {）",
  },
  name: {
    en: "not valid JSON: a name in double quotes is expected here",
    zh: "不是有效的 JSON：此处应为双引号括起的名称",
  },
  colon: { en: "not valid JSON: a colon is expected after the name", zh: "不是有效的 JSON：名称之后应有冒号" },
  comma: {
    en: "not valid JSON: a comma or the closing bracket is expected here",
    zh: "不是有效的 JSON：此处应为逗号或右括号",
  },
  end: { en: "not valid JSON: nothing may follow the value", zh: "不是有效的 JSON：该值之后不得再有内容" },
  twin: { en: "this name stands twice in one place: keep one", zh: "同一处名称重复：请只保留一个" },
} as const satisfies Record<string, Bilingual>;

/**
 * Everything wrong with a JSON text as such: the first break of its grammar, and names that stand twice in one object before it.
 * `JSON.parse` says neither where a text breaks nor that a name stands twice; it keeps the last.
 */
export function jsonFaults(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  /** Names of every object that is open; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let offset = 0;
  const take = (token: RegExp): string | undefined => {
    token.lastIndex = offset;
    const found = token.exec(text)?.[0];
    if (found !== undefined) offset += found.length;
    return found;
  };
  const sign = (one: string): boolean => {
    const is = text[offset] === one;
    if (is) offset += 1;
    return is;
  };
  const broken = (which: keyof typeof MESSAGES): JsonFault[] => [...faults, { offset, message: MESSAGES[which] }];

  take(WHITE);
  if (offset === text.length) return broken("empty");
  let expected: "value" | "first" | "name" | "after" = "value";
  for (;;) {
    take(WHITE);
    const names = open.at(-1);
    if (expected === "after") {
      if (open.length === 0) return offset === text.length ? faults : broken("end");
      if (sign(",")) expected = names === undefined ? "value" : "name";
      else if (sign(names === undefined ? "]" : "}")) open.pop();
      else return broken("comma");
    } else if (expected === "first" && sign(names === undefined ? "]" : "}")) {
      open.pop();
      expected = "after";
    } else if (names !== undefined && expected !== "value") {
      const at = offset;
      const name = take(STRING);
      if (name === undefined) return broken("name");
      if (names.has(name)) faults.push({ offset: at, message: MESSAGES.twin });
      names.add(name);
      take(WHITE);
      if (!sign(":")) return broken("colon");
      expected = "value";
    } else if (sign("{")) {
      open.push(new Set());
      expected = "first";
    } else if (sign("[")) {
      open.push(undefined);
      expected = "first";
    } else if ((take(STRING) ?? take(NUMBER) ?? take(WORD)) === undefined) return broken("value");
    else expected = "after";
  }
}
