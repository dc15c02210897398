import { expect, test } from "vitest";
import { periodsTouch } from "../evidence/index.ts";
import { computeLedger, distinctMoney } from "./compute-ledger.ts";
import type { LedgerEntry, LedgerRelation } from "./entry.ts";
import type { LedgerOptions } from "./groups.ts";
import {
  amount,
  date,
  disjoint,
  entry,
  mayOverlap,
  noRates,
  partOf,
  sameMoney,
  supersedes,
} from "./made-up-register.ts";
import { spanOf, spansTouch } from "./payers.ts";
import { tableauSimplex } from "./tableau-simplex.ts";
import { unnamedPart } from "./unnamed-part.ts";

const options: LedgerOptions = {
  asOf: "2022-08-15",
  currency: "USD",
  mode: "default",
  rates: noRates,
  solve: tableauSimplex,
};

function range(
  entries: readonly LedgerEntry[],
  relations: readonly LedgerRelation[],
  more: Partial<LedgerOptions> = {},
): string {
  const { low, high } = distinctMoney(entries, relations, { ...options, ...more });
  return `${low}–${high}`;
}

test("O-K1: kinds, bases and perspectives have answers of their own, in the order of the list", () => {
  const entries = [
    entry("a", 1, { kind: "stock" }),
    entry("b", 2, { basis: "per-year", kind: "need" }),
    entry("c", 3, { kind: "need" }),
    entry("d", 4, { kind: "need", perspective: "recipient" }),
  ];
  const relation = partOf("a", "c");
  const { kinds } = computeLedger(entries, [relation], options);
  expect(kinds.map(({ kind, basis, perspective, gross }) => `${kind} ${basis} ${perspective} ${gross.low}`)).toEqual([
    "need total provider 3",
    "need total recipient 4",
    "need per-year provider 2",
    "stock total provider 1",
  ]);
  expect(kinds.at(-1)?.findings).toEqual([
    { rule: "O-K1", facts: [relation.id], message: { id: "relation-across-kinds", args: { relation: relation.id } } },
  ]);
  expect(() => distinctMoney(entries, [], options)).toThrow("O-K1");
});

test("O-D1: payers without a common member, or windows that do not touch, make different money", () => {
  const early = { window: date("2015/2019") };
  expect(range([entry("a", 50), entry("b", 80, { payers: ["JPN"] })], [])).toBe("130–130");
  expect(range([entry("a", 50, early), entry("b", 80)], [])).toBe("130–130");
  // 2019 and 2020 follow each other without a day between: they touch.
  expect(range([entry("a", 50, early), entry("b", 80, { window: date("2020/2021") })], [])).toBe("80–130");
});

test("O-D2: an unknown payer may be anyone, an unknown window may be any time", () => {
  expect(range([entry("a", 50, { payers: [] }), entry("b", 80, { payers: ["JPN"] })], [])).toBe("80–130");
  expect(range([entry("a", 50, { window: null }), entry("b", 80, { window: date("1990") })], [])).toBe("80–130");
});

test("O-D3: what may overlap a part may overlap its whole, and same money has all its statements' payers", () => {
  const whole = [
    entry("whole", 100, { payers: ["EU"] }),
    entry("part", 30, { payers: ["EIB"] }),
    entry("other", 40, { payers: ["EIB"] }),
  ];
  expect(range(whole, [partOf("part", "whole")])).toBe("100–140");
  const restated = [
    entry("a", 50, { payers: ["EU"] }),
    entry("b", 50, { payers: ["EIB"] }),
    entry("c", 80, { payers: ["EIB"] }),
  ];
  expect(range(restated, [sameMoney("a", "b")])).toBe("80–130");
});

test("O-B1: without the identity, each statement has its own payers only", () => {
  const entries = [
    entry("a", 50, { payers: ["EU"] }),
    entry("b", 50, { payers: ["EIB"] }),
    entry("c", 80, { payers: ["EIB"] }),
    ...["d", "e", "f"].map((id, index) => entry(id, 5 + index, { payers: ["EIB"] })),
  ];
  const relation = sameMoney("b", "a");
  const { kinds } = computeLedger(entries, [relation], options);
  expect(kinds[0]?.distinct).toEqual({ low: "80", high: "148", status: "bounded" });
  // a is the EU's alone then: 50 and, laid over each other, the EIB's at least 80.
  expect(kinds[0]?.because).toContainEqual({
    bound: "low",
    fact: relation.id,
    factType: "relation",
    without: "130",
    status: "bounded",
  });
});

test("O-D4: the rule does not keep two wholes of one part apart, nor wholes whose parts may overlap", () => {
  const entries = [entry("a", 50), entry("b", 80, { payers: ["JPN"] }), entry("part", 20)];
  expect(range(entries, [partOf("part", "a"), partOf("part", "b")])).toBe("80–110");
  const tied = [...entries, entry("other", 30, { payers: ["JPN"] })];
  expect(range(tied, [partOf("part", "a"), partOf("other", "b"), mayOverlap("part", "other", null)])).toBe("80–130");
});

test("O-D5, O-D6: strict lets every unknown pair overlap, naive none", () => {
  const entries = [entry("a", 50), entry("b", 80, { payers: ["JPN"] }), entry("c", 10)];
  expect(range(entries, [], { mode: "strict" })).toBe("80–140");
  expect(range(entries, [], { mode: "naive" })).toBe("140–140");
  expect(range(entries, [mayOverlap("a", "c", null)], { mode: "naive" })).toBe("130–140");
});

