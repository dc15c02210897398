import { expect, test } from "vitest";
import { argumentSchema } from "./argument.ts";
import { checkRegister } from "./check-register.ts";
import { type RegisterRule, registerRules } from "./check-rules.ts";
import { noteFileSchema } from "./note.ts";
import { publishedTableSchema } from "./published-table.ts";
import type { Register } from "./register.ts";
import { seriesSchema } from "./series.ts";
import {
  aClaim,
  aContext,
  aFact,
  aLink,
  anEvent,
  anInitiative,
  aRegister,
  aSource,
  paperPlace,
} from "./test-register.ts";

const text = { en: "text", zh: "文字" };

function aTable(
  given: Readonly<Record<string, unknown>> = {},
  csv = ["total,3.0", "a,1.0", "b,2.0"],
): Register["tables"][number] {
  const value = publishedTableSchema.parse({
    id: "some-table",
    title: text,
    unit: text,
    decimals: 1,
    rows: ["total", "a", "b"].map((id) => ({ id, name: text })),
    columns: ["2010"],
    constraints: [{ id: "sum", name: text, total: "total", parts: ["a", "b"] }],
    evidence: [paperPlace],
    ...given,
  });
  const rows = csv.map((line, at) => {
    const [row = "", cell = ""] = line.split(",");
    return { line: at + 2, cells: { row, "2010": cell } };
  });
  return { file: "tables/some-table.yaml", path: [], value, cells: { header: ["row", "2010"], rows } };
}

function anEdition(id: string) {
  return { id, published: "2025", evidence: [paperPlace], values: valuesOf("part") };
}

function valuesOf(component: string) {
  return [{ period: "2021", component, amount: { exactly: "1bn", currency: "EUR" } }];
}

function aSeries(given: Readonly<Record<string, unknown>> = {}): Register["series"][number] {
  const value = seriesSchema.parse({
    id: "some-series",
    title: text,
    meaning: text,
    publisher: "p",
    currency: "EUR",
    components: [{ id: "part", name: text }],
    editions: [anEdition("first"), anEdition("second")],
    headlineRule: text,
    ...given,
  });
  return { file: "series/some-series.yaml", path: [], value };
}

const anArgument = (point: Readonly<Record<string, unknown>>): Register["arguments"][number] => ({
  file: "argument/k1.yaml",
  path: [],
  value: argumentSchema.parse({
    id: "k1",
    type: "prospect",
    order: 1,
    title: text,
    summary: text,
    evidence: [paperPlace],
    points: [{ id: "k1a", text, ...point }],
  }),
});
const notes = (about: string[]): Register["notes"] =>
  noteFileSchema
    .parse({ notes: [{ id: "x01", type: "typo", title: text, text, test: text, about }] })
    .notes.map((value, at) => ({ file: "notes/all.yaml", path: ["notes", at], value }));
const money = (...facts: Readonly<Record<string, unknown>>[]): Register =>
  aRegister({ initiatives: [anInitiative("one", { money: facts })] });
const correction = (given: Readonly<Record<string, unknown>>) => ({
  corrections: [
    {
      id: "fix",
      row: "a",
      column: "2010",
      printed: "1.0",
      proposed: { low: "1.0", high: "2.0" },
      used: "1.5",
      why: text,
      ...given,
    },
  ],
});
const later = { layer: "later", announced: "2023" };

/** A sound register that touches everything the rules look at. */
const sound = aRegister({
  initiatives: [
    anInitiative("one", {
      named: paperPlace,
      relations: [{ type: "part-of", to: "two" }],
      money: [
        aFact("whole", { payers: ["G7"] }),
        aFact("part", { links: [aLink("part-of", { whole: "whole" }), aLink("disjoint", { from: "other" })] }),
        aFact("twin", {
          amount: { exactly: "9bn", currency: "EUR" },
          links: [aLink("same-money", { as: "part", canonical: "part" })],
        }),
        aFact("other", { links: [aLink("stage-of", { of: "need" })] }),
        aFact("newer", {
          ...later,
          evidence: [{ source: "some-copy" }, { source: "some-news" }],
          links: [aLink("supersedes", { older: "other", from: "2023" })],
        }),
        // graded possible: says nothing against the disjoint link above
        aFact("maybe", { links: [aLink("part-of", { whole: "other", grade: "possible" })] }),
      ],
      events: [anEvent("launch", { alsoConcerns: ["two"] })],
      statements: [{ id: "said", layer: "paper", text, evidence: [paperPlace] }],
    }),
    anInitiative("two", { summary: { en: "PGII", zh: "PGII" } }),
  ],
  contexts: [aContext("needs", { money: [aFact("need", { kind: "need", payers: [] })] })],
  claims: [aClaim("c01", { about: ["whole", "some-table"], overtakenBy: ["newer"] })],
  arguments: [anArgument({ claims: ["c01"], facts: ["launch"], data: ["some-series"] })],
  notes: notes(["c01", "fix", "k1a", "li-xie-2022"]),
  series: [aSeries({ initiative: "one" })],
  tables: [aTable(correction({}))],
});
const currencies = new Set(["EUR"]);

