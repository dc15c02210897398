import { expect, test } from "vitest";
import { spellsOf } from "./spells.ts";

const years = (text: string) =>
  text.split(" ").map((pair) => ({ year: Number(pair.slice(1)), value: pair.slice(0, 1) }));

test("years of one class are one spell; another class or a gap begins a new one", () => {
  expect(spellsOf(years("L2001 L2002 M2003 M2004 M2006"))).toEqual([
    { value: "L", from: 2001, to: 2002 },
    { value: "M", from: 2003, to: 2004 },
    { value: "M", from: 2006, to: 2006 },
  ]);
});

test("the order of the years does not matter, and nothing gives nothing", () => {
  expect(spellsOf(years("M2002 M2001"))).toEqual([{ value: "M", from: 2001, to: 2002 }]);
  expect(spellsOf([])).toEqual([]);
});
