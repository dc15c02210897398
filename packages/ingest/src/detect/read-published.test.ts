import type { Issue } from "@plumbline/core/evidence";
import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { ByteSource, FileSummary } from "../files/reading.ts";
import { fileKind } from "./detect-format.ts";
import { ingestMessages, ingestMessageText, isIngestMessageId } from "./ingest-messages.ts";
import { readPublished } from "./read-published.ts";

async function read(
  bytes: ByteSource,
): Promise<{ summary: FileSummary; records: number; quarantined: number; issues: Issue[] }> {
  const reading = readPublished(bytes, { file: "f" });
  const issues: Issue[] = [];
  let records = 0;
  let quarantined = 0;
  for (;;) {
    const next = await reading.next();
    if (next.done === true) return { summary: next.value, records, quarantined, issues };
    records += next.value.records.length;
    quarantined += next.value.quarantined.length;
    issues.push(...next.value.issues);
  }
}

const placesIn = (text: string) => new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name));
const iati = (name: string) => readFileSync(join(import.meta.dirname, "../iati/fixtures", name));

test("the content says what a file is, not its name", () => {
  const kinds = [
    ["<?xml version='1.0'?><a/>", "xml"],
    ["\uFEFF \n<a/>", "xml"],
    ["a,b\n1,2", "table"],
    ["PK\u0003\u0004", "workbook"],
    ["%PDF-1.7,", "unknown"],
    ["# A title\n", "unknown"],
    ["", "unknown"],
  ] as const;
  for (const [text, kind] of kinds) expect(fileKind(Buffer.from(text)), text).toBe(kind);
  expect(fileKind(Buffer.from("\uFEFF<a/>", "utf16le"))).toBe("xml");
  expect(fileKind(Buffer.from("<a/>", "utf16le").swap16())).toBe("xml");
  expect(fileKind(gzipSync("<a/>"))).toBe("unknown");
});

test("IATI and AidData files are read by the same call", async () => {
  expect((await read([iati("version-2.xml")])).summary).toMatchObject({ format: "iati-activities", kept: 1 });
  const table = await read([Buffer.from('"commitment_year","flow_class","commitments_bn"\n2000,"ODA-like",1.5\n')]);
  expect(table.summary).toMatchObject({ format: "aiddata-gcdf-by-year", kept: 1 });
});

test("other files are an issue and no more", async () => {
  for (const [content, id] of [
    ["", "file-empty"],
    ["# Notes\n", "file-unrecognised"],
    ["x,y\n1,2\n", "table-unknown"],
    ["<html></html>", "iati-not-iati"],
    ["PK\u0003\u0004 and no more", "sheet-broken"],
  ] as const) {
    const { summary, issues } = await read([Buffer.from(content)]);
    expect([summary.format, summary.records, issues.map(({ message }) => message.id)], id).toEqual([
      "unknown",
      0,
      [id],
    ]);
  }
});

test("a source that fails half way keeps what came before, and lets go of the source", async () => {
  const bytes = iati("version-1.xml");
  let closed = false;
  async function* failing() {
    try {
      yield bytes.subarray(0, bytes.length - 30);
      await Promise.resolve();
      throw Object.assign(new Error("disk"), { code: "EIO" });
    } finally {
      closed = true;
    }
  }
  const { summary, issues } = await read(failing());
  expect(summary).toMatchObject({ records: 1, issues: { error: issues.length } });
  expect(issues.at(-1)?.message).toEqual({ id: "file-unreadable", args: { code: "EIO" } });
  expect(closed).toBe(true);
  async function* endless() {
    try {
      for (;;) yield Buffer.from("%PDF");
    } finally {
      closed = true;
    }
  }
  closed = false;
  await read(endless());
  expect(closed).toBe(true);
});

test("every message exists in both languages with the same places", () => {
  for (const [id, { en, zh }] of Object.entries(ingestMessages)) {
    expect(placesIn(zh), id).toEqual(placesIn(en));
    expect(zh, id).toMatch(/[\u4e00-\u9fff]/);
  }
  expect(ingestMessageText({ id: "amount-unreadable", args: { text: "x" } }).zh).toContain("“x”");
});

test("whatever happens to a file, every record is accounted for and every issue has its words", async () => {
  const files = [iati("version-2.xml"), iati("version-1.xml")];
  const patches = fc.array(fc.tuple(fc.nat(8000), fc.nat(40), fc.uint8Array({ maxLength: 12 })), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.nat(1), patches, fc.integer({ min: 1, max: 4000 }), async (which, changes, cut) => {
      let bytes = Buffer.from(files[which] ?? []);
      for (const [at, length, put] of changes) {
        const start = at % bytes.length;
        bytes = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)]);
        if (bytes.length === 0) return;
      }
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += cut) chunks.push(bytes.subarray(at, at + cut));
      const pieces = await read(chunks);
      expect(pieces).toEqual(await read([bytes]));
      const { summary, records, quarantined, issues } = pieces;
      expect([records, quarantined, records + quarantined]).toEqual([
        summary.kept,
        summary.quarantined,
        summary.records,
      ]);
      expect(summary.issues.error + summary.issues.warning).toBe(issues.length);
      for (const { message } of issues) expect(isIngestMessageId(message.id), message.id).toBe(true);
      if (summary.quarantined > 0) expect(summary.issues.error).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
