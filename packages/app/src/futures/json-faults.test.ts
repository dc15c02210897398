import { expect, test } from "vitest";
import { jsonFaults } from "./json-faults.ts";

const said = (text: string): string[] => jsonFaults(text).map(({ offset, message }) => `${offset} ${message.en}`);

test("a sound text has no faults", () => {
  for (const text of [
    '{"a":[1,-2.5e3,{}],"b":{"a":null,"c":[]}}',
    " 3 ",
    '"x\\u00e9\\"y"',
    "[[],[true,false]]",
    '{"":0}',
  ])
    expect(said(text), text).toEqual([]);
});

test("the place where the grammar breaks, and what is expected there", () => {
  for (const [text, at, words] of [
    ["", 0, "empty"],
    ["\n ", 2, "empty"],
    ["{a:1}", 1, "name in double quotes"],
    ['{"a":1,}', 7, "name in double quotes"],
    ["[1,]", 3, "a value is expected"],
    ["[1,2", 4, "comma or the closing bracket"],
    ['{"a":NaN}', 5, "a value is expected"],
    ['{"a" 1}', 5, "colon"],
    ['{"a":1} x', 8, "nothing may follow"],
    ['{"a":01}', 6, "comma"],
    ['{"a":"x\ny"}', 5, "a value is expected"],
    ["// no\n{}", 0, "a value is expected"],
    ["[1}", 2, "comma or the closing bracket"],
  ] as const)
    expect(said(text), text).toEqual([expect.stringMatching(new RegExp(`^${at} .*${words}`))]);
});

test("names that stand twice in one object are found, all of them; the same name in two objects is none", () => {
  expect(said('{"a":1,"b":{"a":2,"c":1,"c":2},"a":3}')).toEqual([
    expect.stringContaining("24 this name stands twice"),
    expect.stringContaining("31 this name stands twice"),
  ]);
});

test("it finds fault exactly where JSON.parse does, however a text is cut or changed; nesting has no limit", () => {
  const whole = '{"a":[1,-2.5e3,{"b":"x\\ny"}],"c":{"d":null,"e":[[],true]}}';
  for (let k = 0; k < whole.length; k++)
    for (const text of [whole.slice(0, k), whole.slice(k), `${whole.slice(0, k)}7${whole.slice(k + 1)}`]) {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(jsonFaults(text).length === 0, text).toBe(parses);
    }
  expect(said("[".repeat(200_000) + "]".repeat(200_000))).toEqual([]);
});