test("a sound register has no findings", () => {
  expect(checkRegister(sound, currencies)).toEqual([]);
});

/** For each rule a register that breaks it and nothing else, and where the finding points. */
const broken: Readonly<Record<RegisterRule, { register: Register; at: string }>> = {
  "register-duplicate-id": {
    register: aRegister({ initiatives: [anInitiative("one", { events: [anEvent("c01")] })], claims: [aClaim("c01")] }),
    at: "claims/c01.yaml id",
  },
  "register-duplicate-link": {
    register: money(
      aFact("a"),
      aFact("b", { links: [aLink("disjoint", { from: "a" }), aLink("disjoint", { from: "a" })] }),
    ),
    at: "initiatives/one.yaml money.1.links.1",
  },
  "register-file-name": {
    register: aRegister({ claims: [{ ...aClaim("c01"), file: "claims/c02.yaml" }] }),
    at: "claims/c02.yaml id",
  },
  "register-untranslated": {
    register: aRegister({ initiatives: [anInitiative("one", { summary: { en: "Two words", zh: "Two words" } })] }),
    at: "initiatives/one.yaml summary.zh",
  },
  "register-chinese-space": {
    register: aRegister({
      initiatives: [anInitiative("one", { summary: { en: "Two parts.", zh: "前一句。 后一句。" } })],
    }),
    at: "initiatives/one.yaml summary.zh",
  },
  "register-dangling-source": {
    register: money(aFact("a", { evidence: [paperPlace, { source: "nowhere" }] })),
    at: "initiatives/one.yaml money.0.evidence.1.source",
  },
  "register-dangling-payer": {
    register: money(aFact("a", { payers: ["USA", "ATL"] })),
    at: "initiatives/one.yaml money.0.payers.1",
  },
  "register-dangling-initiative": {
    register: aRegister({ initiatives: [anInitiative("one", { relations: [{ type: "rivals", to: "none" }] })] }),
    at: "initiatives/one.yaml relations.0.to",
  },
  "register-dangling-fact": {
    register: money(aFact("a", { links: [aLink("part-of", { whole: "nothing" })] })),
    at: "initiatives/one.yaml money.0.links.0",
  },
  "register-dangling-claim": {
    register: aRegister({ arguments: [anArgument({ claims: ["c99"] })] }),
    at: "argument/k1.yaml points.0.claims.0",
  },
  "register-dangling-about": {
    register: aRegister({ notes: notes(["k1", "li-xie-2022"]) }),
    at: "notes/all.yaml notes.0.about.0",
  },
  "register-dangling-data": {
    register: aRegister({ arguments: [anArgument({ data: ["none"] })] }),
    at: "argument/k1.yaml points.0.data.0",
  },
  "register-paper-place": {
    register: money(aFact("a", { evidence: [{ source: "li-xie-2022", page: 2, section: "二" }] })),
    at: "initiatives/one.yaml money.0.evidence",
  },
  "register-later-address": {
    register: money(aFact("a", { layer: "later", evidence: [{ source: "some-news" }] })),
    at: "initiatives/one.yaml money.0.evidence",
  },
  "register-weak-source": {
    register: money(
      aFact("a", { layer: "later", evidence: [{ source: "some-copy" }, { source: "some-copy", page: 2 }] }),
    ),
    at: "initiatives/one.yaml money.0.evidence",
  },
  "register-source-before-fact": {
    register: money(aFact("a", { announced: "2022-10" })),
    at: "initiatives/one.yaml money.0.announced",
  },
  "register-unknown-currency": {
    register: money(aFact("a", { amount: { exactly: "1bn", currency: "XYZ" } })),
    at: "initiatives/one.yaml money.0.amount.currency",
  },
  "register-link-to-itself": {
    register: money(aFact("a", { links: [aLink("disjoint", { from: "a" })] })),
    at: "initiatives/one.yaml money.0.links.0",
  },
  "register-part-of-cycle": {
    register: money(
      aFact("a", { links: [aLink("part-of", { whole: "b" })] }),
      aFact("b", { links: [aLink("same-money", { as: "c", canonical: "b" })] }),
      aFact("c", { links: [aLink("part-of", { whole: "a" })] }),
    ),
    at: "initiatives/one.yaml money.2.links.0",
  },
  "register-initiative-cycle": {
    register: aRegister({
      initiatives: [
        anInitiative("one", { relations: [{ type: "part-of", to: "two" }] }),
        anInitiative("two", { relations: [{ type: "part-of", to: "one" }] }),
      ],
    }),
    at: "initiatives/two.yaml relations.0",
  },
  "register-supersedes-cycle": {
    register: money(
      aFact("a", { links: [aLink("supersedes", { older: "b", from: "2021" })] }),
      aFact("b", { links: [aLink("supersedes", { older: "a", from: "2021" })] }),
    ),
    at: "initiatives/one.yaml money.1.links.0",
  },
  "register-superseded-later": {
    register: money(
      aFact("a", { links: [aLink("supersedes", { older: "b", from: "2022" })] }),
      aFact("b", { announced: "2021-07" }),
    ),
    at: "initiatives/one.yaml money.0.links.0",
  },
  "register-contradictory-links": {
    register: money(
      aFact("a", { links: [aLink("part-of", { whole: "b" }), aLink("disjoint", { from: "c" })] }),
      aFact("b", { links: [aLink("part-of", { whole: "c" })] }),
      aFact("c"),
    ),
    at: "initiatives/one.yaml money.0.links.1",
  },
  "register-link-across-kinds": {
    register: money(aFact("a", { links: [aLink("part-of", { whole: "b" })] }), aFact("b", { basis: "per-year" })),
    at: "initiatives/one.yaml money.0.links.0",
  },
  "register-canonical": {
    register: money(
      aFact("a", { links: [aLink("same-money", { as: "b", canonical: "a" })] }),
      aFact("b", { links: [aLink("same-money", { as: "c", canonical: "c" })] }),
      aFact("c"),
    ),
    at: "initiatives/one.yaml money.1.links.0.canonical",
  },
  "register-payer-cycle": {
    register: {
      ...aRegister(),
      payers: aRegister().payers.map((payer) => ({
        ...payer,
        value: { ...payer.value, members: payer.value.id === "USA" ? ["G7"] : payer.value.members },
      })),
    },
    at: "payers.yaml payers.1.members.0",
  },
  "register-table-row": {
    register: aRegister({ tables: [aTable({}, ["total,3.0", "a,1.0", "b,2.0", "c,1.0"])] }),
    at: "tables/some-table.csv 5.row",
  },
  "register-table-column": {
    register: aRegister({ tables: [aTable({ columns: ["2010", "2011"] })] }),
    at: "tables/some-table.yaml columns.1",
  },
  "register-table-cell": {
    register: aRegister({ tables: [aTable({}, ["total,3.0", "a,1.O", "b,"])] }),
    at: "tables/some-table.csv 3.2010",
  },
  "register-table-sum": {
    register: aRegister({
      tables: [aTable({ constraints: [{ id: "sum", name: text, total: "total", parts: ["a", "z"] }] })],
    }),
    at: "tables/some-table.yaml constraints.0.parts.1",
  },
  "register-correction-cell": {
    register: aRegister({ tables: [aTable(correction({ row: "z" }))] }),
    at: "tables/some-table.yaml corrections.0",
  },
  "register-correction-printed": {
    register: aRegister({ tables: [aTable(correction({ printed: "1.1" }))] }),
    at: "tables/some-table.yaml corrections.0.printed",
  },
  "register-correction-range": {
    register: aRegister({ tables: [aTable(correction({ used: "2.5" }))] }),
    at: "tables/some-table.yaml corrections.0.used",
  },
  "register-series-component": {
    register: aRegister({ series: [aSeries({ editions: [{ ...anEdition("first"), values: valuesOf("none") }] })] }),
    at: "series/some-series.yaml editions.0.values.0.component",
  },
  "register-series-edition": {
    register: aRegister({ series: [aSeries({ editions: [anEdition("first"), anEdition("first")] })] }),
    at: "series/some-series.yaml editions.1.id",
  },
};

