import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildKernelIfNeeded, KERNEL_FILE } from "@plumbline/futures/build-kernel";
import { evaluateFast } from "@plumbline/futures/kernel";
import { evaluate, readExperiment, readWorld } from "@plumbline/futures/model";
import { describe, expect, test } from "vitest";

const repoRoot = resolve(import.meta.dirname, "../..");
const published = resolve(repoRoot, "../shared/method/golden/futures-small.json");
const ours = resolve(import.meta.dirname, "fixtures/futures-noise.json");
const required = process.env["PLUMBLINE_REQUIRE_REAL"] === "1";

interface Golden {
  readonly world: unknown;
  readonly params: unknown;
  readonly seed: number;
  readonly replicates: number;
  readonly output: unknown;
}

interface Difference {
  readonly place: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Equality of two implementations (B.7): |a−b| ≤ 1e−12·max(|a|,|b|) + 1e−15 for numbers, sameness for the rest. */
function differences(expected: unknown, found: unknown, place = "", relative = 1e-12): Difference[] {
  if (typeof expected === "number" && typeof found === "number") {
    const allowed = relative * Math.max(Math.abs(expected), Math.abs(found)) + 1e-15;
    return Math.abs(expected - found) <= allowed ? [] : [{ place, expected, found }];
  }
  if (typeof expected !== "object" || typeof found !== "object" || expected === null || found === null)
    return expected === found ? [] : [{ place, expected, found }];
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...keys].flatMap((key) =>
    differences(Reflect.get(expected, key), Reflect.get(found, key), `${place}/${key}`, relative),
  );
}

function countNumbers(value: unknown): number {
  if (typeof value === "number") return 1;
  return typeof value === "object" && value !== null
    ? Object.values(value).reduce((total: number, entry: unknown) => total + countNumbers(entry), 0)
    : 0;
}

/** The outputs of the kernel for a golden's input. */
function evaluatedFast(golden: Golden): unknown {
  buildKernelIfNeeded();
  const world = readWorld(golden.world);
  const experiment = readExperiment(golden.params);
  if (!world.ok || !experiment.ok) throw new Error("the golden's own input was refused");
  const module = new WebAssembly.Module(readFileSync(KERNEL_FILE));
  const output = evaluateFast(module, world.value, experiment.value, golden.seed, golden.replicates);
  return JSON.parse(JSON.stringify(output));
}

/** A golden's output without its traces, which the kernel does not keep. */
function withoutTrace(output: unknown): unknown {
  return JSON.parse(JSON.stringify(output, (key, value: unknown) => (key === "trace" ? undefined : value)));
}

function evaluated(golden: Golden, trace: boolean): unknown {
  const world = readWorld(golden.world);
  const experiment = readExperiment(golden.params);
  if (!world.ok || !experiment.ok) throw new Error("the golden's own input was refused");
  const output = evaluate(world.value, experiment.value, golden.seed, golden.replicates, { trace });
  return JSON.parse(JSON.stringify(output));
}

describe.skipIf(!required && !existsSync(published))("published golden case", () => {
  test("B.8: all 10,825 numbers of the small golden, trace included, to 1e-12", () => {
    const golden = JSON.parse(readFileSync(published, "utf8")) as Golden;
    expect(countNumbers(golden.output)).toBe(10_825);
    expect(differences(golden.output, evaluated(golden, true))).toEqual([]);
  });
  test("B.8: its outputs from the kernel, to 1e-9", () => {
    const golden = JSON.parse(readFileSync(published, "utf8")) as Golden;
    expect(differences(withoutTrace(golden.output), evaluatedFast(golden), "", 1e-9)).toEqual([]);
  });
});

describe("our own golden case (made by packages/futures/scripts/make-golden.ts)", () => {
  const golden = JSON.parse(readFileSync(ours, "utf8")) as Golden;
  test("outputs with noise stay what they were, to 1e-12", () => {
    expect(countNumbers(golden.output)).toBeGreaterThan(200);
    expect(differences(golden.output, evaluated(golden, false))).toEqual([]);
  });
  test("the kernel gives them too, to 1e-9", () => {
    expect(differences(golden.output, evaluatedFast(golden), "", 1e-9)).toEqual([]);
  });
  test("the comparison sees a difference in the thirteenth digit but one", () => {
    expect(differences({ a: [1] }, { a: [1 + 3e-12] })).toHaveLength(1);
    expect(differences({ a: [1, null] }, { a: [1, 0] })).toHaveLength(1);
    expect(differences({ a: 1 }, { a: 1, b: 2 })).toHaveLength(1);
  });
});
