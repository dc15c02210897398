import { expect, test } from "vitest";
import { chosenSeries, type Share, shareRows } from "./share-rows.ts";

const constant = { measure: "commitment", prices: "2021" } as const;
const current = { measure: "commitment", prices: "current" } as const;
const share = (id: string, projects: number, high: string | null): Share => ({
  id,
  name: { en: id, zh: id },
  projects,
  money: high === null ? [] : [{ ...constant, low: "1", high, records: 1, missing: [] }],
});
const shares = [
  share("A", 9, null),
  share("B", 2, "50"),
  share("C", 5, "70"),
  share("D", 10, null),
  share("E", 1, "-5"),
];

test("by money: largest first, refunds after payments, and who has none of it comes last, by projects, without a zero", () => {
  const rows = shareRows(shares, constant);
  expect(rows.map((row) => row.share.id)).toEqual(["C", "B", "E", "D", "A"]);
  expect(rows.at(-1)).toMatchObject({ low: null, high: null });
});

test("by projects everyone has a figure", () => {
  expect(shareRows(shares, null).map((row) => [row.share.id, row.high])).toEqual([
    ["D", 10],
    ["A", 9],
    ["C", 5],
    ["B", 2],
    ["E", 1],
  ]);
});

test("an address that names no series of this party shows its foremost one; without money, projects", () => {
  expect(chosenSeries("commitment-1999", [current, constant], constant)).toEqual(constant);
  expect(chosenSeries("commitment-current", [current, constant], constant)).toEqual(current);
  expect(chosenSeries("projects", [current, constant], constant)).toBeNull();
  expect(chosenSeries("", [], undefined)).toBeNull();
});
