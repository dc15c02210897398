import { expect, test } from "vitest";
import { parsePartialDate } from "../evidence/index.ts";
import type { MoneyKind } from "../money/index.ts";
import { deliveries } from "./delivery.ts";
import type { LedgerEntry } from "./entry.ts";

const rates = {
  rate: (currency: string, date: string) =>
    currency === "XXX" ? null : { perUsd: currency === "EUR" ? "0.8" : "1", date, stale: false },
};

function entry(
  id: string,
  kind: MoneyKind,
  low: string,
  high: string | null,
  more: Partial<LedgerEntry> & { currency?: string; years?: string } = {},
): LedgerEntry {
  const { currency = "USD", years = "2021/2027", ...rest } = more;
  const announced = parsePartialDate("2021");
  if (announced === null) throw new Error("a date of this test is wrong");
  return {
    id,
    initiative: "x",
    layer: "later",
    kind,
    basis: "total",
    perspective: "provider",
    announced,
    window: parsePartialDate(years),
    amount: { low, high, currency, form: "exactly", words: null },
    payers: ["EU"],
    scope: "developing countries",
    ...rest,
  };
}

const held = (promise: LedgerEntry, report: LedgerEntry) =>
  deliveries(
    [promise, report],
    [{ id: "r", grade: "certain", type: "reports-on", report: report.id, promise: promise.id }],
    { rateDate: "2025-01-01", rates },
  )[0];

const target = entry("p", "target", "300", "300");

test("R3: a share where window, scope, payers and kind match: over 306 of 300 is at least 1.02", () => {
  expect(held(target, entry("r", "leveraged", "306", null, { years: "2021/2025" }))).toEqual({
    report: "r",
    promise: "p",
    comparable: true,
    share: { low: "1.02", high: null },
  });
  // a promise of up to 300 has no smallest amount: 150 of it is at least a half
  expect(held(entry("p", "target", "0", "300"), entry("r", "leveraged", "150", "150"))).toMatchObject({
    share: { low: "0.5", high: null },
  });
});

test("R3: amounts of two currencies are compared at one day's rates", () => {
  // 160 EUR at 0.8 EUR a dollar are 200 USD, two thirds of 300 USD
  expect(held(target, entry("r", "leveraged", "160", "160", { currency: "EUR" }))).toMatchObject({
    share: { low: "0.666666", high: "0.666667" },
  });
  expect(held(target, entry("r", "leveraged", "160", "160", { currency: "XXX" }))).toMatchObject({
    comparable: false,
    why: "no-exchange-rate",
  });
});

test.each([
  ["kind", entry("r", "mobilised", "10", "10")],
  ["basis", entry("r", "leveraged", "10", "10", { basis: "per-year" })],
  ["scope", entry("r", "leveraged", "10", "10", { scope: "Africa" })],
  ["payers", entry("r", "leveraged", "10", "10", { payers: ["EU", "JPN"] })],
  ["payers", entry("r", "leveraged", "10", "10", { payers: [] })],
  ["window-unknown", entry("r", "leveraged", "10", "10", { window: null })],
  ["window", entry("r", "leveraged", "10", "10", { years: "2020/2023" })],
  ["window", entry("r", "leveraged", "10", "10", { years: "2021/2028" })],
] as const)("R3: %s differs: not comparable, and why", (why, report) => {
  expect(held(target, report)).toEqual({ report: "r", promise: "p", comparable: false, why });
});

test("O-P1: a ceiling is answered by what is committed or outstanding under it, a need by nothing", () => {
  const ceiling = entry("p", "ceiling", "60", "60", { window: null });
  expect(held(ceiling, entry("r", "stock", "49", "49", { window: null }))).toMatchObject({
    share: { low: "0.816666" },
  });
  expect(held(ceiling, entry("r", "commitment", "30", "30", { window: null }))).toMatchObject({
    share: { low: "0.5", high: "0.5" },
  });
  expect(held(entry("p", "need", "60", "60"), entry("r", "commitment", "30", "30"))).toMatchObject({ why: "kind" });
});

test("a report on something that is not there is no comparison", () => {
  expect(
    deliveries([target], [{ id: "r", grade: "certain", type: "reports-on", report: "gone", promise: "p" }], {
      rateDate: "2025-01-01",
      rates,
    }),
  ).toEqual([]);
});
