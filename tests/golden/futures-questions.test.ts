import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const main = resolve(import.meta.dirname, "../../packages/app/src/main.ts");
const folder = mkdtempSync(join(tmpdir(), "plumbline-questions-"));
afterAll(() => rmSync(folder, { recursive: true }));

function plumbline(...args: string[]) {
  return spawnSync(process.execPath, [main, "futures", ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, LANG: "C" },
  });
}

const few =
  "experiment: 1\nhorizon: { years: 6, windows: [6] }\nuncertainties: { beta_s: prior, c_s: prior, m_1: prior }\nlevers: { camp: prior, bert: prior }\n";
beforeAll(() => {
  writeFileSync(join(folder, "few.yaml"), `${few}sample: { draws: 300, seed: 3 }\n`);
  writeFileSync(join(folder, "sobol.yaml"), `${few}sample: { method: saltelli, draws: 64, seed: 3 }\n`);
  writeFileSync(join(folder, "morris.yaml"), `${few}sample: { method: morris, draws: 10, seed: 3 }\n`);
  for (const name of ["few", "sobol", "morris"])
    expect(plumbline("run", `${name}.yaml`, "--out", name, "--workers", "2").status).toBe(0);
});

interface Indices {
  readonly method: string;
  readonly indices: readonly (readonly [string, ...number[]])[];
}
const sensitivityOf = (results: string, ...more: string[]): Indices =>
  JSON.parse(plumbline("sensitivity", results, "--outcome", "M2", "--against", "S2", "--json", ...more).stdout);

test("sensitivity takes the method that fits the sample, and all three see what drives unit cost", () => {
  for (const [results, method] of [
    ["sobol", "sobol"],
    ["morris", "morris"],
    ["few", "pawn"],
  ] as const) {
    const found = sensitivityOf(results);
    expect(found.method).toBe(method);
    const ordered = found.indices.toSorted((a, b) => (b[1] ?? 0) - (a[1] ?? 0)).map(([input]) => input);
    expect(ordered.slice(0, 3), method).toEqual(expect.arrayContaining(["m_1", "camp"]));
    expect(ordered.at(-1), method).toBe("bert");
  }
});

test("an analysis that the sample does not allow is refused", () => {
  const refused = plumbline("sensitivity", "few", "--method", "sobol");
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("The sample is latin-hypercube: sobol cannot be had from it.");
  expect(plumbline("sensitivity", "morris", "--method", "pawn").status).toBe(2);
});

test("discover: C3 holds where standards cost more than they prevent; its failure lies on the other side", () => {
  const { conditions } = JSON.parse(plumbline("discover", "few", "--claim", "C3", "--json").stdout);
  const limits = new Map<string, { low?: number; high?: number }>(
    conditions.limits.map((limit: { input: string; low?: number; high?: number }) => [limit.input, limit]),
  );
  expect(limits.get("c_s")?.low ?? limits.get("m_1")?.high).toBeGreaterThan(0);
  expect(conditions.chosen.density).toBeGreaterThan(conditions.share);
  const failing = plumbline("discover", "few", "--claim", "C3", "--fails").stdout;
  expect(failing).toMatch(/c_s ≤|m_1 ≥/);
  expect(plumbline("discover", "few").status).toBe(2);
  expect(plumbline("discover", "few", "--claim", "C12").status).toBe(2);
});

test("robustness: regret of the best is 0 somewhere, and demands are shares with intervals", () => {
  const answer = JSON.parse(
    plumbline("robustness", "few", "--outcome", "M1", "--at-least", "M1=1", "--at-most", "M2=0", "--json").stdout,
  );
  expect(answer.states).toBe(300);
  for (const { satisficing } of answer.scenarios) expect(satisficing.share).toBe(0);
  expect(Math.min(...answer.scenarios.map((one: { regretMax: number }) => one.regretMax))).toBeGreaterThanOrEqual(0);
  expect(plumbline("robustness", "few", "--at-least", "M1").status).toBe(2);
});

test("explain --null N0 --json: scenarios differ by exactly 0 over all outputs; under N1 by more", () => {
  const none = JSON.parse(plumbline("explain", "few.yaml", "--null", "N0", "--draws", "20", "--json").stdout);
  expect(none.maxDifference).toBe(0);
  const free = JSON.parse(plumbline("explain", "few.yaml", "--null", "N1", "--draws", "20", "--json").stdout);
  expect(free.maxDifference).toBeGreaterThan(0);
});

test("explain: the campaign alone lowers surplus in every draw, price rivalry alone presses Chinese prices", () => {
  const { mechanisms } = JSON.parse(plumbline("explain", "few.yaml", "--draws", "60", "--json").stdout);
  const of = (name: string) => mechanisms.find((one: { intensity: string }) => one.intensity === name).differences;
  expect(of("camp").M3.positive).toBeLessThan(0.05);
  expect(of("bert").M12.median).toBeLessThan(0);
});

test("claims: twelve verdicts, the variant beside them, the tautology labelled", () => {
  const { claims } = JSON.parse(plumbline("claims", "few.yaml", "--draws", "80", "--json").stdout);
  expect(claims).toHaveLength(12);
  const of = (id: string) => claims.find((one: { claim: { id: string } }) => one.claim.id === id);
  expect(of("C1").verdict).toBe("disagrees");
  expect(of("C1").standardsValued.outcomes[0].holds).toBeGreaterThan(of("C1").outcomes[0].holds + 0.3);
  expect([of("C11").verdict, of("C12").verdict]).toEqual(["by-construction", "not-simulated"]);
  expect(plumbline("claims", "few.yaml", "--draws", "20").stderr).toContain("Too few draws");
});
