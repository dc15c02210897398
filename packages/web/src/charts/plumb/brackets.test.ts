import { expect, test } from "vitest";
import { bracketsOf } from "./brackets.ts";

const row = (fact: string | null, ...sameAs: string[]) => ({ fact, sameAs });

test("rows that are the same money share one bracket, stated from either side", () => {
  expect(bracketsOf([row("a", "c"), row("b"), row("c")])).toEqual([{ rows: [0, 2], lane: 0 }]);
  expect(bracketsOf([row("a"), row("b", "a"), row("c", "a")])).toEqual([{ rows: [0, 1, 2], lane: 0 }]);
});

test("brackets that lie across each other get lanes of their own; others share one", () => {
  expect(bracketsOf([row("a", "c"), row("b", "d"), row("c"), row("d"), row("e", "f"), row("f")])).toEqual([
    { rows: [0, 2], lane: 0 },
    { rows: [1, 3], lane: 1 },
    { rows: [4, 5], lane: 0 },
  ]);
});

test("a row without a fact is the same money as nothing", () => {
  expect(bracketsOf([row(null), row(null)])).toEqual([]);
});
