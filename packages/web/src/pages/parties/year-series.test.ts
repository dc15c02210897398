import type { PartyAnswer } from "@plumbline/core/contract";
import { expect, test } from "vitest";
import { yearPanels, yearSpan } from "./year-series.ts";

type YearMoney = PartyAnswer["byYear"][number];
const row = (
  year: number | null,
  measure: YearMoney["measure"],
  prices: string,
  source: string,
  high: string,
): YearMoney => ({ year, measure, prices, source, low: "0", high, records: 1 });

const rows = [
  row(2010, "disbursement", "current", "iati", "900"),
  row(2010, "commitment", "current", "iati", "5"),
  row(2012, "commitment", "current", "iati", "7"),
  row(2011, "commitment", "current", "aiddata-gcof", "40"),
  row(null, "commitment", "current", "iati", "3"),
  row(2011, "commitment", "2021", "aiddata-gcdf", "800"),
];

test("each source, measure and price basis has a panel; one measure in one kind of prices has one scale", () => {
  expect(yearPanels(rows).map(({ key, top }) => [key, top])).toEqual([
    ["commitment current aiddata-gcof", 40],
    ["commitment current iati", 40],
    ["commitment 2021 aiddata-gcdf", 800],
    ["disbursement current iati", 900],
  ]);
});

test("money without a year is told apart, not drawn in some year", () => {
  const iati = yearPanels(rows).find(({ key }) => key === "commitment current iati");
  expect([...(iati?.years.keys() ?? [])]).toEqual([2010, 2012]);
  expect(iati?.unstated?.high).toBe("3");
  expect(iati?.peak?.year).toBe(2012);
});

test("all panels have the years from the first to the last of any", () => {
  expect(yearSpan(rows)).toEqual([2010, 2012]);
  expect(yearSpan([{ year: null }])).toBeNull();
});
