import { rawLines } from "@plumbline/store/files";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { addFiles, resettleStore } from "./add-files.ts";
import { activity, gcofFile, iatiFile, silent, type TestStore, testStore, transaction } from "./test-store.ts";

const version = vi.hoisted(() => ({ reader: "one" }));
vi.mock("./versions.ts", async (original) => ({
  ...(await original<typeof import("./versions.ts")>()),
  readerVersion: () => version.reader,
}));

const open: TestStore[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store.remove();
});

const xml = iatiFile(
  activity({ id: "XX-1" }, transaction("2", "1")),
  activity({ id: "XX-2 道路 𝄞" }, transaction("2", "2")),
  activity({ id: "XX-3" }, transaction("2", "3")),
);
const declared = (encoding: string) => xml.replace('encoding="UTF-8"', `encoding="${encoding}"`);

/** The same document in the forms in which files come. */
const forms: Readonly<Record<string, { readonly text: string; readonly bytes: Uint8Array }>> = {
  lf: { text: xml, bytes: Buffer.from(xml) },
  crlf: { text: xml.replaceAll("\n", "\r\n"), bytes: Buffer.from(xml.replaceAll("\n", "\r\n")) },
  cr: { text: xml.replaceAll("\n", "\r"), bytes: Buffer.from(xml.replaceAll("\n", "\r")) },
  marked: { text: xml, bytes: Buffer.from(`\uFEFF${xml}`) },
  "one line": { text: xml.replaceAll("\n", " "), bytes: Buffer.from(xml.replaceAll("\n", " ")) },
  "utf-16": { text: declared("UTF-16"), bytes: Buffer.from(`\uFEFF${declared("UTF-16")}`, "utf16le") },
  "utf-16be": { text: declared("UTF-16"), bytes: Buffer.from(`\uFEFF${declared("UTF-16")}`, "utf16le").swap16() },
};

test.each(Object.keys(forms))("the place of an activity gives its own XML, as published: %s", async (form) => {
  const { text, bytes } = forms[form] ?? { text: "", bytes: Buffer.alloc(0) };
  const folder = mkdtempSync(join(tmpdir(), "added-bytes-"));
  try {
    writeFileSync(join(folder, "a.xml"), bytes);
    const store = await testStore({ "other.xml": iatiFile() });
    open.push(store);
    await addFiles({ settling: store.settling, paths: [join(folder, "a.xml")], store: store.store, progress: silent });
    const rows = await store.query(
      'SELECT file, line, "column", end_line, end_column FROM snapshot.activities ORDER BY record',
    );
    const published = text.match(/<iati-activity [\s\S]*?<\/iati-activity>/g) ?? [];
    expect(rows).toHaveLength(3);
    for (const [index, row] of rows.entries()) {
      const raw = await rawLines(store.store, row["file"] ?? "", Number(row["line"]), Number(row["end_line"]), {
        maxBytes: 1_000_000,
        firstColumn: Number(row["column"]),
        lastColumn: Number(row["end_column"]),
      });
      expect(raw).toEqual({ text: published[index], truncated: false });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the line of an AidData record gives its row", async () => {
  const csv = gcofFile(
    { project_id: "1", title: "Road" },
    { project_id: "2", title: 'A bridge,\nand ""more""' },
    { project_id: "3" },
  );
  const store = await testStore({ "gcof.csv": csv });
  open.push(store);
  const rows = await store.query("SELECT file, line, identifier FROM snapshot.aiddata_projects ORDER BY record");
  expect(rows.map(({ identifier }) => identifier)).toEqual(["1", "2", "3"]);
  const raws = await Promise.all(
    rows.map(({ file, line }) => rawLines(store.store, file ?? "", Number(line), null, { maxBytes: 1_000_000 })),
  );
  expect(`${csv.split("\n")[0] ?? ""}\n${raws.map((raw) => `${raw?.text ?? ""}\n`).join("")}`).toBe(csv);
});

test("a store that was settled with other reference tables is settled anew by the next add, new files or not", async () => {
  const pounds = iatiFile(
    activity({ id: "XX-1", attributes: 'default-currency="GBP"' }, transaction("2", "100")).replace(
      'default-currency="USD"',
      "",
    ),
  );
  const store = await testStore({ "a.xml": pounds });
  open.push(store);
  expect((await store.ask("commitments")).rows[0]?.high).toBe("200");
  const rates = join(store.settling.registerRoot, "reference", "exchange-rates.csv");
  writeFileSync(rates, readFileSync(rates, "utf8").replace("GBP,2013-05,0.5", "GBP,2013-05,0.25"));
  await store.add({ "a.xml": pounds });
  expect((await store.ask("commitments")).rows[0]?.high).toBe("400");
  const [snapshot] = readdirSync(join(store.store, "snapshots"));
  await store.add({ "a.xml": pounds });
  expect(readdirSync(join(store.store, "snapshots"))).toEqual([snapshot]);
});

test("what an earlier reader read is read anew from the store's own copies, where that is asked for", async () => {
  const store = await testStore({ "a.xml": xml });
  open.push(store);
  const reader = async () =>
    (await store.query("SELECT DISTINCT reader FROM snapshot.files")).map((row) => row["reader"]);
  expect(await reader()).toEqual(["one"]);
  const before = await store.query("SELECT * FROM snapshot.settled_facts ORDER BY ALL");
  version.reader = "two";
  await store.add({ "a.xml": xml });
  expect(await reader()).toEqual(["one"]);
  rmSync(join(store.folder, "files"), { recursive: true });
  mkdirSync(join(store.folder, "files"));
  const report = await resettleStore({ settling: store.settling, store: store.store, progress: silent });
  expect(report.files.map(({ file, kept }) => [file, kept])).toEqual([["a.xml", 3]]);
  expect(await reader()).toEqual(["two"]);
  expect(await store.query("SELECT * FROM snapshot.settled_facts ORDER BY ALL")).toEqual(before);
});
