import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { referenceTableSchema } from "@plumbline/core/register";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { defaultOutFolder as folder } from "./folders.ts";
import { readRecords } from "./published-file.ts";

const tableIds = readdirSync(folder)
  .filter((name) => name.endsWith(".csv"))
  .map((name) => name.slice(0, -4));
const rowsOf = (id: string): Record<string, string>[] => readRecords(join(folder, `${id}.csv`));
const valuesOf = (id: string, column: string): string[] => rowsOf(id).map((row) => row[column] ?? "");
const describedAs = (id: string): unknown => parse(readFileSync(join(folder, `${id}.yaml`), "utf8"));

test.each(tableIds)("%s has a description in both languages that names its columns and rows", (id) => {
  const description = referenceTableSchema.parse(describedAs(id));
  const [header = ""] = readFileSync(join(folder, `${id}.csv`), "utf8").split("\n", 1);
  expect(description.id).toBe(id);
  expect(description.columns.map((column) => column.name).join(",")).toBe(header);
  expect(description.rows).toBe(rowsOf(id).length);
  expect(description.caveats.length).toBeGreaterThan(0);
  expect(JSON.stringify(description)).not.toMatch(/\/work|\/tmp/);
});

test("every place of every table is a country or territory of the country table", () => {
  const places = new Set(valuesOf("countries", "place"));
  expect(places.size).toBe(250);
  for (const id of tableIds)
    for (const place of valuesOf(id, "place")) if (place !== "") expect(places, `${id}: ${place}`).toContain(place);
});

test("every recipient, provider and sector of the flow tables is described", () => {
  const recipients = new Set(valuesOf("dac-recipients", "recipient"));
  const providers = new Set(valuesOf("providers", "provider"));
  const sectors = new Set(["", ...valuesOf("purpose-codes", "code")]);
  expect(new Set(valuesOf("dac-disbursements-by-recipient", "recipient")).difference(recipients)).toEqual(new Set());
  expect(new Set(valuesOf("dac-disbursements-by-sector", "recipient")).difference(recipients)).toEqual(new Set());
  expect(new Set(valuesOf("dac-disbursements-by-recipient", "provider")).difference(providers)).toEqual(new Set());
  expect(new Set(valuesOf("dac-disbursements-by-sector", "sector")).difference(sectors)).toEqual(new Set());
});

test("C7: a flow row has a place or the name of a region, never both or neither", () => {
  for (const id of ["dac-disbursements-by-recipient", "dac-disbursements-by-sector"])
    for (const row of rowsOf(id))
      expect((row.place === "") !== (row.unplaced_name === ""), JSON.stringify(row)).toBe(true);
});

const yearRanges: readonly (readonly [id: string, column: string, first: number, last: number])[] = [
  ["income-groups", "fiscal_year", 1989, 2023],
  ["regimes", "year", 1990, 2025],
  ["bri-memoranda", "year_signed", 2013, 2022],
  ["chinese-commitments-by-year", "year", 2000, 2021],
  ["chinese-commitments-by-sector", "year", 2000, 2014],
  ["recipient-flows", "year", 2013, 2021],
  ["dac-deflators", "year", 1960, 2021],
  ["dac-disbursements-by-recipient", "year", 2012, 2019],
  ["dac-disbursements-by-sector", "year", 2012, 2019],
];
test.each(yearRanges)("%s: %s lies between %i and %i", (id, column, first, last) => {
  const years = valuesOf(id, column).map(Number);
  expect(Math.min(...new Set(years))).toBeGreaterThanOrEqual(first);
  expect(Math.max(...new Set(years))).toBeLessThanOrEqual(last);
});

test("amounts are whole dollars and rates are positive", () => {
  for (const id of ["dac-disbursements-by-recipient", "dac-disbursements-by-sector"])
    expect(valuesOf(id, "amount_usd").filter((value) => !/^-?\d+$/.test(value))).toEqual([]);
  expect(valuesOf("exchange-rates", "units_per_usd").filter((value) => !(Number(value) > 0))).toEqual([]);
});

