import { beforeAll, expect, test } from "vitest";
import { latinHypercube } from "../draws/index.ts";
import {
  designOf,
  type EnsembleJob,
  type EnsembleResults,
  localWorker,
  prior,
  runEnsemble,
} from "../ensemble/index.ts";
import { syntheticWorld } from "../model/synthetic-world.ts";
import { testExperiment } from "../model/test-experiment.ts";
import { actingInputs, conditionsOf, discoveryData, holdsByRow } from "./conditions.ts";
import { shareText, sureDigits, withError } from "./digits.ts";
import { differences, summarise } from "./scenario-summary.ts";
import { shareConvergence, tooFewDraws } from "./sign-convergence.ts";

let results: EnsembleResults;
beforeAll(async () => {
  const uncertainties = [prior("c_s"), prior("m_1"), prior("camp")];
  const job: EnsembleJob = {
    world: syntheticWorld(12, 4, true),
    experiment: testExperiment(6, { noise: true }),
    design: designOf(uncertainties, latinHypercube(240, 3, 5)),
    levers: {},
    seed: 3,
    replicates: 1,
  };
  results = await runEnsemble(job, [localWorker(job, undefined)]);
});

test("no digit below the error is printed", () => {
  expect(sureDigits(12.3456, 0.02)).toBe("12.35");
  expect(sureDigits(1234.5, 30)).toBe("1230");
  expect(sureDigits(-0.04912, 0.003)).toBe("-0.049");
  expect(sureDigits(0.123456, 0)).toBe("0.123");
  expect(sureDigits(Number.NaN, 1)).toBe("–");
  expect(withError(12.3456, 0.023)).toBe("12.35 ± 0.02");
  // an error just below a power of ten is read as that power
  expect(withError(1.3758, 0.0000999)).toBe("1.3758 ± 0.0001");
  expect(withError(1.94, 0.96)).toBe("2 ± 1");
  expect(withError(1234, 96)).toBe("1200 ± 100");
  // small errors are written as the number is
  expect(withError(0.00000131, 0.0000007)).toBe("0.0000013 ± 0.0000007");
  // what rounding leaves of equal sums is no error, and no minus stands before nothing
  expect(withError(4.2, 6e-16)).toBe("4.20");
  expect(withError(-0.0004, 0.01)).toBe("0.00 ± 0.01");
  expect(shareText(0.52, [0.49, 0.55])).toBe("52 % [49, 55]");
  expect(shareText(0.995, [0.99, 0.999])).toBe("99.5 % [99.0, 99.9]");
});

test("a summary has every scenario and outcome, errors beside them, quantiles in order", () => {
  const summary = summarise(results);
  expect(summary).toHaveLength(4 * 14);
  const m1 = summary.find(({ scenario, output }) => scenario === "S2" && output === "M1");
  if (m1 === undefined) throw new Error("no M1");
  expect(m1.count).toBe(240);
  expect(m1.mean.error).toBeCloseTo((m1.deviation ?? 0) / Math.sqrt(240), 12);
  expect(m1.q05.value ?? 0).toBeLessThan(m1.median.value ?? 0);
  expect(m1.median.error ?? 0).toBeGreaterThan(0);
});

test("differences are paired: co-operation against itself is exactly 0, against parallel paths not", () => {
  for (const { difference, error } of differences(results, "S3", "S3")) {
    expect(difference.zeros).toBe(240);
    expect(error).toBe(0);
  }
  expect(differences(results, "S3", "S2", ["M1"])[0]?.difference.moments.mean).not.toBe(0);
});

test("scenario discovery finds what decides C3: what standards cost against what they prevent", () => {
  const holds = holdsByRow(results, { output: "M2", scenario: "S1", against: "S2", sign: 1 });
  const conditions = conditionsOf(discoveryData(results, holds), results.job.design.inputs);
  expect(conditions?.chosen.density).toBeGreaterThan(conditions?.share ?? 1);
  const limited = new Map(conditions?.limits.map((limit) => [limit.input, limit]));
  expect(limited.get("c_s")?.low ?? limited.get("m_1")?.high).toBeGreaterThan(0);
  expect(limited.get("c_s")?.high).toBeUndefined();
  const none = holds.map(() => false);
  expect(conditionsOf(discoveryData(results, none), results.job.design.inputs)).toBeUndefined();
});

test("inputs that act on neither scenario are no conditions: the campaign says nothing of co-operation", () => {
  expect(actingInputs(results, ["S3", "S2"])).toEqual(["c_s", "m_1"]);
  expect(actingInputs(results, ["S1"])).toEqual(["c_s", "m_1", "camp"]);
});

test("a box has no limit that chance explains: noise gives no conditions", () => {
  const noise = Array.from({ length: 240 }, (_, k) => (k * 7919) % 13 < 5);
  const conditions = conditionsOf(discoveryData(results, noise), results.job.design.inputs);
  for (const { quasiP } of conditions?.limits ?? [])
    expect(Math.max(quasiP?.low ?? 0, quasiP?.high ?? 0)).toBeLessThan(0.05);
});

test("a share settles in four steps, and says when it rests on too little", () => {
  const answers = [true, undefined, ...Array.from({ length: 15 }, (_, k) => k % 2 === 0)];
  expect(shareConvergence(answers).map(({ rows }) => rows)).toEqual([2, 4, 8, 16]);
  expect(shareConvergence(answers).at(-1)?.share).toBe(9 / 16);
  // the steps are the first rows, in order: what came first shows
  const turned = [true, true, false, false, false, false, false, false];
  expect(shareConvergence(turned).map(({ share }) => share)).toEqual([1, 1, 0.5, 0.25]);
  expect(tooFewDraws([0.4, 0.55])).toBe(true);
  expect(tooFewDraws([0.4, 0.49])).toBe(false);
});