for (const [rule, { register, at }] of Object.entries(broken)) {
  test(`${rule}: is found where it is broken, alone`, () => {
    const findings = checkRegister(register, currencies);
    expect(findings.map((each) => [each.rule, `${each.file} ${each.path.join(".")}`])).toEqual([[rule, at]]);
    for (const name of Object.values(registerRules[findings[0]?.rule ?? "register-table-row"]).flatMap(
      (each) => each.match(/\{(\w+)\}/g) ?? [],
    ))
      expect(findings[0]?.message.args, name).toHaveProperty(name.slice(1, -1));
  });
}

test("every way of naming what is not there is found", () => {
  const nowhere = ["nowhere"];
  const register = aRegister({
    initiatives: [
      anInitiative("one", {
        named: { ...paperPlace, source: "nowhere" },
        sponsors: nowhere,
        status: { current: { state: "unclear", text, asOf: "2026", evidence: [{ source: "nowhere" }] } },
        events: [anEvent("e", { alsoConcerns: nowhere })],
      }),
    ],
    claims: [
      aClaim("c01", {
        document: "nowhere",
        about: nowhere,
        overtakenBy: nowhere,
        seeAlso: [{ source: "some-report", cites: nowhere }],
      }),
    ],
    arguments: [anArgument({ facts: nowhere })],
    tables: [aTable({ cites: nowhere })],
    series: [aSeries({ initiative: "nowhere" })],
    payers: aRegister().payers.map((payer) => ({
      ...payer,
      value: { ...payer.value, members: payer.value.id === "G7" ? nowhere : [] },
    })),
  });
  const found = checkRegister(register, null)
    .filter(({ rule }) => rule.startsWith("register-dangling"))
    .map(({ file, path }) => `${file} ${path.join(".")}`);
  expect(found.sort()).toEqual([
    "argument/k1.yaml points.0.facts.0",
    "claims/c01.yaml about.0",
    "claims/c01.yaml document",
    "claims/c01.yaml overtakenBy.0",
    "claims/c01.yaml seeAlso.0.cites.0",
    "initiatives/one.yaml events.0.alsoConcerns.0",
    "initiatives/one.yaml named.source",
    "initiatives/one.yaml sponsors.0",
    "initiatives/one.yaml status.current.evidence.0.source",
    "payers.yaml payers.0.members.0",
    "series/some-series.yaml initiative",
    "tables/some-table.yaml cites.0",
  ]);
});

