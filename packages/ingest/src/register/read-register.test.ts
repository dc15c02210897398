import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readRegister } from "./index.ts";
import { memoryFiles } from "./files.ts";

const fund = `id: some-fund
kind: fund
side: china
name: { en: Some Fund, zh: 某基金 }
summary: { en: A fund., zh: 一个基金。 }
sponsors: [CHN]
status:
  current: { state: unclear, text: { en: Nothing found., zh: 未见更新。 }, asOf: "2026" }
`;
const source = (id: string) => `  - { id: ${id}, type: report, title: T, language: en, grade: primary }\n`;
const read = (files: Record<string, string>) => readRegister("", memoryFiles(files));
const told = (files: Record<string, string>) =>
  read(files).issues.map(({ at, message }) => [`${at.file}:${at.line ?? ""}:${at.column ?? ""}`, message.id]);

test("an empty or missing register is an empty register", () => {
  const { register, issues } = read({});
  expect(issues).toEqual([]);
  expect(Object.values(register).every((list) => list.length === 0)).toBe(true);
});

test("a well-formed file is read, and its parts can be found again", () => {
  const { register, issues, locate } = read({ "initiatives/some-fund.yaml": fund });
  expect(issues).toEqual([]);
  expect(register.initiatives[0]).toMatchObject({
    file: "initiatives/some-fund.yaml",
    path: [],
    value: { id: "some-fund" },
  });
  expect(locate("initiatives/some-fund.yaml", ["name", "zh"])).toEqual({
    file: "initiatives/some-fund.yaml",
    line: 4,
    column: 28,
  });
  // what is not there is near what is
  expect(locate("initiatives/some-fund.yaml", ["name", "fr"])).toMatchObject({ line: 4, column: 7 });
  expect(locate("initiatives/none.yaml", ["name"])).toEqual({ file: "initiatives/none.yaml" });
});

test("a broken file stops nothing but itself, a broken item nothing but itself", () => {
  const { register, issues } = read({
    "initiatives/a.yaml": "id: a\n  kind: [",
    "initiatives/some-fund.yaml": fund,
    "sources/x.yaml": `sources:\n${source("one")}  - { id: two, type: report }\n${source("three")}`,
  });
  expect(register.initiatives.map(({ value }) => value.id)).toEqual(["some-fund"]);
  expect(register.sources.map(({ value, path }) => [value.id, path])).toEqual([
    ["one", ["sources", 0]],
    ["three", ["sources", 2]],
  ]);
  expect(issues.filter(({ at }) => at.file === "initiatives/a.yaml").length).toBeGreaterThan(0);
  expect(
    issues.filter(({ at }) => at.id === "two").map(({ message, at }) => [message.id, message.args?.["field"], at.line]),
  ).toEqual([
    ["field-missing", "title", 3],
    ["field-missing", "language", 3],
    ["field-missing", "grade", 3],
  ]);
});

const change = (from: string, to: string) => told({ "initiatives/some-fund.yaml": fund.replace(from, to) });
const at = (place: string) => `initiatives/some-fund.yaml:${place}`;

test("every complaint names line and column, and what to do", () => {
  expect(change("kind: fund", "kind: bank")).toEqual([[at("2:7"), "field-value"]]);
  expect(change("sponsors: [CHN]", "sponsors: CHN")).toEqual([[at("6:11"), "field-type"]]);
  expect(change("zh: 某基金", "zh: ''")).toEqual([[at("4:28"), "field-short"]]);
  expect(change(", zh: 某基金", "")).toEqual([[at("4:7"), "field-missing"]]);
  expect(change("side: china", "side: china\ncolour: red")).toEqual([[at("4:1"), "field-unknown"]]);
  expect(change("id: some-fund", "id: Some Fund")).toEqual([[at("1:5"), "text-id"]]);
  expect(change('asOf: "2026"', "asOf: soon")).toEqual([[at("8:77"), "text-date"]]);
  expect(change('asOf: "2026"', "asOf: [1]")).toEqual([[at("8:77"), "field-form"]]);
  expect(change("sponsors: [CHN]", "sponsors: [CHN]\nlaunched: 2013-02-30")).toEqual([[at("7:11"), "text-date"]]);
});

test("dangerous or doubtful YAML is refused", () => {
  const file = "initiatives/x.yaml";
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n`;
  expect(told({ [file]: bomb })).toEqual([[`${file}:1:1`, "yaml-aliases"]]);
  expect(told({ [file]: `${fund}kind: fund\n` })).toEqual([[`${file}:9:1`, "yaml-twice"]]);
  expect(told({ [file]: "id: !!js/function 'x'" }).map(([, id]) => id)).toEqual(["yaml-tag"]);
  expect(told({ [file]: "id: a\n---\nid: b\n" }).map(([, id]) => id)).toEqual(["yaml-several"]);
  expect(told({ [file]: "# nothing\n" }).map(([, id]) => id)).toEqual(["yaml-empty"]);
  expect(told({ [file]: "[".repeat(50_000) }).length).toBeGreaterThan(0);
  expect(told({ [file]: `id: x # ${"-".repeat(2_000_000)}` }).map(([, id]) => id)).toEqual(["file-too-large"]);
  // a key that would reach into every object reaches nothing
  expect(told({ [file]: "__proto__: { id: x }" }).map(([, id]) => id)).toContain("field-unknown");
  expect(({} as { id?: string }).id).toBeUndefined();
});

