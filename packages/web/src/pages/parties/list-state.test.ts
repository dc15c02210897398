import { expect, test } from "vitest";
import { fewWithHalf, type ListState, listed, type Party, typeOf } from "./list-state.ts";

const party = (id: string, projects: number, high: string | null, name = id): Party => ({
  id,
  name: { en: name, zh: `中${name}` },
  type: id === "unspecified" ? "none" : id.startsWith("region:") || id.includes("+") ? "region" : "place",
  projects,
  money: [{ measure: "commitment", prices: "2021", low: high, high, records: 1, missing: [] }],
});
const parties = [
  party("KEN", 5, "200", "Kenya"),
  party("KEN+UGA", 1, "900", "Kenya, Uganda"),
  party("region:Africa", 9, null, "Africa"),
  party("unspecified", 2, "1000", "not specified"),
];
const state: ListState = { q: "", type: null, sort: "projects" };
const asked = { language: "en", series: [{ measure: "commitment", prices: "2021" }] } as const;
const ids = (change: Partial<ListState>) => listed(parties, { ...state, ...change }, asked).map(({ id }) => id);

test("by projects, by name, or by one series of money, in which who has no amount comes last", () => {
  expect(ids({})).toEqual(["region:Africa", "KEN", "unspecified", "KEN+UGA"]);
  expect(ids({ sort: "name" })).toEqual(["region:Africa", "KEN", "KEN+UGA", "unspecified"]);
  expect(ids({ sort: "commitment-2021" })).toEqual(["unspecified", "KEN+UGA", "KEN", "region:Africa"]);
});

test("an order that the answer cannot serve is the order by projects", () => {
  expect(ids({ sort: "disbursement-current" })).toEqual(ids({}));
});

test("names are found in both languages, and by id", () => {
  expect(ids({ q: "uganda" })).toEqual(["KEN+UGA"]);
  expect(ids({ q: "中KENYA" })).toEqual(["KEN", "KEN+UGA"]);
  expect(ids({ q: "region:" })).toEqual(["region:Africa"]);
});

test("A10: several countries together are a kind of their own", () => {
  expect(parties.map(typeOf)).toEqual(["place", "several", "region", "none"]);
  expect(ids({ type: "several" })).toEqual(["KEN+UGA"]);
});

test("half of the namings: 9 of 17 is more than 8.5, so one party has it", () => {
  expect(fewWithHalf(parties)).toBe(1);
  expect(fewWithHalf(parties.slice(0, 2).concat(party("AGO", 5, null)))).toBe(2);
  expect(fewWithHalf([])).toBe(0);
});