function rulesBeside(link: Readonly<Record<string, unknown>>) {
  const facts = [aFact("a", { links: [aLink("disjoint", { from: "b" }), link] }), aFact("b")];
  return checkRegister(money(...facts), currencies).map(({ rule, message }) => [rule, message.args?.["relation"]]);
}

test("register-contradictory-links: the same money and a stated overlap cannot be disjoint either", () => {
  expect(rulesBeside(aLink("same-money", { as: "b", canonical: "b" }))).toEqual([
    ["register-contradictory-links", "same-money"],
  ]);
  expect(rulesBeside(aLink("may-overlap", { with: "b" }))).toEqual([["register-contradictory-links", "may-overlap"]]);
  expect(rulesBeside(aLink("part-of", { whole: "b", grade: "possible" }))).toEqual([]);
});

test("register-later-address: an address or a DOI on the source is enough; currencies are checked only where rates are known", () => {
  const register = money(
    aFact("a", { layer: "later", evidence: [{ source: "with-doi" }], amount: { exactly: "1bn", currency: "XYZ" } }),
  );
  const sources = [
    ...register.sources,
    { file: "sources/all.yaml", path: [], value: aSource("with-doi", { doi: "10.1/x" }) },
  ];
  expect(checkRegister({ ...register, sources }, null)).toEqual([]);
});
