import { MODEL_VERSION } from "../draws/index.ts";
import type { Experiment } from "./experiment.ts";
import { OUTPUT_NAMES, type OutputName, type Outputs } from "./outputs.ts";
import { run } from "./run.ts";
import { type YearTrace, yearTrace } from "./trace.ts";
import type { World } from "./world.ts";
import type { Year } from "./year.ts";

/** Outputs of one run, each with one number a window; null where a denominator is 0. */
export interface RunResult {
  readonly scenario: string;
  readonly replicate: number;
  readonly M: Readonly<Record<OutputName, readonly (number | null)[]>>;
  readonly trace?: { readonly years: readonly YearTrace[] };
}

/** What `futures evaluate` writes (`infra3/out/1`, B.7). */
export interface Evaluation {
  readonly schema: "infra3/out/1";
  readonly modelVersion: typeof MODEL_VERSION;
  readonly seed: number;
  readonly replicates: number;
  readonly windows: readonly number[];
  readonly runs: readonly RunResult[];
}

/** Windows beside each other under each output's name. */
export function byOutput(windows: readonly Outputs[]): RunResult["M"] {
  const entries = OUTPUT_NAMES.map((name) => [name, windows.map((window) => window[name])] as const);
  return Object.fromEntries(entries) as Record<OutputName, (number | null)[]>;
}

/**
 * Runs every scenario of an experiment, each with replicates 0…R−1: scenario by scenario, then by replicate.
 * With `trace`, every intermediate quantity of every country and year comes along.
 *
 * @example
 * const world = readWorld(JSON.parse(worldText));
 * const experiment = readExperiment(JSON.parse(paramsText));
 * if (world.ok && experiment.ok) evaluate(world.value, experiment.value, 1, 10).runs.length; // scenarios × 10
 */
export function evaluate(
  world: World,
  experiment: Experiment,
  seed: number,
  replicates: number,
  options: { readonly trace?: boolean } = {},
): Evaluation {
  const runs = experiment.scenarios.flatMap((scenario) =>
    Array.from({ length: replicates }, (_, replicate): RunResult => {
      const traced: YearTrace[] = [];
      const watch = options.trace
        ? (done: Year): void => void traced.push(yearTrace(world, experiment, done))
        : undefined;
      const M = byOutput(run({ world, experiment, scenario, seed, replicate }, watch));
      return { scenario: scenario.id, replicate, M, ...(options.trace ? { trace: { years: traced } } : {}) };
    }),
  );
  return { schema: "infra3/out/1", modelVersion: MODEL_VERSION, seed, replicates, windows: experiment.windows, runs };
}
