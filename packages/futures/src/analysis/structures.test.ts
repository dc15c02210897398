import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { buildKernelIfNeeded, KERNEL_FILE } from "../../build-kernel.ts";
import { latinHypercube } from "../draws/index.ts";
import { designOf, type EnsembleJob, localWorker, prior, runEnsemble } from "../ensemble/index.ts";
import { NO_VARIANTS, VARIANT_TEXTS } from "../model/index.ts";
import { syntheticWorld } from "../model/synthetic-world.ts";
import { testExperiment } from "../model/test-experiment.ts";
import { CLAIMS } from "./claims.ts";
import { flips, otherStructures, STRUCTURES, underStructure } from "./structures.ts";
import { type JudgedClaim, judgeClaim } from "./verdict.ts";

let module: WebAssembly.Module;
beforeAll(() => {
  buildKernelIfNeeded();
  module = new WebAssembly.Module(readFileSync(KERNEL_FILE));
});

test("B.10.5: all seven structural variants are switches with a text in both languages, off by default; the null N7 is none of them", () => {
  expect(STRUCTURES).toEqual([
    "mdbExemptFromBert",
    "costAtContract",
    "campaignOnce",
    "contestRamped",
    "standardsValued",
    "lumpyProjects",
    "regimeSwitching",
  ]);
  for (const name of STRUCTURES) {
    expect(NO_VARIANTS[name]).toBe(false);
    expect(VARIANT_TEXTS[name].zh).toMatch(/\p{Script=Han}/u);
  }
  const once = underStructure(testExperiment(3), "campaignOnce");
  expect(otherStructures(once)).toEqual(STRUCTURES.filter((name) => name !== "campaignOnce"));
});

test("whether governments value standards flips C1; a structure that is the reference flips nothing", async () => {
  const uncertainties = (["beta_s", "c_s", "m_1", "camp"] as const).map(prior);
  const job: EnsembleJob = {
    world: syntheticWorld(16, 2),
    experiment: testExperiment(14, { noise: true, windows: [14] }),
    design: designOf(uncertainties, latinHypercube(60, 4, 3)),
    levers: {},
    seed: 8,
    replicates: 1,
  };
  const judged = async (experiment: EnsembleJob["experiment"]): Promise<JudgedClaim[]> => {
    const results = await runEnsemble({ ...job, experiment }, [localWorker({ ...job, experiment }, module)]);
    return CLAIMS.map((claim) => judgeClaim(results, claim));
  };
  const reference = await judged(job.experiment);
  const valued = await judged(underStructure(job.experiment, "standardsValued"));
  const found = flips(reference, "standardsValued", valued);
  expect(found.find(({ claim }) => claim === "C1")).toMatchObject({ from: "disagrees", to: "agrees" });
  expect(found.every(({ from, to }) => from !== to)).toBe(true);
  expect(found.find(({ claim }) => claim === "C1")?.tests[0]?.before.holds).toBeLessThan(1 / 3);
  expect(flips(reference, "campaignOnce", reference)).toEqual([]);
  expect(
    flips(
      reference,
      "standardsValued",
      valued.filter(({ claim }) => claim.id !== "C1"),
    ).map((f) => f.claim),
  ).not.toContain("C1");
});
