import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSnapshot } from "@plumbline/store/snapshot";
import { lockStore } from "../../packages/store/src/snapshot/store-lock.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  main,
  register,
  folder,
  file,
  add,
  ask,
  totalOf,
  state,
  program,
  removeFiles,
  writeFiles,
} from "./adding-to-a-store.ts";

beforeAll(writeFiles);
afterAll(removeFiles);

test("files added again change nothing; the order of adding leaves no trace", async () => {
  const [one, other] = [join(folder, "one-way"), join(folder, "other-way")];
  await once(add(one, join(folder, "new", "b.xml"), join(folder, "new", "c.xml"), join(folder, "old")), "exit");
  for (const path of [join(folder, "old"), join(folder, "new", "c.xml"), join(folder, "new", "b.xml")])
    await once(add(other, path), "exit");
  expect(readFileSync(join(other, "current"), "utf8")).toBe(readFileSync(join(one, "current"), "utf8"));
  for (const more of [{ by: ["reporter"] }, { records: true }])
    expect(await ask(other, more)).toEqual(await ask(one, more));
  const before = state(one);
  await once(add(one, join(folder, "old"), join(folder, "new")), "exit");
  expect(state(one)).toBe(before);
  expect(readdirSync(one).toSorted()).toEqual(["current", "files", "lock", "snapshots"]);
});

test("a second add waits for the first, and says so", async () => {
  const store = join(folder, "waited");
  mkdirSync(store);
  const release = await lockStore(store, {});
  const child = spawn(process.execPath, [main, "add", join(folder, "old"), "--store", store, "--register", register], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  let said = "";
  child.stderr.setEncoding("utf8");
  const { promise, resolve } = Promise.withResolvers<void>();
  child.stderr.on("data", (text: string) => {
    said += text;
    if (said.includes("waiting")) resolve();
  });
  await Promise.race([promise, ended]);
  expect(said).toContain(`Another add is at work on this store (PID ${process.pid})`);
  expect(existsSync(join(store, "current"))).toBe(false);
  release();
  await ended;
  expect(await totalOf(store)).toBe("40");
});

test("one thread or two, and files in any order, make the same store", async () => {
  const files = join(folder, "threads");
  mkdirSync(files);
  for (const prefix of ["I", "J", "K"]) writeFileSync(join(files, `${prefix}.xml`), file(prefix, 4500));
  const [one, two] = [join(folder, "one-thread"), join(folder, "two-threads")];
  const first = program(one, join(files, "I.xml"), join(files, "J.xml"), join(files, "K.xml"), "--workers", "1");
  expect(await first.ended).toBe(0);
  const second = program(two, join(files, "K.xml"), join(files, "I.xml"), join(files, "J.xml"), "--workers", "2");
  expect(await second.ended).toBe(0);
  expect(readFileSync(join(two, "current"), "utf8")).toBe(readFileSync(join(one, "current"), "utf8"));
  expect(await ask(two, { by: ["reporter"] })).toEqual(await ask(one, { by: ["reporter"] }));
  expect(await contentOf(two)).toEqual(await contentOf(one));
  expect((await contentOf(one)).get("settled_facts")).toMatch(/^27000 /);
});

/** How many rows each table of a store has, and a hash of all of them in their order. */
async function contentOf(store: string): Promise<Map<string, string>> {
  const { database } = await openSnapshot(store);
  try {
    const tables = await database.query(
      "SELECT table_name FROM duckdb_tables() WHERE database_name = 'snapshot' ORDER BY ALL",
    );
    const content = new Map<string, string>();
    for (const { table_name: table } of tables) {
      const [row] = await database.query(
        `SELECT count(*) AS n, md5(string_agg(CAST(t AS VARCHAR), chr(10) ORDER BY rowid)) AS all_rows FROM snapshot."${table ?? ""}" AS t`,
      );
      content.set(table ?? "", `${row?.["n"] ?? ""} ${row?.["all_rows"] ?? ""}`);
    }
    return content;
  } finally {
    database.close();
  }
}
