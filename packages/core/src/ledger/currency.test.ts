import { expect, test } from "vitest";
import { computeLedger } from "./compute-ledger.ts";
import type { LedgerEntry, LedgerRelation } from "./entry.ts";
import type { LedgerOptions } from "./groups.ts";
import type { KindAnswer } from "./ledger-answer.ts";
import {
  amount,
  date,
  disjoint,
  entry,
  mayOverlap,
  noRates,
  partOf,
  sameMoney,
  steadyRates,
} from "./made-up-register.ts";
import { tableauSimplex } from "./tableau-simplex.ts";

const options: LedgerOptions = {
  asOf: "2022-08-15",
  currency: "USD",
  mode: "default",
  rates: steadyRates({ EUR: "0.9375", JPY: "120" }),
  solve: tableauSimplex,
};

function only(
  entries: readonly LedgerEntry[],
  relations: readonly LedgerRelation[],
  more: Partial<LedgerOptions> = {},
): KindAnswer {
  const [kind, ...others] = computeLedger(entries, relations, { ...options, ...more }).kinds;
  if (kind === undefined || others.length > 0) throw new Error("expected one kind");
  return kind;
}

test("O-X1: the whole selection is converted at one date, to the hundredth", () => {
  const answer = only(
    [
      entry("eu", 0, { amount: amount(300, "EUR"), payers: ["EU"] }),
      entry("jp", 0, { amount: amount(100, "JPY"), payers: ["JPN"] }),
    ],
    [],
  );
  // 300 ÷ 0.9375 = 320; 100 ÷ 120 = 0.8333…
  expect(answer.entries.map(({ id, converted }) => [id, converted?.low])).toEqual([
    ["eu", "320"],
    ["jp", "0.83"],
  ]);
  expect(answer.gross).toEqual({ low: "320.83", high: "320.83" });
  expect(answer.distinct).toEqual({ low: "320.83", high: "320.83", status: "bounded" });
});

test("O-X1: converted amounts have hundredths, however fine other amounts are", () => {
  const answer = only([entry("jp", 0, { amount: amount(100, "JPY"), payers: ["JPN"] }), entry("fine", 0.001)], []);
  expect(answer.gross.low).toBe("0.831");
});

test("O-X1: a cross rate goes over the dollar, and an amount in the asked currency needs no rate", () => {
  const answer = only(
    [entry("jp", 0, { amount: amount(120, "JPY") }), entry("x", 0, { amount: amount(7, "EUR"), payers: ["EU"] })],
    [],
    { currency: "EUR" },
  );
  expect(answer.entries.map(({ id, converted }) => [id, converted?.low])).toEqual([
    ["jp", "0.94"],
    ["x", "7"],
  ]);
  const alone = only([entry("x", 0, { amount: amount(7, "CHF") })], [], { currency: "CHF", rates: noRates });
  expect(alone.distinct).toEqual({ low: "7", high: "7", status: "bounded" });
});

test("O-X1: a chosen rate date is used instead of the as-of date", () => {
  const seen: string[] = [];
  const rates = { rate: (_: string, day: string) => (seen.push(day), { perUsd: "1", date: day, stale: false }) };
  const answer = computeLedger([entry("a", 0, { amount: amount(1, "EUR") })], [], {
    ...options,
    rates,
    rateDate: "2022-06-26",
  });
  expect(new Set(seen)).toEqual(new Set(["2022-06-26"]));
  expect(answer.rateDate).toBe("2022-06-26");
});

test("O-X2: parts that miss their whole by what rounding explains do not contradict it", () => {
  // At 120 yen a dollar three parts of 50 yen are 0.42 each, 1.26; the whole of 150 yen is 1.25.
  const yen = (id: string, size: number) => entry(id, 0, { amount: amount(size, "JPY") });
  const answer = only(
    [yen("whole", 150), yen("a", 50), yen("b", 50), yen("c", 50)],
    [
      partOf("a", "whole"),
      partOf("b", "whole"),
      partOf("c", "whole"),
      disjoint("a", "b"),
      disjoint("b", "c"),
      disjoint("a", "c"),
    ],
  );
  expect(answer.distinct).toEqual({ low: "1.25", high: "1.25", status: "bounded" });
});

test("O-X3: a rate from before the date asked for is flagged", () => {
  const { rates } = computeLedger([entry("a", 0, { amount: amount(1, "EUR") })], [], {
    ...options,
    rates: steadyRates({ EUR: "0.9" }, "2022-01-31"),
  });
  expect(rates).toEqual([{ currency: "EUR", factor: "1.11111111111", date: "2022-01-31", stale: true }]);
});

