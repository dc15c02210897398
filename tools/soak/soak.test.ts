import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gcdfFile, gcofFile } from "../../packages/app/src/jobs/test-store.ts";
import { basesOf, tail } from "./bases.ts";
import { unchanged } from "./change-activities.ts";
import { checkCase } from "./check-case.ts";
import { countActivity } from "./count-activity.ts";
import { makeCase } from "./make-case.ts";
import { settleCases } from "./settle-cases.ts";
import { difference, fromPublished, unitsOf } from "./totals.ts";
import { openWorkbook, workbookOf } from "./workbook.ts";

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../packages/ingest/src/iati/fixtures", name));

/** A file with several activities, made of one: identifiers and amounts differ. */
function grown(text: string, times: number): Buffer {
  const [activity = ""] = /<iati-activity[\s>][\s\S]*<\/iati-activity>/.exec(text) ?? [];
  const head = text.slice(0, text.indexOf(activity));
  const more = Array.from({ length: times }, (_, at) =>
    activity.replace(/(<iati-identifier>[^<]*)/, `$1-${at}`).replaceAll(/(<value [^>]*>)\s*(\d)/g, `$1${at + 1}$2`),
  );
  return Buffer.from(head + more.join("\n") + tail);
}

const projects = Array.from({ length: 12 }, (_, at) => ({
  project_id: String(at + 1),
  recommended_for_research: "True",
  umbrella: "False",
  status: at % 3 === 0 ? "Pipeline: Pledge" : "Implementation",
  title: `A road, "the ${at}th"`,
  year: String(2000 + at),
  recipient_iso3: "KEN",
  amount: String(1000.5 * at),
  currency: at % 2 === 0 ? "CNY" : "USD",
  usd_current: `${at}.5e+06`,
  usd_defl_2014: String(at * 7),
}));
const gcof = Buffer.from(gcofFile(...projects));
const gcdf = Buffer.from(
  gcdfFile(
    ...projects.map(({ project_id: id, status }) => ({
      "AidData Record ID": id,
      Status: status,
      "Amount (Constant USD 2021)": "5",
    })),
  ),
);
const [header = [], ...rows] = gcof
  .toString()
  .trim()
  .split("\n")
  .map((line) =>
    line
      .slice(1, -1)
      .split(/","/)
      .map((cell) => cell.replaceAll('""', '"')),
  );
const letters = (at: number) => String.fromCharCode(65 + at);
const sheet = [header, ...rows].map((row) =>
  row.flatMap((text, at) =>
    text === "" ? [] : [{ column: letters(at), text, isText: !/^[\d.]+(?:e\+\d+)?$/.test(text) || text.length > 15 }],
  ),
);
const main = "http://schemas.openxmlformats.org";
const others = [
  {
    name: "[Content_Types].xml",
    bytes: Buffer.from(
      `<?xml version="1.0"?><Types xmlns="${main}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
  },
  {
    name: "_rels/.rels",
    bytes: Buffer.from(
      `<?xml version="1.0"?><Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="rId1" Type="${main}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    bytes: Buffer.from(
      `<?xml version="1.0"?><Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="rId1" Type="${main}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${main}/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
  },
  {
    name: "xl/workbook.xml",
    bytes: Buffer.from(
      `<?xml version="1.0"?><workbook xmlns="${main}/spreadsheetml/2006/main" xmlns:r="${main}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
  },
];
const workbook = workbookOf(sheet, others);
const bases = [
  ...basesOf("version-2.xml", grown(fixture("version-2.xml").toString(), 5)),
  ...basesOf("version-1.xml", grown(fixture("version-1.xml").toString(), 5)),
  ...basesOf("gcof.csv", gcof),
  ...basesOf("gcdf.csv", gcdf),
  ...basesOf("gcof.xlsx", workbook),
];

test("the bases are what the mutations take them for: unchanged, they hold what is counted without the readers", async () => {
  expect(Object.keys(Object.groupBy(bases, ({ kind }) => kind)).sort()).toEqual([
    "activities",
    "bytes",
    "table",
    "workbook",
  ]);
  for (const base of bases)
    if (base.kind === "activities")
      expect(await checkCase({ ...unchanged(base), index: 1, base: base.name }), base.name).toEqual([]);
  expect(openWorkbook(workbook).rows).toEqual(sheet);
});

test("500 mutated files: every record is accounted for, totals are those known beforehand, nothing is thrown", async () => {
  let known = 0;
  for (let index = 0; index < 500; index += 1) {
    const of = makeCase(bases, 20261123, index);
    known += of.expected === null ? 0 : 1;
    expect(await checkCase(of), `case ${index}: ${of.base}: ${of.how}`).toEqual([]);
  }
  expect(known).toBeGreaterThan(150);
});

test("mutated files in one store: settled, nothing lost, and added again nothing changes", async () => {
  const cases = Array.from({ length: 12 }, (_, index) => makeCase(bases, 7, index));
  expect(await settleCases(cases)).toEqual([]);
});

test("the soak's own counting sees a wrong total, a lost record and a record too many", async () => {
  const [base] = bases;
  if (base?.kind !== "activities") throw new Error("no activities");
  const right = { ...unchanged(base), index: 1, base: base.name };
  const { expected } = right;
  if (expected === null) throw new Error("nothing expected");
  const wrong = [
    { ...expected, records: expected.records + 1 },
    { ...expected, kept: expected.kept - 1 },
    { ...expected, sums: new Map([...expected.sums].map(([key, units]) => [key, units + 1n])) },
  ];
  for (const each of wrong) expect(await checkCase({ ...right, expected: each })).toHaveLength(1);
  expect(unitsOf("-1.5e1")).toBe(-15n * 10n ** 60n);
  expect(difference(fromPublished({ "2": { USD: "1" } }), new Map([["2 USD", unitsOf("1.0") ?? 0n]]))).toBe("");
  const hidden =
    '<iati-activity default-currency="USD"><!--<transaction><value>1</value></transaction>--></iati-activity>';
  expect(countActivity(hidden).sums.size).toBe(0);
});
