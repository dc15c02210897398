import { expect, test } from "vitest";
import { type Claim, claimSchema, type ClaimTest } from "../register/index.ts";
import { judgeClaim, type ReadingResult, satisfies } from "./index.ts";

const text = { en: "text", zh: "文字" };
const claim = (
  readings: { id: string; tests: Record<string, ClaimTest>; plain?: boolean }[],
  overtakenBy: string[] = [],
): Claim =>
  claimSchema.parse({
    id: "c",
    document: "paper",
    statement: text,
    evidence: [{ source: "paper" }],
    stated: { en: "−4%", zh: "−4%" },
    readings: readings.map((reading) => ({ name: text, query: "select 1", unit: { en: "%", zh: "%" }, ...reading })),
    overtakenBy,
    verdict: readings.length === 0 ? "not-checkable" : "fails",
    reviewed: "2026-11-22",
    why: text,
    ...(readings.length === 0 ? { wouldNeed: text } : { toHold: text }),
  });
const answered = (values: Record<string, string | null>): ReadingResult => ({ state: "answered", values });
const results = (given: Record<string, ReadingResult>) => new Map(Object.entries(given));
const minus4: ClaimTest = { is: "rounds-to", to: -4, decimals: 0 };
const none = new Set<string>();

test("K2: rounding is half away from zero, on exact decimals", () => {
  expect(satisfies("-3.5", minus4)).toBe(true);
  expect(satisfies("-4.5", minus4)).toBe(false);
  expect(satisfies("-4.49999999999999999999999999", minus4)).toBe(true);
  expect(satisfies("2.345", { is: "rounds-to", to: 2.35, decimals: 2 })).toBe(true);
  expect(satisfies("1e3", { is: "at-least", than: 1000 })).toBe(true);
  expect(satisfies("1000.1", { is: "at-most", than: 1000 })).toBe(false);
  expect(satisfies("3", { is: "between", low: 3, high: 4 })).toBe(true);
  expect(satisfies("1", { is: "true" })).toBe(true);
  for (const nothing of [null, "", "many", "NaN"]) expect(satisfies(nothing, { is: "at-least", than: 0 })).toBe(false);
});

test("K1: the plain reading decides; another one makes it hold under that reading only", () => {
  const both = claim([
    { id: "change", tests: { percent: minus4 }, plain: true },
    { id: "yearly", tests: { percent: minus4 } },
  ]);
  const judge = (change: string, yearly: string) =>
    judgeClaim(both, results({ change: answered({ percent: change }), yearly: answered({ percent: yearly }) }), none);
  expect(judge("-4.1", "-32").verdict).toBe("holds");
  expect(judge("-32.2", "-31").verdict).toBe("fails");
  expect(judge("-32.2023", "-4.23")).toMatchObject({
    verdict: "holds-under-reading",
    stated: { en: "−4%" },
    computed: { en: "−32.2%", zh: "−32.2%" },
    query: "select 1",
    readings: [
      { id: "change", holds: false, values: { percent: "-32.2023" } },
      { id: "yearly", holds: true, value: { en: "−4.2%" } },
    ],
  });
});

test("K1: a reading holds only when all its tests do; an unknown value holds nothing", () => {
  const two = claim([{ id: "r", tests: { a: minus4, b: minus4 }, plain: true }]);
  const judge = (values: Record<string, string | null>) => judgeClaim(two, results({ r: answered(values) }), none);
  expect(judge({ a: "-4", b: "-4" }).verdict).toBe("holds");
  expect(judge({ a: "-4", b: "-5" }).verdict).toBe("fails");
  expect(judge({ a: "-4", b: null })).toMatchObject({ verdict: "fails", computed: { en: "−4% / –" } });
});

test("K3: what held is overtaken once a later fact that the claim names is there; what failed stays failed", () => {
  const once = claim([{ id: "r", tests: { a: minus4 }, plain: true }], ["later-fact", "unknown-fact"]);
  const judge = (a: string, facts: string[]) => judgeClaim(once, results({ r: answered({ a }) }), new Set(facts));
  expect(judge("-4", [])).toMatchObject({ verdict: "holds", overtakenBy: [] });
  expect(judge("-4", ["later-fact"])).toMatchObject({ verdict: "overtaken", overtakenBy: ["later-fact"] });
  expect(judge("-9", ["later-fact"]).verdict).toBe("fails");
});

