import type { AddedFlowsAnswer, CountriesAnswer } from "@plumbline/core/contract";
import { expect, test } from "vitest";
import { addedShapes, addedSpots, placedAdded, unplacedAdded } from "./added-places.ts";

const row = (id: string, shape: string | null, low: string, high: string): AddedFlowsAnswer["rows"][number] => ({
  id,
  place: shape === null ? null : id,
  shape,
  name: { en: id, zh: id },
  lon: shape === null ? null : 36,
  lat: shape === null ? null : 1,
  low,
  high,
  records: 1,
});
const answer = (rows: AddedFlowsAnswer["rows"]): AddedFlowsAnswer => ({
  snapshot: "s",
  measure: "commitment",
  prices: "current",
  filters: { source: null, provider: null, from: null, to: null },
  sources: [],
  providers: [],
  years: { first: null, last: null },
  rows,
  byYear: [],
  total: { low: "0", high: "0", records: 0 },
  missing: [],
  leftOut: [],
});
const rows = [row("KEN", "404", "2", "5"), row("UGA", "800", "3", "3"), row("KEN+UGA", null, "1", "1")];

test("A10: several countries together are on no country", () => {
  expect(placedAdded(answer(rows)).map(({ place }) => place)).toEqual(["KEN", "UGA"]);
  expect(unplacedAdded(answer(rows)).map(({ id }) => id)).toEqual(["KEN+UGA"]);
});

test("P3: what may be gone is a ring around what is certain", () => {
  const options = {
    language: "en",
    rangeText: (low: string, high: string) => `${low}–${high}`,
    memoranda: null,
  } as const;
  const spots = addedSpots(placedAdded(answer(rows)), options);
  expect(spots.map(({ id, amount, least, amountText }) => [id, amount, least, amountText])).toEqual([
    ["KEN", 5, 2, "2–5"],
    ["UGA", 3, undefined, "3–3"],
  ]);
});

test("a memorandum is marked with an amount and without", () => {
  const country = (id: string, memorandum: number | null): CountriesAnswer["countries"][number] => ({
    id,
    shape: null,
    name: { en: id, zh: id },
    region: null,
    lon: 1,
    lat: 1,
    income: null,
    regime: null,
    memorandum,
    indoPacific: false,
  });
  const memoranda = { countries: [country("KEN", 2017), country("AUT", 2018), country("FRA", null)] };
  const spots = addedSpots(placedAdded(answer(rows)), { language: "en", rangeText: String, memoranda });
  expect(spots.map(({ id, memorandum }) => [id, memorandum])).toEqual([
    ["KEN", 2017],
    ["UGA", null],
    ["AUT", 2018],
  ]);
});

test("hatched is who has money under other filters; who has none in any file is outside", () => {
  const state = addedShapes(answer(rows.slice(0, 1)), answer(rows));
  expect(["404", "800", "156"].map(state)).toEqual(["reported", "missing", "outside"]);
});