test("the last month of the rates, drawn before it was over, is no average of a month and is called so", () => {
  const marked = rowsOf("exchange-rates").filter(({ kind }) => kind === "part-month-average");
  expect([...new Set(marked.map(({ period }) => period))]).toEqual(["2025-04"]);
  expect(
    rowsOf("exchange-rates").filter(({ period, kind }) => period === "2025-04" && kind === "month-average"),
  ).toEqual([]);
  expect(marked.find(({ currency }) => currency === "EUR")?.units_per_usd).toBe("0.90497913");
});

test("C15: social infrastructure is the 100 series and economic infrastructure the 200 series", () => {
  for (const row of rowsOf("purpose-codes")) {
    expect(row.social_infrastructure).toBe(row.code?.startsWith("1") ? "1" : "0");
    expect(row.economic_infrastructure).toBe(row.code?.startsWith("2") ? "1" : "0");
  }
});

test("A8: a country whose Chinese records carry no amount is not reported, not nought", () => {
  const silent = rowsOf("chinese-commitments-by-country").filter((row) => row.state === "not-reported");
  expect(silent.map((row) => [row.place, row.commitments_usd2021_with_rollovers])).toEqual([
    ["CUW", ""],
    ["GUM", ""],
    ["PYF", ""],
  ]);
});

test("places have unique codes, a point on the globe and names in both scripts", () => {
  const countries = rowsOf("countries");
  for (const column of ["place", "iso2", "name_en", "name_zh"])
    expect(new Set(countries.map((row) => row[column])).size).toBe(countries.length);
  for (const row of countries) {
    expect(Math.abs(Number(row.lon))).toBeLessThanOrEqual(180);
    expect(Math.abs(Number(row.lat))).toBeLessThanOrEqual(90);
    expect(row.name_zh).toMatch(/\p{Script=Han}/u);
  }
  expect(countries.filter((row) => row.indo_pacific === "1").map((row) => row.place)).toContain("IND");
  expect(countries.find((row) => row.place === "AUS")?.indo_pacific).toBe("0");
});

test("the futures panel: every country has what the model cannot do without, each amount its mark, and flows only of its members", () => {
  const panel = rowsOf("recipients");
  expect(panel).toHaveLength(132);
  expect(new Set(panel.map((row) => row.model_id)).size).toBe(panel.length);
  const states: Readonly<Record<string, RegExp>> = {
    income_state: /^(?:published|carried)$/,
    gdp_state: /^(?:imf|world-bank|carried-from-\d{4})$/,
    gdp_2013_state: /^(?:imf-growth|us-prices|carried)$/,
    debt_state: /^(?:imf|imputed)$/,
    debt_2013_state: /^(?:imf|imputed)$/,
    chinese_commitments_state: /^(?:reported|not-reported|no-record)$/,
  };
  for (const row of panel) {
    for (const [name, pattern] of Object.entries(states)) expect(row[name], row.place).toMatch(pattern);
    expect(Number(row.gdp_usd2021_bn), row.place).toBeGreaterThan(0);
    expect(row.debt_percent_gdp, row.place).not.toBe("");
    expect(Math.abs(Number(row.alignment_assumed)), row.place).toBeLessThanOrEqual(0.75);
  }
  const members = new Set(panel.map((row) => row.place));
  expect(new Set(valuesOf("recipient-flows", "place")).difference(members)).toEqual(new Set());
  const chinese = new Map<string, number>();
  for (const row of rowsOf("recipient-flows"))
    if (row.funder === "CHN")
      chinese.set(row.place ?? "", (chinese.get(row.place ?? "") ?? 0) + Number(row.amount_usd2021));
  for (const row of panel)
    expect(Number(row.chinese_infrastructure_usd2021), row.place).toBe(chinese.get(row.place ?? "") ?? 0);
});

test("sources that the map names are titled in both languages", () => {
  for (const id of tableIds.filter((one) => /^(?:dac-disbursements|chinese-commitments)/.test(one)))
    for (const source of referenceTableSchema.parse(describedAs(id)).sources)
      expect(source.title_zh ?? "", `${id}: ${source.title}`).toMatch(/\p{Script=Han}/u);
});