test("K4: without a reading, or where a query does not run, nothing is judged", () => {
  expect(judgeClaim(claim([]), new Map(), none)).toMatchObject({ verdict: "not-checkable", query: null, fault: null });
  const one = claim([{ id: "r", tests: { a: minus4 }, plain: true }]);
  expect(judgeClaim(one, results({ r: { state: "failed", fault: "no such table" } }), none)).toMatchObject({
    verdict: "not-checkable",
    fault: "reading r: no such table",
    readings: [{ holds: null, value: null }],
  });
  expect(judgeClaim(one, results({ r: answered({ other: "-4" }) }), none).fault).toContain("no column “a”");
  expect(judgeClaim(one, new Map(), none).fault).toBe("reading r: no result");
});

const beside = { id: "near", decides: false, name: text, query: "select 1" };
const undecided = {
  id: "c",
  document: "paper",
  statement: text,
  evidence: [{ source: "paper" }],
  readings: [beside],
  verdict: "not-checkable",
  reviewed: "2026-11-22",
  why: text,
  wouldNeed: text,
};

test("K5: numbers that do not decide are shown and judge nothing, but a query of theirs that fails is a fault", () => {
  const near = claimSchema.parse(undecided);
  expect(judgeClaim(near, results({ near: answered({ percent: "31.3" }) }), none)).toMatchObject({
    verdict: "not-checkable",
    computed: null,
    query: null,
    fault: null,
    readings: [{ decides: false, holds: null, value: { en: "31.3" } }],
  });
  expect(judgeClaim(near, new Map(), none).fault).toBe("reading near: no result");
  const plain = { id: "r", name: text, query: "select 1", tests: { a: minus4 }, plain: true };
  const both = claimSchema.parse({ ...undecided, verdict: "holds", readings: [plain, beside] });
  const given = { near: answered({ percent: "31.3" }) };
  expect(judgeClaim(both, results({ ...given, r: answered({ a: "-4" }) }), none).verdict).toBe("holds");
  expect(judgeClaim(both, results({ ...given, r: answered({ a: "-9" }) }), none).verdict).toBe("fails");
});

test("K5: what does not decide has no test and is not plain; what decides has a test", () => {
  const complaints = (more: object) =>
    claimSchema.safeParse({ ...undecided, ...more }).error?.issues.map(({ message }) => message) ?? [];
  expect(complaints({})).toEqual([]);
  expect(complaints({ readings: [{ ...beside, plain: true }] })).toEqual([
    "a reading that does not decide has no tests and is not plain",
  ]);
  expect(complaints({ readings: [{ ...beside, tests: { a: minus4 } }] })).toEqual([
    "a reading that does not decide has no tests and is not plain",
  ]);
  expect(complaints({ verdict: "fails", toHold: text })).toEqual([
    "a claim without readings that decide can only be not-checkable",
  ]);
  expect(complaints({ verdict: "fails" })).toContain("say under toHold what would have to be true");
  expect(complaints({ readings: [{ ...beside, decides: true, plain: true }] })).toEqual([
    "a reading that decides needs a test",
    "a claim with readings that decide is checkable",
  ]);
});

test("K1: true-or-false answers are said in words, in both languages", () => {
  const yes = claim([{ id: "r", tests: { ok: { is: "true" } }, plain: true }]);
  expect(judgeClaim(yes, results({ r: answered({ ok: "1" }) }), none).computed).toEqual({ en: "yes", zh: "是" });
  expect(judgeClaim(yes, results({ r: answered({ ok: "0" }) }), none)).toMatchObject({
    verdict: "fails",
    computed: { zh: "否" },
  });
});

test("K1: Chinese values count in 亿 and 万", () => {
  const unit = (en: string, zh: string) => ({
    ...claim([{ id: "r", tests: { a: minus4 }, plain: true }]),
    readings: [{ ...claim([{ id: "r", tests: { a: minus4 }, plain: true }]).readings[0]!, unit: { en, zh } }],
  });
  // 83 billion are 830 亿; 5.75 million, shown as 5.8, are 580 万
  expect(
    judgeClaim(unit("billion US dollars", "十亿美元"), results({ r: answered({ a: "83" }) }), none).computed,
  ).toEqual({ en: "83 billion US dollars", zh: "830亿美元" });
  expect(
    judgeClaim(unit("million US dollars", "百万美元（合计）"), results({ r: answered({ a: "-6" }) }), none).computed,
  ).toEqual({ en: "−6 million US dollars", zh: "−600万美元（合计）" });
});
