import { expect, test } from "vitest";
import { dollars, providerFinder } from "./crs-aggregates.ts";
import { layered, wholeYears } from "./exchange-rates.ts";
import { fiscalYear } from "./income-groups.ts";
import { places } from "./place-list.ts";
import { listProviders } from "./provider-list.ts";
import type { Rate } from "./rate-readers.ts";
import { csvText, type ReferenceTable } from "./reference-table.ts";
import { regionPath } from "./region-list.ts";

const text = { en: "x", zh: "某" };
const table = (rows: readonly (readonly string[])[]): ReferenceTable => ({
  id: "sample",
  title: text,
  description: text,
  unit: text,
  columns: [
    { name: "place", meaning: text, unit: "code" },
    { name: "name", meaning: text, unit: "name" },
  ],
  keyColumns: 1,
  sources: [],
  licence: "CC0-1.0",
  script: "sample.ts",
  date: "2026-01-01",
  coverage: {},
  caveats: [],
  rows,
});

test("rows are sorted by key and quoted where they must be, whatever order they come in", () => {
  const expected = 'place,name\nABW,Aruba\nZWE,"a ""b"", c"\n';
  expect(
    csvText(
      table([
        ["ZWE", 'a "b", c'],
        ["ABW", "Aruba"],
      ]),
    ),
  ).toBe(expected);
  expect(
    csvText(
      table([
        ["ABW", "Aruba"],
        ["ZWE", 'a "b", c'],
      ]),
    ),
  ).toBe(expected);
});

test("a repeated key, a short row and a NaN are refused", () => {
  expect(() =>
    csvText(
      table([
        ["ABW", "a"],
        ["ABW", "b"],
      ]),
    ),
  ).toThrow(/repeats/);
  expect(() => csvText(table([["ABW"]]))).toThrow(/1 cells/);
  expect(() => csvText(table([["ABW", String(Number.NaN)]]))).toThrow(/no number/);
});

test("an empty cell is not reported, a zero is a zero, a refund keeps its sign (I4)", () => {
  expect(dollars(" ")).toBeNull();
  expect(dollars("0")).toBe(0);
  expect(dollars("-458.21")).toBe(-458_210_000);
  expect(Object.is(dollars("-0.0000003"), 0)).toBe(true);
  expect(() => dollars("R")).toThrow(/no amount/);
});

test("a provider is found by its name before its code, since 1020 changed hands in 2017", () => {
  const find = providerFinder(listProviders(new Map(places.map((place) => [place.id, place]))));
  expect(find("1020", "Dutch Postcode Lottery").id).toBe("dutch-postcode-lottery");
  expect(find("1020", "Central Emergency Response Fund").id).toBe("cerf");
  expect(find("302", "").id).toBe("USA");
  expect(() => find("302", "Atlantis")).toThrow(/no such provider/);
});

test("sides and the seven: Germany is eu and g7, the United Kingdom other and g7, China has no DAC code", () => {
  const providers = listProviders(new Map(places.map((place) => [place.id, place])));
  const one = (id: string) => providers.find((provider) => provider.id === id);
  expect(one("DEU")).toMatchObject({ side: "eu", g7: true });
  expect(one("GBR")).toMatchObject({ side: "other", g7: true });
  expect(one("eu-institutions")).toMatchObject({ side: "eu", g7: false });
  expect(one("CHN")).toMatchObject({ side: "china", dacCode: "" });
  expect(providers.filter((provider) => provider.g7)).toHaveLength(7);
  expect(providers.filter((provider) => provider.kind === "country" && provider.side === "eu")).toHaveLength(27);
});

const rate = (period: string, unitsPerUsd: number, source: Rate["source"]): Rate => ({
  currency: "KES",
  period,
  unitsPerUsd,
  kind: "year-average",
  source,
});

test("the first layer that has a rate wins; a year of twelve months needs no yearly row", () => {
  expect(
    layered([[rate("2010", 79, "imf-weo")], [rate("2010", 80, "iati-stats"), rate("2011", 88, "iati-stats")]]).map(
      (one) => one.unitsPerUsd,
    ),
  ).toEqual([79, 88]);
  const months = Array.from({ length: 12 }, (_, index) =>
    rate(`2010-${String(index + 1).padStart(2, "0")}`, 79, "imf-sdr"),
  );
  expect([...wholeYears(months)]).toEqual(["KES 2010"]);
  expect([...wholeYears(months.slice(1))]).toEqual([]);
});

test("fiscal years and areas are read as they are written", () => {
  expect(fiscalYear("FY89")).toBe(1989);
  expect(fiscalYear("FY23")).toBe(2023);
  expect(regionPath("029")).toEqual({ region: "019", subregion: "419", intermediate: "029" });
  expect(regionPath("035")).toEqual({ region: "142", subregion: "035", intermediate: "" });
  expect(() => regionPath("999")).toThrow(/no M49 area/);
});
