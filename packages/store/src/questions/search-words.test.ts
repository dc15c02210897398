import { expect, test } from "vitest";
import { searchable, searchWords } from "./search-words.ts";

const isFound = (question: string, text: string) =>
  searchWords(question).every((word) => searchable(text).includes(word));

test.each([
  ["road kenya", "Kenya: Road of 2013", true],
  ["ROAD", "Röad", true],
  ["réseau", "Reseau routier", true],
  ["GB-1-203456", "Works GB-1-203456", true],
  ["gb 203456", "Works GB-1-203456", true],
  ["203456-1-gb", "Works GB-1-203456", false],
  ["mali", "Somalia", false],
  ["肯尼亚", "项目位于肯尼亚首都", true],
  ["road mombasa", "Road of Kenya", false],
  ["%", "Anything", true],
  ["  ", "Anything", true],
])("“%s” in “%s”: %s", (question, text, found) => {
  expect(isFound(question, text)).toBe(found);
});
