import { expect, test } from "vitest";
import { ladderSheet } from "./initiative-sheets.ts";

test("every rung has a line: bounds, an open end in words, or why it is missing", () => {
  const words = { en: "words", zh: "文字" };
  const { rows } = ladderSheet({
    currency: "USD",
    ladder: [
      { kind: "target", state: "known", low: "600", high: "600", reason: null, text: words, facts: ["m04", "m05"] },
      { kind: "leveraged", state: "bounded", low: "60", high: null, reason: null, text: words, facts: ["m07"] },
      { kind: "disbursement", state: "missing", low: null, high: null, reason: "not-reported", text: words, facts: [] },
    ],
  });
  expect(rows.map((row) => row.slice(2, 4))).toEqual([
    ["600", "600"],
    ["60", { en: "no upper bound", zh: "无上限" }],
    [
      { en: "not published", zh: "未公布" },
      { en: "not published", zh: "未公布" },
    ],
  ]);
  expect(rows.map((row) => row[5])).toEqual([null, null, { en: "not published", zh: "未公布" }]);
  expect(rows.map((row) => row[6])).toEqual(["m04 m05", "m07", null]);
});
