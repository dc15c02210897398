import { expect, test } from "vitest";
import { computeLedger } from "./compute-ledger.ts";
import type { LedgerEntry, LedgerRelation } from "./entry.ts";
import type { KindAnswer } from "./ledger-answer.ts";
import { date, disjoint, entry, mayOverlap, noRates, partOf, sameMoney, supersedes } from "./made-up-register.ts";
import { tableauSimplex } from "./tableau-simplex.ts";
import { unnamedPart } from "./unnamed-part.ts";

const g7 = ["USA", "JPN", "DEU", "FRA", "ITA", "GBR", "CAN", "EU"];
const options = {
  asOf: "2022-08-15",
  currency: "USD",
  mode: "default",
  rates: noRates,
  solve: tableauSimplex,
} as const;

function only(
  entries: readonly LedgerEntry[],
  relations: readonly LedgerRelation[],
  more: { asOf?: string } = {},
): KindAnswer {
  const { kinds } = computeLedger(entries, relations, { ...options, ...more });
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw new Error("expected one kind");
  return kind;
}

const pgii = [
  entry("pgii", 600, { payers: g7 }),
  entry("us", 200),
  entry("eu", 317, { payers: ["EU"] }),
  entry("gateway", 317, { payers: ["EU", "EIB", "EBRD"] }),
];
const pgiiRelations = [partOf("us", "pgii"), partOf("eu", "pgii"), sameMoney("eu", "gateway")];

test("example 1: PGII, its parts, and Global Gateway, which is the EU's part", () => {
  const answer = only(pgii, pgiiRelations);
  expect(answer.gross).toEqual({ low: "1434", high: "1434" });
  expect(answer.distinct).toEqual({ low: "600", high: "600", status: "bounded" });
  // Without the identity Global Gateway may be all other money: 600 + 317.
  expect(answer.because).toContainEqual({
    bound: "high",
    fact: "eu same-money gateway",
    factType: "relation",
    without: "917",
    status: "bounded",
  });
  expect(unnamedPart("pgii", pgii, pgiiRelations, options).all).toMatchObject({
    status: "bounded",
    low: "83",
    high: "83",
  });
});

test("example 2: a further US programme shares its payer with the US part and with PGII", () => {
  const answer = only([...pgii, entry("programme", 60)], pgiiRelations);
  expect(answer.distinct).toEqual({ low: "600", high: "660", status: "bounded" });
});

test("example 3: parts that do not fit into their whole contradict each other", () => {
  const answer = only(
    [entry("whole", 100), entry("a", 70), entry("b", 50)],
    [partOf("a", "whole"), partOf("b", "whole"), disjoint("a", "b")],
  );
  expect(answer.distinct).toEqual({ low: null, high: null, status: "contradiction" });
  expect(answer.contradictions).toEqual([["a", "b", "whole", "a disjoint b", "a part-of whole", "b part-of whole"]]);
  expect(answer.because).toEqual([]);
});

test("example 3 by the default rule: the pair that it keeps apart is named", () => {
  const answer = only(
    [entry("whole", 100, { payers: g7 }), entry("a", 70), entry("b", 50, { payers: ["JPN"] })],
    [partOf("a", "whole"), partOf("b", "whole")],
  );
  expect(answer.contradictions).toEqual([["a", "b", "whole", "a part-of whole", "b part-of whole", "O-D1:a~b"]]);
});

const japan = [
  entry("m07", 110, { kind: "budget", payers: ["JPN"], announced: date("2015"), window: date("2015/2020") }),
  entry("m08", 200, { kind: "budget", payers: ["JPN"], announced: date("2016"), window: date("2016/2021") }),
];
const japanRelations = [supersedes("m08", "m07", "2016")];

test("example 4: Japan's 110 of 2015 is replaced by 200 in 2016", () => {
  const before = only(japan, japanRelations, { asOf: "2015-12-31" });
  expect(before.distinct).toEqual({ low: "110", high: "110", status: "bounded" });
  expect(before.entries.map(({ id, leftOut }) => [id, leftOut])).toEqual([
    ["m07", null],
    ["m08", "announced-later"],
  ]);
  const after = only(japan, japanRelations, { asOf: "2017-01-01" });
  expect(after.distinct).toEqual({ low: "200", high: "200", status: "bounded" });
  expect(after.gross).toEqual({ low: "200", high: "200" });
  expect(after.entries.map(({ id, leftOut, supersededBy }) => [id, leftOut, supersededBy])).toEqual([
    ["m07", "superseded", ["m08"]],
    ["m08", null, []],
  ]);
});

test("example 5: an open amount replaced by a greater open one", () => {
  const answer = only(
    [entry("m1", [30, null], { announced: date("2023") }), entry("m2", [60, null], { announced: date("2024") })],
    [supersedes("m2", "m1", "2024")],
    { asOf: "2025-01-01" },
  );
  expect(answer.distinct).toEqual({ low: "60", high: null, status: "at-least" });
  expect(answer.gross).toEqual({ low: "60", high: null });
});

test("example 6: two announcements by one payer of which nothing is known, then with a stated limit", () => {
  const two = [entry("a", 50), entry("b", 80)];
  expect(only(two, []).distinct).toEqual({ low: "80", high: "130", status: "bounded" });
  expect(only(two, [mayOverlap("a", "b", 20)]).distinct).toEqual({ low: "110", high: "130", status: "bounded" });
});
