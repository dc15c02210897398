import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildKernelIfNeeded, KERNEL_FILE } from "../../build-kernel.ts";
import { latinHypercube } from "../draws/index.ts";
import {
  AS_STATED,
  designOf,
  type EnsembleJob,
  type EnsembleResults,
  localWorker,
  prior,
  runEnsemble,
} from "../ensemble/index.ts";
import { type Experiment, INTENSITY_NAMES, NO_INTENSITIES, type OutputName, PARAMETER_NAMES } from "../model/index.ts";
import { syntheticWorld } from "../model/synthetic-world.ts";
import { testExperiment } from "../model/test-experiment.ts";
import { CLAIMS } from "./claims.ts";
import { MECHANISM_LEVERS, MECHANISM_SCENARIOS, mechanisms } from "./mechanisms.ts";
import { NULLS, nullDifferences } from "./nulls.ts";
import { judgeClaim, verdictOf } from "./verdict.ts";

const world = syntheticWorld(14, 8, true);
const experiment = testExperiment(8, { noise: true, windows: [4, 8] });

async function results(changed: Experiment, levers: EnsembleJob["levers"] = {}): Promise<EnsembleResults> {
  const job: EnsembleJob = { world, experiment: changed, design: AS_STATED, levers, seed: 6, replicates: 3 };
  return runEnsemble(job, [localWorker(job, undefined)]);
}

describe("nulls", () => {
  test("N0: scenarios differ by exactly 0; without the null they do differ", async () => {
    expect(nullDifferences(await results(NULLS.N0.apply(experiment))).maxDifference).toBe(0);
    expect(nullDifferences(await results(experiment)).byOutput.M1).toBeGreaterThan(0);
  });
  test("N6: PGII that only relabels money leaves parallel paths exactly where no PGII would", async () => {
    const relabelled = await results({
      ...NULLS.N6.apply(experiment),
      scenarios: [
        { id: "S2", budget: "pgii", intensities: NO_INTENSITIES },
        { id: "S0", budget: "base", intensities: NO_INTENSITIES },
      ],
    });
    const [pgii, base] = [0, 1].map((s) => relabelled.values.subarray(s * 84, (s + 1) * 84));
    expect(pgii).toEqual(base);
  });
  test("N1–N5 and N7 change what they should", async () => {
    const [plain, ...changed] = await Promise.all([
      results(experiment),
      ...(["N1", "N2", "N3", "N4", "N5", "N7"] as const).map((id) => results(NULLS[id].apply(experiment))),
    ]);
    for (const one of changed) expect(one.values).not.toEqual(plain?.values);
  });
});

test("each null takes out what it names, and nothing else", () => {
  const changed = (["N1", "N2", "N3", "N4", "N5", "N6"] as const).map((id) => {
    const { parameters } = NULLS[id].apply(experiment);
    return PARAMETER_NAMES.filter((name) => parameters[name] !== experiment.parameters[name]).map(
      (name) => `${name} ${parameters[name]}`,
    );
  });
  expect(changed).toEqual([["c_s 0"], ["m_1 0"], ["beta_H 0"], ["G 1", "b_sigma 0"], ["psi 0"], ["k_W 0"]]);
  expect(NULLS.N7.apply(experiment).variants).toEqual({ ...experiment.variants, randomAllocation: true });
});

test("what is only rounding has no sign: rivals that follow each other do not change PGII's strictness", async () => {
  const all = await results({ ...experiment, scenarios: MECHANISM_SCENARIOS }, MECHANISM_LEVERS);
  const values = all.values.map((value, k) =>
    k % 14 === 12 ? value * (1 + 2 ** -52 * (Math.floor(k / (14 * 6)) % 2)) : value,
  );
  const rho = mechanisms({ ...all, values }, 1).find(({ intensity }) => intensity === "rho");
  expect(rho?.differences.M13).toMatchObject({ positive: 0, zeros: rho?.differences.M13.moments.count });
});

