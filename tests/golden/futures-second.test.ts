import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildKernelIfNeeded, KERNEL_FILE } from "@plumbline/futures/build-kernel";
import { evaluateFast, kernelSupports } from "@plumbline/futures/kernel";
import { evaluate, readExperiment, readWorld, VARIANT_NAMES } from "@plumbline/futures/model";
import { beforeAll, describe, expect, test } from "vitest";

const python = process.env["PLUMBLINE_PYTHON"] ?? "python3";
const hasPython = spawnSync(python, ["--version"]).status === 0;

interface Case {
  readonly case: number;
  readonly world: unknown;
  readonly params: { readonly variants?: Readonly<Record<string, boolean>> };
  readonly seed: number;
  readonly replicates: number;
  readonly output: unknown;
}

/** The first place where two documents differ by more than a relative tolerance (1e−15 absolute). */
function firstDifference(expected: unknown, found: unknown, tolerance: number, path = ""): string | undefined {
  if (typeof expected === "number" && typeof found === "number") {
    const allowed = tolerance * Math.max(Math.abs(expected), Math.abs(found)) + 1e-15;
    return Math.abs(expected - found) <= allowed ? undefined : `${path}: ${expected} and ${found}`;
  }
  if (typeof expected !== "object" || typeof found !== "object" || expected === null || found === null)
    return expected === found ? undefined : `${path}: ${String(expected)} and ${String(found)}`;
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return keys
    .map((key) => firstDifference(Reflect.get(expected, key), Reflect.get(found, key), tolerance, `${path}.${key}`))
    .find((difference) => difference !== undefined);
}

describe.skipIf(!hasPython)("V16: a second implementation, in Python, from the specification's text alone", () => {
  let cases: readonly Case[];
  let module: WebAssembly.Module;
  beforeAll(() => {
    const ran = spawnSync(python, [resolve(import.meta.dirname, "second-implementation.py"), "0", "60"], {
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    expect(ran.stderr).toBe("");
    cases = ran.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Case);
    buildKernelIfNeeded();
    module = new WebAssembly.Module(readFileSync(KERNEL_FILE));
  }, 180_000);

  test("the cases have every structural variant, noise and quiet, one country and many", () => {
    expect(cases).toHaveLength(60);
    for (const name of VARIANT_NAMES)
      expect(cases.filter(({ params }) => params.variants?.[name] === true).length, name).toBeGreaterThan(2);
  });

  test("every number of every trace and output is the reference's to 1e-9, and every output the kernel's", () => {
    let fast = 0;
    for (const { world, params, seed, replicates, output, ...one } of cases) {
      const [readW, readP] = [readWorld(world), readExperiment(params)];
      if (!readW.ok || !readP.ok) throw new Error(`case ${one.case} was refused`);
      const found = evaluate(readW.value, readP.value, seed, replicates, { trace: true });
      expect(firstDifference(output, JSON.parse(JSON.stringify(found)), 1e-9), `case ${one.case}`).toBeUndefined();
      if (!kernelSupports(readP.value)) continue;
      fast += 1;
      const [plain, quick] = [
        evaluate(readW.value, readP.value, seed, replicates),
        evaluateFast(module, readW.value, readP.value, seed, replicates),
      ];
      expect(firstDifference(plain, quick, 1e-9), `kernel, case ${one.case}`).toBeUndefined();
    }
    expect(fast).toBeGreaterThan(40);
  }, 120_000);
});
