/** The kernel in WASM beside the same kernel in C for the same width of 128 bits (gcc -O3 -msse4.2), one core each. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { createKernel, kernelTables } from "@plumbline/futures/kernel";
import { PAPER_SCENARIOS } from "@plumbline/futures/model";
import { kernelInC } from "./native/translate.ts";
import { type Measured, perSecond, pointOf, report, workload, worstDifference } from "./workload.ts";

/** A batch is a few milliseconds: shorter than the turns that a busy machine gives, so that the best of many was not disturbed. */
const PAIRS = 2;
const REPEATS = 150;
const ASSEMBLY = resolve(import.meta.dirname, "../../packages/futures/src/kernel/assembly");

/** Runs a second of every scenario in C, and what it computed for the first replicate. Undefined where there is no gcc. */
function nativeRuns(): { readonly speeds: number[]; readonly outputs: number[][] } | undefined {
  const { world, experiment, module } = workload();
  const folder = mkdtempSync(resolve(tmpdir(), "plumbline-native-"));
  try {
    writeFileSync(resolve(folder, "kernel.c"), kernelInC(ASSEMBLY));
    const flags = ["-O3", "-msse4.2", "-ffp-contract=off", "-fno-strict-aliasing", "-w"];
    execFileSync("gcc", [...flags, "-o", "native", "kernel.c", "-lm"], { cwd: folder });
    const { sizes, tables, lanes } = kernelTables(module, world, experiment);
    writeFileSync(resolve(folder, "tables"), Buffer.concat([Buffer.from(sizes.buffer), tables]));
    writeFileSync(
      resolve(folder, "lanes"),
      Buffer.concat(PAPER_SCENARIOS.map((_, s) => Buffer.from(lanes(pointOf(s, 0), pointOf(s, 1)).buffer))),
    );
    const text = execFileSync("./native", ["tables", "lanes", String(PAIRS), String(REPEATS)], {
      cwd: folder,
      encoding: "utf8",
    });
    const rows = text
      .trim()
      .split("\n")
      .map((line) => line.split(" ").map(Number));
    return { speeds: rows.map((row) => row[0] ?? Number.NaN), outputs: rows.map((row) => row.slice(1)) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Kernel beside native C, scenario by scenario. */
export function kernelBesideNative(): Measured[] {
  const native = nativeRuns();
  if (native === undefined) {
    process.stdout.write("kernel beside native C: not measured, no gcc here\n");
    return [];
  }
  const { world, experiment, module } = workload();
  const kernel = createKernel(module, world, experiment);
  return PAPER_SCENARIOS.map((scenario, s) => {
    const speed = perSecond(2 * PAIRS, REPEATS, () => {
      for (let p = 0; p < PAIRS; p++) kernel.pair(pointOf(s, 2 * p), pointOf(s, 2 * p + 1));
    });
    const difference = worstDifference(kernel.pair(pointOf(s, 0), pointOf(s, 1))[0], native.outputs[s] ?? []);
    if (!(difference < 1e-9)) throw new Error(`native C and kernel differ by ${difference} in ${scenario.id}`);
    const peer = native.speeds[s] ?? Number.NaN;
    return {
      what: `${scenario.id}, complete runs a second a core, kernel beside native C of the same width`,
      ours: speed.toFixed(0),
      peer: peer.toFixed(0),
      ratio: speed / peer,
      mustReach: 0.7,
    };
  });
}

if (import.meta.main) report(kernelBesideNative());
