import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { currentSnapshot } from "@plumbline/store/snapshot";
import { activity, iatiFile, type TestStore, testStore, transaction } from "../jobs/test-store.ts";
import { runProgram } from "./program.ts";

let store: TestStore;

beforeEach(async () => {
  store = await testStore({ "a.xml": iatiFile(activity({ id: "GB-GOV-1-A" }, transaction("2", "10"))) });
});
afterEach(() => store.remove());

/** One command on the store: its exit code, and what it says and answers in a language. */
async function run(words: readonly string[], language: "en" | "zh" = "en") {
  const said: string[] = [];
  const code = await runProgram([...words, "--store", store.store, "--lang", language], {}, () => ({
    language,
    json: false,
    document: () => undefined,
    answer: (text) => void said.push(text),
    say: (text) => void said.push(text[language]),
  }));
  return { code, said: said.join("\n") };
}

const snapshot = () => join(store.store, "snapshots", currentSnapshot(store.store) ?? "", "plumbline.duckdb");

/** Bytes of a block of the database; each has a checksum. */
const BLOCK = 262_144;

/** Every command that opens the store. */
const commands = [["ask", "commitments", "--by", "recipient"], ["issues"], ["add", "--resettle"]];

test.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ["zeros from its tenth on", (bytes: Buffer) => bytes.fill(0, Math.floor(bytes.length / 10))],
  // Four bytes in the middle of each block of 256 kB, behind the three headers of 4 kB
  [
    "some bytes changed in every block",
    (bytes: Buffer) => {
      for (let at = 3 * 4096 + 120_000; at < bytes.length; at += BLOCK) bytes.writeUInt32LE(0xdeadbeef, at);
      return bytes;
    },
  ],
])("a snapshot with %s is said to be damaged by every command, in both languages", async (_, damage) => {
  writeFileSync(snapshot(), damage(readFileSync(snapshot())));
  for (const words of commands) {
    const [en, zh] = [await run(words), await run(words, "zh")];
    expect([words[0], en.code, zh.code]).toEqual([words[0], 2, 2]);
    expect(en.said).toMatch(/^The store's snapshot is damaged or gone \(.+\)\. Move the folder/);
    expect(zh.said).toMatch(/^数据仓的快照已损坏或丢失（.+）。请移走/);
  }
});

test("whichever block of a snapshot is damaged, ask says so or answers as before", { timeout: 120_000 }, async () => {
  const words = ["ask", "commitments", "--by", "recipient"];
  const whole = readFileSync(snapshot());
  const before = await run(words);
  let noticed = 0;
  for (let at = 3 * 4096; at < whole.length; at += BLOCK) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt32LE(0xdeadbeef, at + 64);
    writeFileSync(snapshot(), bytes);
    const { code, said } = await run(words);
    if (code === 0) expect(said).toBe(before.said);
    else {
      expect([at, code]).toEqual([at, 2]);
      expect(said).toMatch(/^The store's snapshot is damaged or gone \(.+\)\. Move the folder/);
      noticed += 1;
    }
  }
  expect(noticed).toBeGreaterThan(2);
});

test("a pointer that is no pointer is said to be damaged, and no other version's", async () => {
  writeFileSync(join(store.store, "current"), Buffer.alloc(35));
  for (const words of commands) expect((await run(words)).said).toMatch(/damaged or gone \(.*current\)/);
  writeFileSync(join(store.store, "current"), "2 abc\n");
  expect((await run(["issues"])).said).toContain("another version of Plumbline (2)");
});

test("a damaged lock is made anew: nothing is in it that could be lost", async () => {
  writeFileSync(join(store.store, "lock"), Buffer.alloc(12_288));
  expect(await run(["add", "--status"])).toEqual({ code: 0, said: "No add is unfinished." });
  writeFileSync(join(store.store, "lock"), "no database");
  expect((await run(["add", "--resettle", "--register", store.settling.registerRoot])).code).toBe(0);
});

test("the last line of add counts what is in the store, and apart from it what could not be opened", async () => {
  const file = join(store.folder, "files", "a.xml");
  const nowhere = join(store.folder, "nowhere.xml");
  const register = ["--register", store.settling.registerRoot];
  expect(await run(["add", file, nowhere, ...register])).toEqual({
    code: 1,
    said: `1 file in ${store.store}; 1 path could not be opened; 0 errors.`,
  });
  expect((await run(["add", file, nowhere, ...register], "zh")).said).toBe(
    `${store.store} 中新增或已有 1 个文件；1 个路径无法打开；0 个错误。`,
  );
  rmSync(file);
  expect((await run(["add", file, nowhere, ...register])).said).toContain("0 files in");
});
