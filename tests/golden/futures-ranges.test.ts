import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "plumbline-ranges-"));
afterAll(() => rmSync(folder, { recursive: true }));

function kept(name: string): { readonly draws: number; readonly seed: number } {
  const text = readFileSync(join(root, "packages/futures/src/backcast", name), "utf8");
  return JSON.parse(text) as { readonly draws: number; readonly seed: number };
}

test("the matched ranges and the findings that are kept are what their maker makes: plumbline futures backcast --write-ranges --write-found", () => {
  const [ranges, found] = [kept("matched-ranges.json"), kept("backcast-found.json")];
  const { draws, seed } = ranges;
  expect([found.draws, found.seed]).toEqual([draws, seed]);
  const [rangesFile, foundFile] = [join(folder, "ranges.json"), join(folder, "found.json")];
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
      rangesFile,
      "--write-found",
      foundFile,
      "--json",
    ],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  expect(ran.status).toBe(0);
  expect(JSON.parse(readFileSync(rangesFile, "utf8"))).toEqual(ranges);
  expect(JSON.parse(readFileSync(foundFile, "utf8"))).toEqual(found);
}, 240_000);
