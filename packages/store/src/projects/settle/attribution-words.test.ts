import { expect, test } from "vitest";
import { findPhrase, roughPattern } from "./attribution-words.ts";

const wanted = {
  words: ["Belt and Road", "一带一路", "U.S. Corporation"],
  notWords: ["green belt and road"],
  alsoWords: [],
};

test.each([
  ["the BELT  and\nroad.", "BELT and road"],
  ["共建“一带一路”合作", "一带一路"],
  ["Seatbelt and roadside", null],
  ["belt and roads", null],
  ["seatbelt and road", null],
  ["a green belt and road surface", null],
  ["a green belt and road surface, of the Belt and Road", "Belt and Road"],
  ["the U.S. Corporation pays", "U.S. Corporation"],
  ["the UXSX Corporation pays", null],
])("“%s”: %s", (text, phrase) => {
  expect(findPhrase(text, wanted)?.phrase ?? null).toBe(phrase);
});

test("a quote has eighty characters on either side, and says where it was cut", () => {
  const found = findPhrase(`${"x".repeat(200)} Belt and Road ${"y".repeat(20)}`, wanted);
  expect(found?.quote).toBe(`…${"x".repeat(79)} Belt and Road ${"y".repeat(20)}`);
});

test("words that are wanted as well have to be found in what is left of the text", () => {
  const lobito = { words: ["Lobito"], notWords: [], alsoWords: ["railway"] };
  expect(findPhrase("Port of Lobito", lobito)).toBeNull();
  expect(findPhrase("Railway of Lobito", lobito)?.phrase).toBe("Lobito");
});

test("the rough pattern lets through whatever may hold a phrase", () => {
  const rough = new RegExp(roughPattern(wanted.words.map((word) => word.toLowerCase())), "u");
  for (const text of ["the belt\n and road", "共建一带一路", "u.s. corporation"]) expect(rough.test(text)).toBe(true);
  expect(rough.test("the belt")).toBe(false);
});
