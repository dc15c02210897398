import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "plumbline-ranges-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the matched ranges that are kept are what their maker makes: plumbline futures backcast --write-ranges", () => {
  const kept: unknown = JSON.parse(
    readFileSync(join(root, "packages/futures/src/backcast/matched-ranges.json"), "utf8"),
  );
  const { draws, seed } = kept as { readonly draws: number; readonly seed: number };
  const file = join(folder, "ranges.json");
  const ran = spawnSync(
    process.execPath,
    [
      join(root, "packages/app/src/main.ts"),
      "futures",
      "backcast",
      "--draws",
      String(draws),
      "--seed",
      String(seed),
      "--write-ranges",
      file,
      "--json",
    ],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  expect(ran.status).toBe(0);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(kept);
}, 240_000);
