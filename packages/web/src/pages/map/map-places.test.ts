import type { CountriesAnswer, FlowsAnswer } from "@plumbline/core/contract";
import { expect, test } from "vitest";
import { placedRows, shapeStates, spotsOf, unplacedRows } from "./map-places.ts";

const name = (text: string) => ({ en: text, zh: text });
const row = (place: string | null, shape: string | null, amount: string): FlowsAnswer["rows"][number] => ({
  place,
  shape,
  name: name(place ?? "Asia, regional"),
  lon: place === null ? null : 100,
  lat: place === null ? null : 15,
  region: null,
  income: null,
  regime: null,
  indoPacific: null,
  memorandum: null,
  amount,
});
const answer = (
  measure: FlowsAnswer["measure"],
  rows: FlowsAnswer["rows"],
  income: string | null = null,
): FlowsAnswer => ({
  measure,
  title: name("t"),
  definition: name("d"),
  unit: { currency: "USD", priceBasis: name("p") },
  years: { first: 2012, last: 2019, available: [] },
  filters: { provider: null, from: null, to: null, income },
  providers: [{ id: "CHN", name: name("China"), side: "china", g7: false }],
  rows,
  byYear: [],
  bySector: [],
  total: "0",
  located: "0",
  caveats: [],
  sources: [],
});
const country = (id: string, shape: string, group: string | null, memorandum: number | null = null) => ({
  id,
  shape,
  name: name(id),
  region: null,
  lon: 10,
  lat: 10,
  income: group === null ? null : { group, year: 2021 },
  regime: null,
  memorandum,
  indoPacific: false,
});
const countries: CountriesAnswer = {
  countries: [
    country("LAO", "418", "LM", 2016),
    country("BTN", "064", "LM"),
    country("FRA", "250", "H"),
    country("CHN", "156", "UM"),
    country("AUT", "040", "H", 2018),
  ],
};

test("regional recipients are listed apart and never drawn", () => {
  const flows = answer("dac-disbursements", [row("LAO", "418", "5"), row(null, null, "7")]);
  expect(placedRows(flows).map(({ place }) => place)).toEqual(["LAO"]);
  expect(unplacedRows(flows)).toHaveLength(1);
});

test("commitments: a poorer place without a row is missing, a rich one and the provider itself are no recipients", () => {
  const state = shapeStates({
    answer: answer("chinese-commitments", [row("LAO", "418", "5")]),
    whole: null,
    countries,
  });
  expect(["418", "064", "250", "156"].map(state)).toEqual(["reported", "missing", "outside", "outside"]);
});

test("disbursements: missing is what another filter has, and not what the reader has filtered out by income", () => {
  const whole = answer("dac-disbursements", [row("LAO", "418", "5"), row("BTN", "064", "2")]);
  const asked = answer("dac-disbursements", [row("LAO", "418", "5")]);
  expect(["064", "156"].map(shapeStates({ answer: asked, whole, countries }))).toEqual(["missing", "outside"]);
  const upper = answer("dac-disbursements", [], "UM");
  expect(shapeStates({ answer: upper, whole, countries })("064")).toBe("outside");
});

test("a memorandum is marked where there is no amount too", () => {
  const options = { language: "en", amountText: (text: string) => text, memoranda: countries } as const;
  const spots = spotsOf(placedRows(answer("chinese-commitments", [row("LAO", "418", "5")])), options);
  expect(spots.map(({ id, amount, memorandum }) => [id, amount, memorandum])).toEqual([
    ["LAO", 5, 2016],
    ["AUT", null, 2018],
  ]);
});
