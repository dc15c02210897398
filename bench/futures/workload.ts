import { readFileSync } from "node:fs";
import { buildKernelIfNeeded, KERNEL_FILE } from "@plumbline/futures/build-kernel";
import type { RunPoint } from "@plumbline/futures/kernel";
import {
  BASE_PARAMETERS,
  type Experiment,
  PAPER_SCENARIOS,
  readExperiment,
  type World,
} from "@plumbline/futures/model";
import { syntheticWorld } from "@plumbline/futures/synthetic-world";

/** One measured figure beside its peer. */
export interface Measured {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: number;
  readonly mustReach: number;
}

/** What all benches of the futures run: 130 countries, 29 years, 6 funders, noise, two windows; the paper's four scenarios. */
export function workload(): {
  readonly world: World;
  readonly experiment: Experiment;
  readonly module: WebAssembly.Module;
} {
  buildKernelIfNeeded();
  const reading = readExperiment({
    schema: "infra3/params/1",
    startYear: 2022,
    T: 29,
    windows: [14, 29],
    noise: 1,
    params: {},
    scenarios: [{ id: "S2" }],
  });
  if (!reading.ok) throw new Error("the bench's own experiment was refused");
  return {
    world: syntheticWorld(130, 1, true),
    experiment: { ...reading.value, scenarios: PAPER_SCENARIOS },
    module: new WebAssembly.Module(readFileSync(KERNEL_FILE)),
  };
}

/** The run of scenario `s` and replicate `replicate`. */
export function pointOf(s: number, replicate: number): RunPoint {
  const scenario = PAPER_SCENARIOS[s];
  if (scenario === undefined) throw new RangeError(`no scenario ${s}`);
  return { parameters: BASE_PARAMETERS, scenario, seed: 1, replicate };
}

/** Largest relative difference of two lists of numbers. */
export function worstDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((worst, value, k) => {
    const other = b[k] ?? Number.NaN;
    const size = Math.max(Math.abs(value), Math.abs(other));
    return Math.max(worst, size === 0 ? 0 : Math.abs(value - other) / size);
  }, 0);
}

/** Calls a second, best of `repeats`: on a shared machine the best is the least disturbed. */
export function perSecond(callsPerBatch: number, repeats: number, batch: () => void): number {
  batch();
  let best = 0;
  for (let r = 0; r < repeats; r++) {
    const start = performance.now();
    batch();
    best = Math.max(best, (1000 * callsPerBatch) / (performance.now() - start));
  }
  return best;
}

/** Prints one line a figure. */
export function report(rows: readonly Measured[]): void {
  for (const { what, ours, peer, ratio, mustReach } of rows) {
    const verdict = ratio >= mustReach ? "reached" : "MISSED";
    process.stdout.write(
      `${what}: ${ours} beside ${peer} = ${ratio.toFixed(2)}× (must reach ${mustReach}×: ${verdict})\n`,
    );
  }
}
