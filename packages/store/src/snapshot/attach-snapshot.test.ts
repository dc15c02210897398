import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Database } from "../database.ts";
import { attachSnapshot } from "./attach-snapshot.ts";
import { StoreFailure } from "./store-failure.ts";

const folder = mkdtempSync(join(tmpdir(), "snapshot'"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function attached(file: string): Promise<unknown> {
  const database = await Database.open();
  try {
    await database.load((connection) => attachSnapshot(connection, file, "snapshot"));
    return null;
  } catch (error) {
    return error;
  } finally {
    database.close();
  }
}

test("a snapshot that is gone, cut off or something else is a damaged store, with what to do in both languages", async () => {
  const gone = join(folder, "gone.duckdb");
  const other = join(folder, "other.duckdb");
  writeFileSync(other, "not a database ".repeat(2000));
  const cut = join(folder, "cut.duckdb");
  const database = await Database.open();
  const whole = join(folder, "whole.duckdb");
  await database.load(async (connection) => {
    const quoted = whole.replaceAll("'", "''");
    await connection.run(`ATTACH '${quoted}' AS whole`);
    await connection.run("CREATE TABLE whole.numbers AS SELECT * FROM range(1000000)");
    await connection.run("DETACH whole");
  });
  database.close();
  expect(await attached(whole)).toBeNull();
  writeFileSync(cut, readFileSync(whole).subarray(0, 10_000));
  for (const file of [gone, other, cut]) {
    const failure = await attached(file);
    expect(failure, file).toBeInstanceOf(StoreFailure);
    if (!(failure instanceof StoreFailure)) continue;
    expect(failure.code).toBe("damaged-store");
    expect(failure.text.en).toContain("plumbline add");
    expect(failure.text.zh).toMatch(/\p{Script=Han}/u);
  }
});
