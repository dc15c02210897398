import type { MeasuredMoney } from "@plumbline/core/contract";
import { expect, test } from "vitest";
import { foremost, moneyOf, seriesIn, seriesKey, withAmounts } from "./series.ts";

const money = (
  measure: MeasuredMoney["measure"],
  prices: string,
  high: string | null,
  records: number,
): MeasuredMoney => ({ measure, prices, low: high, high, records, missing: [] });

const all = [
  money("disbursement", "current", "5", 4),
  money("commitment", "2021", "90", 7),
  money("commitment", "2014", null, 9),
  money("commitment", "current", "3", 2),
];

test("commitments stand before disbursements, current prices before those of a year", () => {
  expect(seriesIn(all).map(seriesKey)).toEqual([
    "commitment-current",
    "commitment-2014",
    "commitment-2021",
    "disbursement-current",
  ]);
});

test("a series without any amount has no column", () => {
  expect(withAmounts(all).map(seriesKey)).not.toContain("commitment-2014");
});

test("the first series to be read is the one with most records that has an amount", () => {
  expect(foremost(all)?.prices).toBe("2021");
  expect(foremost([money("commitment", "2014", null, 9)])).toBeUndefined();
});

test("money of other prices is not taken for a series", () => {
  expect(moneyOf(all, { measure: "disbursement", prices: "2021" })).toBeUndefined();
  expect(moneyOf(all, { measure: "commitment", prices: "current" })?.high).toBe("3");
});
