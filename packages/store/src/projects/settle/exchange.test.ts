import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { inUsd, publishedRates, rateText } from "./exchange.ts";
import { decimalOf, unitsOf } from "../money-units.ts";

async function ratesOf(rows: readonly string[]) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE exchange_rates AS
    SELECT * FROM (VALUES ${rows.join(", ")}) AS t(currency, period, units_per_usd)`);
  const rates = await publishedRates(connection);
  connection.closeSync();
  instance.closeSync();
  return rates;
}

test("I14: the month, else the year, else the last one before; nothing before the first", async () => {
  const rates = await ratesOf(["('GBP', '2013-05', 0.5)", "('GBP', '2014', 0.8)"]);
  const found = (date: string) => {
    const rate = rates("GBP", date);
    return rate === null ? null : [rateText(rate), rate.period, rate.stale];
  };
  expect(found("2013-05-31")).toEqual(["0.5", "2013-05", false]);
  expect(found("2014-03-01")).toEqual(["0.8", "2014", false]);
  expect(found("2020-01-01")).toEqual(["0.8", "2014", true]);
  expect(found("2013-04-30")).toBeNull();
  expect(rates("XTS", "2014")).toBeNull();
});

test("a year whose twelve months are published has their mean as its rate", async () => {
  // 1, 2, … 12: the mean is 6.5
  const months = Array.from({ length: 12 }, (_, at) => `('EUR', '2013-${String(at + 1).padStart(2, "0")}', ${at + 1})`);
  const rates = await ratesOf(months);
  const rate = rates("EUR", "2013");
  expect(rate).toMatchObject({ period: "2013", stale: false });
  // 13 ÷ 6.5 = 2
  expect(rate === null ? null : decimalOf(inUsd(unitsOf("13") ?? 0n, rate))).toBe("2");
});
