/** The kernel beside the same model in plain typed-array TypeScript, one core each, random numbers and outputs included. */
import { createKernel } from "@plumbline/futures/kernel";
import { PAPER_SCENARIOS } from "@plumbline/futures/model";
import { plainModel } from "./plain-model.ts";
import { type Measured, perSecond, pointOf, report, workload, worstDifference } from "./workload.ts";

/** Kernel beside plain TypeScript, scenario by scenario. */
export function kernelBesidePlain(): Measured[] {
  const { world, experiment, module } = workload();
  const kernel = createKernel(module, world, experiment);
  const plain = plainModel(world, experiment);
  return PAPER_SCENARIOS.map((scenario, s) => {
    const { parameters, seed } = pointOf(s, 0);
    const difference = worstDifference(
      kernel.pair(pointOf(s, 0), pointOf(s, 1))[0],
      plain(parameters, scenario, seed, 0),
    );
    if (!(difference < 1e-9)) throw new Error(`plain TypeScript and kernel differ by ${difference} in ${scenario.id}`);
    const speed = perSecond(20, 25, () => {
      for (let r = 0; r < 10; r++) kernel.pair(pointOf(s, 2 * r), pointOf(s, 2 * r + 1));
    });
    const peer = perSecond(10, 8, () => {
      for (let r = 0; r < 10; r++) plain(parameters, scenario, seed, r);
    });
    return {
      what: `${scenario.id}, complete runs a second a core, kernel beside plain typed-array TypeScript`,
      ours: speed.toFixed(0),
      peer: peer.toFixed(0),
      ratio: speed / peer,
      mustReach: 3,
    };
  });
}

if (import.meta.main) report(kernelBesidePlain());
