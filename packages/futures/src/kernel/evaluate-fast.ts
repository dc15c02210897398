import { MODEL_VERSION } from "../draws/index.ts";
import {
  type Evaluation,
  type Experiment,
  evaluate,
  OUTPUT_NAMES,
  type RunResult,
  type World,
} from "../model/index.ts";
import { createKernel, kernelSupports } from "./kernel.ts";

/** Windows beside each other under each output's name; NaN, which JSON does not know, becomes null. */
function byOutput(numbers: Float64Array): RunResult["M"] {
  const windows = numbers.length / OUTPUT_NAMES.length;
  const entries = OUTPUT_NAMES.map((name, k) => {
    const values = Array.from({ length: windows }, (_, w) => numbers[w * OUTPUT_NAMES.length + k] ?? Number.NaN);
    return [name, values.map((value) => (Number.isNaN(value) ? null : value))] as const;
  });
  return Object.fromEntries(entries) as Record<(typeof OUTPUT_NAMES)[number], (number | null)[]>;
}

/**
 * What `evaluate` gives, from the kernel: the same document without trace, equal to 1e-9. Experiments that the kernel does not
 * cover go to the reference.
 */
export function evaluateFast(
  module: WebAssembly.Module,
  world: World,
  experiment: Experiment,
  seed: number,
  replicates: number,
): Evaluation {
  if (!kernelSupports(experiment)) return evaluate(world, experiment, seed, replicates);
  const kernel = createKernel(module, world, experiment);
  const runs = experiment.scenarios.map((): RunResult[] => []);
  for (let replicate = 0; replicate < replicates; replicate += 2) {
    const pair = [replicate, Math.min(replicate + 1, replicates - 1)] as const;
    experiment.scenarios.forEach((scenario, s) => {
      const point = { parameters: experiment.parameters, scenario, seed };
      const results = kernel.pair({ ...point, replicate: pair[0] }, { ...point, replicate: pair[1] });
      results.forEach((numbers, which) => {
        if (which === 0 || pair[1] > pair[0])
          runs[s]?.push({ scenario: scenario.id, replicate: replicate + which, M: byOutput(numbers) });
      });
    });
  }
  return {
    schema: "infra3/out/1",
    modelVersion: MODEL_VERSION,
    seed,
    replicates,
    windows: experiment.windows,
    runs: runs.flat(),
  };
}