test("a bad item of a dossier is set aside, and the rest of the dossier stays; places are those in the file", () => {
  const event = (id: string, more: string) =>
    `  - { id: ${id}, layer: paper, date: "2013", label: { en: E, zh: 事 }, evidence: [{ source: s }]${more} }\n`;
  const file = "initiatives/some-fund.yaml";
  const { register, issues, locate } = read({
    [file]: `${fund}events:\n${event("one", "")}${event("two", ", colour: red")}${event("three", "")}`,
  });
  expect(register.initiatives[0]?.value.events.map(({ id }) => id)).toEqual(["one", "three"]);
  expect(issues.map(({ at, message }) => [at.line, message.id])).toEqual([[11, "field-unknown"]]);
  expect(locate(file, ["events", 1, "label"]).line).toBe(12);
  // where the file itself is wrong as well, none of it can be kept
  const both = { [file]: `${fund.replace("kind: fund", "kind: bank")}events:\n${event("two", ", colour: red")}` };
  expect(read(both).register.initiatives).toEqual([]);
  expect(told(both).map(([, id]) => id)).toEqual(["field-value", "field-unknown"]);
});

const table = `id: t
title: { en: T, zh: 表 }
unit: { en: USD, zh: 美元 }
decimals: 1
rows: [{ id: total, name: { en: Total, zh: 合计 } }]
columns: ["2010"]
evidence: [{ source: s }]
`;

test("a table's cells are read as printed, with their lines", () => {
  const { register, issues, locate } = read({ "tables/t.yaml": table, "tables/t.csv": 'row,2010\n"total",1.0\n' });
  expect(issues).toEqual([]);
  expect(register.tables[0]?.cells).toEqual({
    header: ["row", "2010"],
    rows: [{ line: 2, cells: { row: "total", "2010": "1.0" } }],
  });
  expect(locate("tables/t.csv", [2, "2010"])).toEqual({ file: "tables/t.csv", line: 2, column: 9 });
});

test("half a table, a torn row and a wrong header are told", () => {
  expect(told({ "tables/t.yaml": table })).toEqual([["tables/t.yaml:1:1", "csv-missing"]]);
  expect(told({ "tables/t.csv": "row,2010\n" })).toEqual([["tables/t.csv::", "csv-alone"]]);
  const cells = (csv: string) => told({ "tables/t.yaml": table, "tables/t.csv": csv });
  expect(cells("row,2010\ntotal\n")).toEqual([["tables/t.csv:2:", "csv-row-length"]]);
  expect(cells("name,2010\ntotal,1\n")).toEqual([["tables/t.csv:1:1", "csv-first-column"]]);
  expect(cells("row,2010,2010\ntotal,1,1\n")).toEqual([["tables/t.csv:1:", "csv-header-twice"]]);
  expect(cells('row,2010\n"total,1\n')[0]?.[1]).toBe("csv-broken");
});

test("a reference table has the columns that it describes", () => {
  const yaml = `id: r
title: { en: R, zh: 表 }
description: { en: D, zh: 说明 }
columns: [{ name: code, meaning: { en: c, zh: 码 } }]
sources: [{ title: T, licence: CC0 }]
licence: CC0
made_by: hand
`;
  const ok = read({ "reference/r.yaml": yaml, "reference/r.csv": "code\nA\n" });
  expect(ok.issues).toEqual([]);
  expect(ok.register.references[0]).toMatchObject({ csvFile: "reference/r.csv" });
  expect(told({ "reference/r.yaml": yaml, "reference/r.csv": "kode\nA\n" })).toEqual([
    ["reference/r.yaml:1:1", "csv-columns-differ"],
  ]);
});

test("odd names and places are told, and what people put beside the register is left alone", () => {
  expect(told({ "initiatives/Some Fund.yaml": fund })).toEqual([["initiatives/Some Fund.yaml::", "file-name"]]);
  expect(told({ "initiatives/x.yml": fund })).toEqual([["initiatives/x.yml::", "file-name"]]);
  expect(told({ "initiative/x.yaml": fund })).toEqual([["initiative::", "file-misplaced"]]);
  expect(told({ "README.md": "hello", LICENSE: "words", ".editorconfig": "", "claims/README.md": "hello" })).toEqual(
    [],
  );
});

let folder = "";
afterEach(() => {
  if (folder !== "") rmSync(folder, { recursive: true });
  folder = "";
});

test("on a real disk: links are not followed, bytes that are no UTF-8 are told", () => {
  folder = mkdtempSync(join(tmpdir(), "register-"));
  const root = join(folder, "register");
  mkdirSync(join(root, "initiatives"), { recursive: true });
  writeFileSync(join(folder, "outside.yaml"), fund);
  symlinkSync(join(folder, "outside.yaml"), join(root, "initiatives", "linked.yaml"));
  symlinkSync(folder, join(root, "claims"));
  writeFileSync(join(root, "initiatives", "some-fund.yaml"), fund);
  writeFileSync(join(root, "initiatives", "latin.yaml"), Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xe9]));
  const { register, issues } = readRegister(root);
  expect(register.initiatives.map(({ value }) => value.id)).toEqual(["some-fund"]);
  expect(issues.map(({ at, message }) => [at.file, message.id])).toEqual([
    ["claims", "file-link"],
    ["initiatives/latin.yaml", "file-not-utf8"],
    ["initiatives/linked.yaml", "file-link"],
  ]);
});
