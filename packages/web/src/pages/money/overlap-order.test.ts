import { expect, test } from "vitest";
import { type LedgerEntry, overlapRows, scaleOf } from "./overlap-order.ts";

function entry(id: string, amount: number | null, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const text = String(amount ?? 0);
  return {
    id,
    initiative: null,
    announced: "2022",
    original: { low: text, high: text, currency: "USD", words: null },
    converted: amount === null ? null : { low: text, high: text },
    partOf: [],
    sameAs: [],
    supersededBy: [],
    leftOut: null,
    ...more,
  };
}
const order = (entries: readonly LedgerEntry[]) =>
  overlapRows(entries).map((row) => [row.entry.id, row.depth, row.whole?.id ?? null]);

test("parts hang under their wholes, the largest first, with what is the same money beside them", () => {
  const entries = [
    entry("other", 150),
    entry("gateway", 317, { sameAs: ["eu"] }),
    entry("us", 200, { partOf: ["pgii"] }),
    entry("eu", 317, { sameAs: ["gateway"], partOf: ["pgii"] }),
    entry("pgii", 600),
  ];
  expect(order(entries)).toEqual([
    ["pgii", 0, null],
    ["gateway", 1, "pgii"],
    ["eu", 1, "pgii"],
    ["us", 1, "pgii"],
    ["other", 0, null],
  ]);
  expect(scaleOf(entries)).toBe(600);
});

test("a part whose whole is not among the entries stands on its own; a circle is still shown", () => {
  expect(order([entry("a", 5, { partOf: ["gone"] })])).toEqual([["a", 0, null]]);
  const circle = [entry("a", 2, { partOf: ["b"] }), entry("b", 1, { partOf: ["a"] })];
  expect(order(circle).map(([id]) => id)).toEqual(["a", "b"]);
});
