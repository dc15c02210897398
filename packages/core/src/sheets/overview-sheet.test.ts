import { expect, test } from "vitest";
import type { OverviewAnswer, PlumbRow } from "../contract/index.ts";
import { sheetToCsv } from "./csv.ts";
import { kindsSheet, overviewSheet, unnamedSheet } from "./overview-sheet.ts";

const text = (en: string) => ({ en, zh: `${en}（中文）` });
const initiative = { id: "gateway", name: text("Global Gateway"), shortName: text("GG"), side: "eu" as const };
const amount = { low: "300", high: "300", currency: "EUR", form: "exactly" as const, words: null };

const promise: PlumbRow = {
  fact: "m16",
  initiative,
  label: text("target"),
  payers: [{ id: "eu", name: text("EU") }],
  side: "eu",
  depth: 0,
  kind: "target",
  window: "2021/2027",
  announced: "2021-12-01",
  promised: amount,
  converted: { low: "317", high: "317" },
  sameAs: ["m06"],
  succeededBy: null,
  outturns: [
    {
      fact: "gg-306",
      label: text("reported"),
      kind: "leveraged",
      original: { ...amount, low: "306", high: null, form: "over" },
      converted: { low: "323", high: null },
      announced: "2025-10",
      comparable: true,
      share: { low: "1.02", high: null },
      why: null,
    },
  ],
  missing: null,
  layer: "paper",
};
const bare: PlumbRow = {
  ...promise,
  fact: null,
  kind: null,
  promised: null,
  converted: null,
  sameAs: [],
  outturns: [],
  missing: { reason: "not-applicable", text: text("no amount was promised") },
};

const cellOf = (sheet: ReturnType<typeof overviewSheet>, row: number, column: string) =>
  sheet.rows[row]?.[sheet.columns.findIndex((one) => one.id === column)];

test("every row has a cell for every column; a promise without an amount or a report says why", () => {
  const sheet = overviewSheet({ rows: [promise, bare], facts: {}, currency: "USD" });
  expect(sheet.rows.map((row) => row.length)).toEqual([sheet.columns.length, sheet.columns.length]);
  expect(cellOf(sheet, 0, "facts")).toBe("m16 gg-306");
  expect(cellOf(sheet, 0, "outturn-high")).toEqual({ en: "no upper bound", zh: "无上限" });
  expect(cellOf(sheet, 0, "share-low")).toBe("1.02");
  expect(cellOf(sheet, 1, "promised")).toEqual({ en: "not applicable", zh: "不适用" });
  expect(cellOf(sheet, 1, "reason")).toEqual(text("no amount was promised"));
  expect(sheetToCsv(sheet, "zh")).toContain("Global Gateway（中文）");
});

test("the kinds and the unnamed parts say in words where a bound is missing", () => {
  const kinds: OverviewAnswer["kinds"] = [
    {
      kind: "commitment",
      basis: "total",
      gross: { low: "5", high: null },
      distinct: { low: null, high: null, status: "contradiction" },
      entries: 2,
      unverified: 1,
    },
  ];
  expect(kindsSheet({ kinds, currency: "USD" }).rows[0]?.slice(2, 7)).toEqual([
    "5",
    { en: "no upper bound", zh: "无上限" },
    { en: "the sources contradict each other", zh: "来源相互矛盾" },
    { en: "the sources contradict each other", zh: "来源相互矛盾" },
    { en: "contradiction", zh: "相互矛盾" },
  ]);
  expect(kindsSheet({ kinds, currency: "USD" }).rows[0]?.slice(7)).toEqual(["2", "1"]);
  const unnamed: OverviewAnswer["unnamed"] = [
    {
      whole: "m04",
      wholeLabel: text("PGII"),
      layers: [{ layer: "paper", status: "bounded", low: "83", high: "83", parts: ["m05", "m06"] }],
    },
  ];
  expect(unnamedSheet({ unnamed, currency: "USD" }).rows[0]?.at(-1)).toBe("m05 m06");
});