test("O-X4: an entry without a rate is listed, counted nowhere, and still ties its part to its whole", () => {
  const answer = only(
    [entry("whole", 100), entry("middle", 0, { amount: amount(60, "XXX") }), entry("part", 40, { payers: ["JPN"] })],
    [partOf("part", "middle"), partOf("middle", "whole")],
  );
  expect(answer.entries.find(({ id }) => id === "middle")).toMatchObject({
    converted: null,
    leftOut: "no-exchange-rate",
  });
  expect(answer.coverage).toEqual({ live: 3, counted: 2 });
  expect(answer.gross).toEqual({ low: "140", high: null });
  expect(answer.distinct).toEqual({ low: "100", high: "100", status: "bounded" });
  expect(answer.rules).toContain("O-X4");
});

test("O-X4, I16: an entry without a rate that nothing holds leaves both sums without an upper bound, never 0", () => {
  const answer = only([entry("a", 50), entry("b", 0, { amount: amount(60, "XXX") })], []);
  expect(answer.gross).toEqual({ low: "50", high: null });
  expect(answer.distinct).toEqual({ low: "50", high: null, status: "at-least" });
  expect(only([entry("b", 0, { amount: amount(60, "XXX") })], []).distinct).toEqual({
    low: "0",
    high: null,
    status: "at-least",
  });
});

test("O-X4: a stated limit without a rate is left aside and reported", () => {
  const limit = { ...mayOverlap("a", "b", 20), atMost: amount([0, 20], "XXX") } as LedgerRelation;
  const answer = only([entry("a", 50), entry("b", 80)], [limit]);
  expect(answer.distinct).toEqual({ low: "80", high: "130", status: "bounded" });
  expect(answer.findings).toContainEqual({
    rule: "O-X4",
    facts: [limit.id],
    message: { id: "no-rate-for-cap", args: { relation: limit.id } },
  });
});

test("O-X5: a contradiction that other rates made is told apart from one of the facts", () => {
  const rates = {
    rate: (_: string, day: string) => ({ perUsd: day < "2024" ? "0.95" : "0.70", date: day, stale: false }),
  };
  const entries = [
    entry("pgii", 600, { payers: ["USA", "EU"] }),
    entry("us", 200),
    entry("eu", 0, { amount: amount(300, "EUR"), payers: ["EU"] }),
  ];
  const relations = [partOf("us", "pgii"), partOf("eu", "pgii")];
  expect(only(entries, relations, { rates }).distinct.status).toBe("bounded");
  // 300 ÷ 0.70 = 428.57; with 200 more than 600.
  const later = only(entries, relations, { rates, asOf: "2026-01-01" });
  expect(later.contradictions).toEqual([["eu", "pgii", "us", "eu part-of pgii", "us part-of pgii", "O-D1:eu~us"]]);
  expect(later.findings).toContainEqual({
    rule: "O-X5",
    facts: later.contradictions[0],
    message: { id: "contradiction-of-rates", args: { date: "2022-06-26" } },
  });
});

test("O-S1: same money is contracted before it is converted, with the canonical amount", () => {
  const yen = entry("yen", 0, { amount: amount(13_200, "JPY"), announced: date("2015-06") });
  const dollars = entry("dollars", 110, { announced: date("2015-05") });
  const answer = only([yen, dollars], [sameMoney("yen", "dollars")], { rates: steadyRates({ JPY: "132" }) });
  expect(answer.distinct).toEqual({ low: "110", high: "110", status: "bounded" });
  expect(answer.gross).toEqual({ low: "210", high: "210" });
});

test("O-S2: amounts in one currency may differ by the rounding of either, not by more", () => {
  const gaps = (canonical: number, restated: number) =>
    only([entry("a", canonical), entry("b", restated)], [sameMoney("b", "a")]).findings.length;
  // 110 is 105 to 115.
  expect([gaps(110, 105.2), gaps(110, 114.8), gaps(105.2, 110), gaps(114.8, 110)]).toEqual([0, 0, 0, 0]);
  expect([gaps(110, 104), gaps(110, 116), gaps(104, 110)]).toEqual([1, 1, 1]);
});

test("O-S2: a restatement is compared at the rate of its day: 13.2tn yen are 110bn dollars at 120, not at 150", () => {
  const yen = entry("yen", 0, { amount: amount(13_200, "JPY"), announced: date("2015-06") });
  const dollars = entry("dollars", 110, { announced: date("2015-05") });
  const at = (perUsd: string) =>
    only([yen, dollars], [sameMoney("yen", "dollars")], { rates: steadyRates({ JPY: perUsd }) });
  expect(at("120").findings).toEqual([]);
  expect(at("150").findings).toEqual([
    {
      rule: "O-S2",
      facts: ["dollars", "yen"],
      message: { id: "restatement-gap", args: { canonical: "dollars", restated: "yen" } },
    },
  ]);
  expect(at("150").distinct.status).toBe("bounded");
});