test("O-G1: a merely possible relation leaves the pair open, likely ones bind", () => {
  const entries = [entry("a", 50), entry("b", 80, { payers: ["JPN"] })];
  expect(range(entries, [partOf("a", "b", "likely")])).toBe("80–80");
  expect(range(entries, [partOf("a", "b", "possible")])).toBe("80–130");
  expect(range(entries, [disjoint("a", "b", "possible")])).toBe("80–130");
  expect(range(entries, [sameMoney("a", "b", "possible")])).toBe("80–130");
  expect(range(entries, [mayOverlap("a", "b", 10, "possible")])).toBe("80–130");
  expect(range(entries, [supersedes("b", "a", "2022", "possible")])).toBe("80–130");
});

test("O-S1: a dispute over the canonical statement is settled and reported", () => {
  const entries = [entry("a", 50, { announced: date("2021") }), entry("b", 55), entry("c", 60)];
  const { kinds } = computeLedger(entries, [sameMoney("a", "b"), sameMoney("c", "a")], options);
  // a is canonical to c, but b to a: b is restated by nothing else.
  expect(kinds[0]?.distinct).toEqual({ low: "55", high: "55", status: "bounded" });
  expect(kinds[0]?.findings.map(({ rule, message }) => [rule, message.id])).toContainEqual([
    "O-S1",
    "canonical-disputed",
  ]);
});

test("O-T1: a date that is not stated to the day counts from its first day", () => {
  const entries = [entry("a", 50, { announced: date("2022-09") })];
  expect(range(entries, [], { asOf: "2022-08-31" })).toBe("0–0");
  expect(range(entries, [], { asOf: "2022-09-01" })).toBe("50–50");
});

test("O-T2: an entry is not superseded by one that is not announced, or not there", () => {
  const entries = [entry("old", 50), entry("new", 60, { announced: date("2024") })];
  expect(range(entries, [supersedes("new", "old", "2022")])).toBe("50–50");
  expect(range(entries.slice(0, 1), [supersedes("new", "old", "2022")])).toBe("50–50");
  expect(range(entries, [supersedes("new", "old", "2025")], { asOf: "2024-06-01" })).toBe("60–110");
});

test("O-U1: an open amount leaves gross and distinct open, unless it is part of a bounded one", () => {
  const entries = [entry("a", [30, null]), entry("b", 100)];
  expect(range(entries, [])).toBe("100–null");
  expect(range(entries, [partOf("a", "b")])).toBe("100–100");
});

test("only chosen entries are summed; the others limit them through what is stated", () => {
  const entries = [
    entry("whole", 100, { payers: ["USA", "JPN"] }),
    entry("a", [0, 80]),
    entry("b", [0, 70], { payers: ["JPN"] }),
    entry("c", 500),
  ];
  const relations = [partOf("a", "whole"), partOf("b", "whole")];
  expect(range(entries, relations, { select: new Set(["a", "b"]) })).toBe("0–100");
  expect(range(entries, relations, { select: new Set(["a"]) })).toBe("0–80");
  const { kinds } = computeLedger(entries, relations, { ...options, select: new Set(["a", "b"]) });
  expect(kinds[0]?.entries.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(kinds[0]?.gross).toEqual({ low: "0", high: "150" });
});

test("a contradiction among entries that are tied to nothing chosen is not the answer's", () => {
  const entries = [entry("whole", 100), entry("part", 120), entry("c", 500)];
  const relations = [partOf("part", "whole")];
  expect(range(entries, relations)).toBe("null–null");
  expect(range(entries, relations, { select: new Set(["c"]) })).toBe("500–500");
});

test("an unnamed part is the least where its parts share nothing, the greatest where they share most", () => {
  const entries = [entry("whole", 200), entry("a", 50), entry("b", 80)];
  const { all } = unnamedPart("whole", entries, [partOf("a", "whole"), partOf("b", "whole")], options);
  expect(all).toEqual({ low: "70", high: "120", status: "bounded", parts: ["a", "b"] });
});

test("an unnamed part has two layers, and is missing where the whole is", () => {
  const entries = [
    entry("pgii", 600, { payers: ["USA", "EU", "JPN"] }),
    entry("us", 200),
    entry("eu", 317, { payers: ["EU"] }),
    entry("japan", [65, null], { payers: ["JPN"], layer: "later" }),
    entry("late", 5, { layer: "later" }),
  ];
  const relations = [partOf("us", "pgii"), partOf("eu", "pgii"), partOf("japan", "pgii")];
  const { paper, all } = unnamedPart("pgii", entries, relations, options);
  expect(paper).toEqual({ low: "83", high: "83", status: "bounded", parts: ["eu", "us"] });
  // 600 − (200 + 317 + at least 65) = at most 18, and nothing if Japan's part is the rest.
  expect(all).toEqual({ low: "0", high: "18", status: "bounded", parts: ["eu", "japan", "us"] });
  expect(unnamedPart("late", entries, relations, options).paper.status).toBe("missing");
  expect(unnamedPart("us", entries, relations, options).all).toEqual({
    low: "200",
    high: "200",
    status: "bounded",
    parts: [],
  });
});

test("windows touch by number exactly where they touch by date", () => {
  const windows = [
    "2019",
    "2020",
    "2019-12-31",
    "2020-01-01",
    "2020-02",
    "2020-02-29",
    "2020-03-01",
    "2018/2020-02",
    "1965",
    null,
  ].map((text) => (text === null ? null : date(text)));
  for (const a of windows) for (const b of windows) expect(spansTouch(spanOf(a), spanOf(b))).toBe(periodsTouch(a, b));
});

test("amounts beyond what floating point holds stay exact", () => {
  const large = "123456789012345678901234.56";
  const plain = { ...amount(0), low: large, high: large };
  expect(range([entry("a", 0, { amount: plain }), entry("b", 1, { payers: ["JPN"] })], [])).toBe(
    "123456789012345678901235.56–123456789012345678901235.56",
  );
});