test("one intensity at a time: each acts on what it names", async () => {
  const found = mechanisms(await results({ ...experiment, scenarios: MECHANISM_SCENARIOS }, MECHANISM_LEVERS), 1);
  const effect = (intensity: string, output: OutputName): number =>
    found.find((m) => m.intensity === intensity)?.differences[output].moments.mean ?? Number.NaN;
  expect(found).toHaveLength(10);
  expect(effect("rho", "M10")).toBeGreaterThan(0);
  expect(effect("chi", "M10")).toBeLessThan(0);
  expect(effect("camp", "M3")).toBeLessThan(0);
  expect(effect("camp", "M13")).toBeGreaterThan(0);
  expect(effect("cof", "M2")).toBeLessThan(0);
  expect(effect("harm", "M1")).toBeGreaterThan(0);
  expect(effect("dg", "M5")).toBeGreaterThan(0);
  expect(effect("dg", "M1")).toBe(0);
  expect(effect("coll", "M12")).toBeGreaterThan(0);
  expect(effect("coll", "M3")).toBeLessThan(0);
});

describe("the paper's claims", () => {
  test("are twelve, each in both languages, each with a test or a reason for none", () => {
    expect(CLAIMS.map((claim) => claim.id)).toEqual(Array.from({ length: 12 }, (_, k) => `C${k + 1}`));
    for (const claim of CLAIMS) {
      expect(claim.text.en.length * claim.text.zh.length).toBeGreaterThan(0);
      expect(claim.tests.length > 0 || claim.caveat !== undefined).toBe(true);
    }
  });
  test("get the verdicts of the method's own rerun (synthetic world, whole prior, window to 2035)", async () => {
    buildKernelIfNeeded();
    const module = new WebAssembly.Module(readFileSync(KERNEL_FILE));
    const inputs = [
      ...PARAMETER_NAMES.filter((name) => !["xc", "d_1", "psi"].includes(name)),
      ...INTENSITY_NAMES.filter((name) => name !== "coll"),
    ];
    const job: EnsembleJob = {
      world: syntheticWorld(128, 3),
      experiment: testExperiment(14, { noise: true }),
      design: designOf(inputs.map(prior), latinHypercube(300, inputs.length, 1)),
      levers: {},
      seed: 1,
      replicates: 1,
    };
    const ensemble = await runEnsemble(job, [localWorker(job, module)]);
    const judged = new Map(CLAIMS.map((claim) => [claim.id, judgeClaim(ensemble, claim)]));
    const holds = (id: string): number => judged.get(id)?.outcomes[0]?.holds ?? Number.NaN;
    // the method gives P = .07, .87, .52, .99, .04, .93, 1.00 for 300 draws of a world like this one, ±.03
    expect(holds("C1")).toBeCloseTo(0.07, 1);
    expect(holds("C2")).toBeCloseTo(0.87, 1);
    expect(holds("C3")).toBeCloseTo(0.52, 1);
    expect(holds("C5")).toBeCloseTo(0.99, 1);
    expect(holds("C6")).toBeCloseTo(0.04, 1);
    expect(holds("C9")).toBeCloseTo(0.93, 1);
    expect(holds("C11")).toBe(1);
    // k_W below .2625 adds nothing (B.10.6): (.2625 − .15)/.85 of 300 evenly spread draws = 39.7
    expect(judged.get("C8")?.outcomes[0]?.difference.zeros).toBe(40);
    expect([...judged].map(([id, { verdict }]) => `${id} ${verdict}`)).toEqual(
      expect.arrayContaining([
        "C1 disagrees",
        "C2 agrees",
        "C3 undetermined",
        "C5 agrees",
        "C6 disagrees",
        "C7 agrees",
      ]),
    );
    expect([judged.get("C11")?.verdict, judged.get("C12")?.verdict]).toEqual(["by-construction", "not-simulated"]);
  });
  test("a verdict needs the whole interval on one side", () => {
    expect(verdictOf([0.7, 0.9])).toBe("agrees");
    expect(verdictOf([0.6, 0.9])).toBe("undetermined");
    expect(verdictOf([0.1, 0.3])).toBe("disagrees");
  });
});
