import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const repositoryRoot = resolve(import.meta.dirname, "../..");
const published = resolve(repositoryRoot, "../shared/method/golden/futures-small.json");
const ours = resolve(import.meta.dirname, "fixtures/futures-noise.json");
const required = process.env["PLUMBLINE_REQUIRE_REAL"] === "1";
const folder = mkdtempSync(join(tmpdir(), "plumbline-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Golden {
  readonly world: unknown;
  readonly params: unknown;
  readonly seed: number;
  readonly replicates: number;
  readonly output: unknown;
}

function plumbline(...args: string[]) {
  const main = join(repositoryRoot, "packages/app/src/main.ts");
  return spawnSync(process.execPath, [main, "futures", "evaluate", ...args], {
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, LANG: "C" },
  });
}

/** How often two values differ: numbers by B.7 (1e−12 relative, 1e−15 absolute), all else by sameness. */
function differences(expected: unknown, found: unknown): number {
  if (typeof expected === "number" && typeof found === "number")
    return Math.abs(expected - found) <= 1e-12 * Math.max(Math.abs(expected), Math.abs(found)) + 1e-15 ? 0 : 1;
  if (typeof expected !== "object" || typeof found !== "object" || expected === null || found === null)
    return expected === found ? 0 : 1;
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return keys.reduce((sum, key) => sum + differences(Reflect.get(expected, key), Reflect.get(found, key)), 0);
}

/** Writes a golden's world and parameters to files and lets the command answer. */
function answerTo(path: string, ...more: string[]): { readonly golden: Golden; readonly answer: unknown } {
  const golden = JSON.parse(readFileSync(path, "utf8")) as Golden;
  const [world, params] = [join(folder, "world.json"), join(folder, "params.json")];
  writeFileSync(world, JSON.stringify(golden.world));
  writeFileSync(params, JSON.stringify(golden.params));
  const { seed, replicates } = golden;
  const ran = plumbline(
    "--world",
    world,
    "--params",
    params,
    "--seed",
    String(seed),
    "--replicates",
    String(replicates),
    "--json",
    ...more,
  );
  expect(ran.stderr).toBe("");
  expect(ran.status).toBe(0);
  return { golden, answer: JSON.parse(ran.stdout) };
}

describe.skipIf(!required && !existsSync(published))("the published golden through the command line", () => {
  test("B.7, B.8: evaluate --json --trace is the golden's output to 1e-12", () => {
    const { golden, answer } = answerTo(published, "--trace");
    expect(differences(golden.output, answer)).toBe(0);
    expect(differences(golden.output, { ...(answer as object), seed: -1 })).toBe(1);
  });
});

test("evaluate runs on any file of B.7: 29 years with noise, two replicates, five scenarios", () => {
  const { golden, answer } = answerTo(ours);
  expect(differences(golden.output, answer)).toBe(0);
});

test("without replicates there are no runs; several are shown as means with their errors, parameters left out as base values", () => {
  const golden = JSON.parse(readFileSync(ours, "utf8")) as { world: unknown; params: Record<string, unknown> };
  const [world, params] = [join(folder, "some-world.json"), join(folder, "some-params.json")];
  writeFileSync(world, JSON.stringify(golden.world));
  const { params: _, ...others } = golden.params;
  writeFileSync(params, JSON.stringify(others));
  const files = ["--world", world, "--params", params];
  const none = plumbline(...files, "--replicates", "0", "--json");
  expect([none.status, (JSON.parse(none.stdout) as { runs: unknown[] }).runs]).toEqual([0, []]);
  expect(plumbline(...files, "--replicates", "0").stdout).toContain("No runs");
  const several = plumbline(...files, "--replicates", "3");
  expect(several.stdout).toMatch(/M1 Infrastructure delivered +[\d.]+ ± [\d.]+ /);
  expect(several.stdout).not.toContain("e-");
  expect(several.stderr).toContain("Mean of 3 runs");
});

test("a wrong file is refused with every fault at its place, in both languages, exit 2", () => {
  const [world, params] = [join(folder, "bad-world.json"), join(folder, "bad-params.json")];
  writeFileSync(world, '{\n "schema": "infra3/world/1", "name": "x",\n "funders": [],\n "countries": [{ "id": 0 }]\n}');
  writeFileSync(params, "{ not json");
  const refused = plumbline("--world", world, "--params", params);
  expect(refused.status).toBe(2);
  expect(refused.stdout).toBe("");
  expect(refused.stderr).toContain(`${world}:3:13: funders must be at least 1 entries (found [])`);
  expect(refused.stderr).toContain(`${world}:4:24: countries[0].id must be at least 1 (found 0)`);
  expect(refused.stderr.split("\n").length).toBeGreaterThan(8);
  expect(plumbline("--world", world, "--params", params, "--lang", "zh").stderr).toContain("应不小于 1 项");
  expect(plumbline("--world", join(folder, "none.json"), "--params", params).stderr).toContain("there is no such file");
  const spoilt = plumbline("--world", params, "--params", params);
  expect([spoilt.status, spoilt.stderr.includes("not valid JSON")]).toEqual([2, true]);
});
