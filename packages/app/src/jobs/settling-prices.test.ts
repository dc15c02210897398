import { embeddedRegister } from "../platform/paths.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { activity, gcdfFile, iatiFile, type TestStore, testStore, transaction } from "./test-store.ts";

let opened: TestStore | null = null;
afterEach(() => {
  opened?.remove();
  opened = null;
});

const storeOf = async (files: Readonly<Record<string, string>>) => (opened = await testStore(files));
const of = (reporter: string, ...transactions: readonly string[]) =>
  activity({ id: `${reporter}-P`, reporter }, transactions.join(""));

test("C13: the provider's deflator: Japan's 100 million of 1966 are 600 million in prices of 2006", async () => {
  // OECD, "Information note on the DAC deflators": price index 1/3 × exchange rate 1/2 = 1/6 of 2006
  const store = await storeOf({ "a.xml": iatiFile(of("JP-1", transaction("2", "100000000", "", "1966-07-01"))) });
  const { rows, conversion, unit, coverage } = await store.ask("commitments", { prices: "constant:2006" });
  expect(rows).toEqual([{ low: "600000000", high: "600000000", records: 1 }]);
  expect(unit).toEqual({ type: "money", currency: "USD", priceBasis: { constantYear: 2006 } });
  expect(conversion).toEqual({
    rule: "C13",
    table: "dac-deflators",
    year: 2006,
    records: 1,
    current: "100000000",
    constant: "600000000",
  });
  expect(coverage).toEqual({ records: 1, money: "600000000", missing: [] });
  expect((await store.ask("commitments")).conversion).toBeNull();
});

test("C13: to the cent for each part, so that parts and total agree; refunds too", async () => {
  const shares = '<recipient-country code="KE" percentage="33.3"/><recipient-country code="UG" percentage="66.7"/>';
  const store = await storeOf({
    "a.xml": iatiFile(of("GB-GOV-1", shares, transaction("3", "100.01"), transaction("3", "-7.77", "", "2013-06-01"))),
  });
  const asked = { prices: "constant:2015" };
  const parts = await store.ask("disbursements", { ...asked, by: ["recipient"] });
  // × 105.674972 ÷ 103.991133 = 1.016192…: KEN 33.30 and −2.59 are 33.84 and −2.63; UGA 66.71 and −5.18 are 67.79 and −5.26
  expect(parts.rows.map((row) => [row["recipient"], row.high])).toEqual([
    ["KEN", "31.21"],
    ["UGA", "62.53"],
  ]);
  expect((await store.ask("disbursements", asked)).rows[0]?.high).toBe("93.74");
  const records = await store.ask("disbursements", { ...asked, records: true });
  expect(records.rows.map(({ high }) => high)).toEqual(["101.63", "-7.89"]);
  const gross = await store.ask("disbursements", { ...asked, basis: "gross" });
  expect([gross.rows[0]?.high, gross.leftOut, gross.conversion?.current]).toEqual([
    "101.63",
    [{ rule: "I4", records: 1, amount: "-7.89" }],
    "100.01",
  ]);
});

test("C13: no deflator of the provider, the record's year or the year asked for: missing, and never extrapolated", async () => {
  const store = await storeOf({
    "a.xml": iatiFile(
      of(
        "GB-GOV-1",
        transaction("2", "1"),
        transaction("2", "2", "", "2016-05-01"),
        transaction("2", "4", "", "2012-05-01"),
      ),
      of("XM-DAC-915", transaction("2", "8")),
      of("KE-1", transaction("2", "16")),
      of("XX-NGO", transaction("2", "32")),
    ),
  });
  const { rows, coverage } = await store.ask("commitments", { prices: "constant:2015", by: ["provider"] });
  // Multilateral organisations have one deflator together: 8 × 100 ÷ 50
  expect(rows.map((row) => [row["provider"], row.high])).toEqual([
    ["GBR", "1.02"],
    ["adb", "16"],
  ]);
  expect(coverage).toEqual({ records: 2, money: "17.02", missing: [{ reason: "no-deflator", records: 4 }] });
  const later = await store.ask("commitments", { prices: "constant:2019" });
  expect([later.rows, later.conversion, later.coverage.missing]).toEqual([
    [],
    null,
    [{ reason: "no-deflator", records: 6 }],
  ]);
});

test("C13, I23: what was set aside is not forgotten in other prices either; its amount in them is not known", async () => {
  const nameless = activity({ id: "" }, transaction("2", "50"));
  const store = await storeOf({ "a.xml": iatiFile(nameless, of("GB-GOV-1", transaction("2", "1"))) });
  const { rows, leftOut } = await store.ask("commitments", { prices: "constant:2015" });
  expect([rows[0]?.high, leftOut]).toEqual(["1.02", [{ rule: "I23", records: 1, amount: null }]]);
});

test("A12, C13: what AidData states in prices of 2021 stays as stated, and is not moved to another year", async () => {
  const row = {
    "AidData Record ID": "1",
    "Recommended For Aggregates": "Yes",
    Umbrella: "No",
    Status: "Completion",
    "Commitment Year": "2013",
    "Financier Country": "China",
    "Recipient ISO-3": "KEN",
    "Amount (Constant USD 2021)": "130",
    "Amount (Nominal USD)": "120",
  };
  const store = await storeOf({ "gcdf.csv": gcdfFile(row), "a.xml": iatiFile(of("GB-GOV-1", transaction("2", "1"))) });
  const stated = await store.ask("commitments", { prices: "constant:2021", by: ["source"] });
  expect(stated.rows.map((each) => [each["source"], each.high])).toEqual([["aiddata-gcdf", "130"]]);
  expect([stated.conversion, stated.coverage.missing]).toEqual([null, [{ reason: "no-deflator", records: 1 }]]);
  const moved = await store.ask("commitments", { prices: "constant:2015", by: ["source"] });
  expect(moved.rows.map((each) => [each["source"], each.high])).toEqual([["iati", "1.02"]]);
  expect(moved.coverage.missing).toEqual([{ reason: "no-deflator", records: 1 }]);
});

test("C13: the table that ships has Japan's deflators from 1960 on and none of China's", () => {
  const csv = readFileSync(join(embeddedRegister, "reference/dac-deflators.csv"), "utf8");
  expect(csv).toContain("\nJPN,1966,10.256339,own\n");
  expect(csv).not.toContain("\nCHN,");
});
