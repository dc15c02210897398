import { expect, test } from "vitest";
import { doubtsOf } from "./cell-texts.ts";

test("doubts are named in both languages, each once; without one the cell is empty", () => {
  expect(doubtsOf([{ flags: ["uncertain-kind"] }, undefined, { flags: ["unverified", "uncertain-kind"] }])).toEqual({
    en: "kind uncertain, unverified",
    zh: "种类未定、未核实",
  });
  expect(doubtsOf([{ flags: [] }])).toBeNull();
});
