import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildKernelIfNeeded, KERNEL_FILE } from "../../build-kernel.ts";
import { latinHypercube } from "../draws/index.ts";
import { BASE_CONSTANTS } from "../model/index.ts";
import { syntheticWorld } from "../model/synthetic-world.ts";
import { testExperiment } from "../model/test-experiment.ts";
import { chunksOf, type EnsembleJob, runChunk, runnerFor, runsIn } from "./chunk.ts";
import { AS_STATED, designOf, pointAt, prior } from "./design.ts";
import { pairedDifference, quantileError, student975, wilson95 } from "./paired.ts";
import { column, rowMeans } from "./results.ts";
import { type ChunkWorker, localWorker, runEnsemble } from "./run-ensemble.ts";
import { deviationOf, joinMoments, momentsOf, NO_MOMENTS } from "./summary.ts";
import { type FromWorker, remoteWorker } from "./worker-protocol.ts";

let module: WebAssembly.Module;
beforeAll(() => {
  buildKernelIfNeeded();
  module = new WebAssembly.Module(readFileSync(KERNEL_FILE));
});

const threads: Worker[] = [];
afterAll(async () => {
  await Promise.all(threads.map((thread) => thread.terminate()));
});

function threadWorker(job: EnsembleJob): ChunkWorker {
  const thread = new Worker(new URL("./node-worker.ts", import.meta.url));
  threads.push(thread);
  return remoteWorker(
    {
      post: (message) => thread.postMessage(message),
      listen: (receive) => thread.on("message", (message: FromWorker) => receive(message)),
    },
    job,
    module,
  );
}

const uncertainties = [prior("beta_p"), prior("camp"), prior("coll"), prior("k_W")];
const job: EnsembleJob = {
  world: syntheticWorld(7, 1, true),
  experiment: testExperiment(6, { noise: true, windows: [3, 6] }),
  design: designOf(uncertainties, latinHypercube(15, 4, 1)),
  levers: { S3: ["chi", "conv", "cof", "harm", "dg", "coll"] },
  seed: 42,
  replicates: 3,
};

describe("V14: the same bytes", () => {
  test("for 1, 2 and 8 worker threads", async () => {
    const alone = await runEnsemble(job, [localWorker(job, module)], { runsPerChunk: 24 });
    expect(alone.runsDone).toBe(15 * 4 * 3);
    expect(alone.values.some(Number.isNaN)).toBe(false);
    for (const count of [1, 2, 8]) {
      const workers = Array.from({ length: count }, () => threadWorker(job));
      const results = await runEnsemble(job, workers, { runsPerChunk: 24 });
      expect(Buffer.from(results.values.buffer).equals(Buffer.from(alone.values.buffer)), `${count} workers`).toBe(
        true,
      );
    }
  });
  test("for any size of chunk, odd ones included", async () => {
    const [a, b] = await Promise.all(
      [10, 1000].map((runsPerChunk) => runEnsemble(job, [localWorker(job, module)], { runsPerChunk })),
    );
    expect(a?.values).toEqual(b?.values);
  });
  test("after stopping and taking up finished chunks again", async () => {
    const whole = await runEnsemble(job, [localWorker(job, module)], { runsPerChunk: 24 });
    const finished = new Map<number, Float64Array>();
    const stop = new AbortController();
    const part = await runEnsemble(job, [localWorker(job, module)], {
      runsPerChunk: 24,
      signal: stop.signal,
      onChunk: (chunk, numbers) => {
        finished.set(chunk.index, numbers);
        if (finished.size === 2) stop.abort();
      },
    });
    expect(part.runsDone).toBeLessThan(whole.runsDone);
    let computed = 0;
    const worker = localWorker(job, module);
    const counting: ChunkWorker = { run: (chunk) => ((computed += 1), worker.run(chunk)) };
    const resumed = await runEnsemble(job, [counting], { runsPerChunk: 24, finished });
    expect(resumed.values).toEqual(whole.values);
    expect(computed).toBe(chunksOf(job, 24).length - 2);
  });
});

test("kernel and reference give the same ensemble to 1e-9", async () => {
  const [fast, plain] = await Promise.all([module, undefined].map((m) => runEnsemble(job, [localWorker(job, m)])));
  fast?.values.forEach((value, k) => {
    const expected = plain?.values[k] ?? Number.NaN;
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
  });
});

test("an experiment beyond the kernel runs on the reference", () => {
  const odd = { ...job, experiment: { ...job.experiment, constants: { ...BASE_CONSTANTS, prMax: 0.999 } } };
  const [chunk] = chunksOf(odd, 4);
  if (chunk === undefined) throw new Error("no chunk");
  expect(runChunk(odd, chunk, runnerFor(odd, module))).toHaveLength(runsIn(odd, chunk) * 28);
});

test("a worker's failure is the ensemble's, with the chunk named", async () => {
  const broken: ChunkWorker = { run: () => Promise.reject(new Error("chunk 0: out of order")) };
  await expect(runEnsemble(job, [broken])).rejects.toThrow("chunk 0");
});

test("a design moves parameters everywhere and intensities only where they act or are named", () => {
  const { parameters, scenarios } = pointAt(job.experiment, job.design, 4, job.levers);
  expect(parameters.beta_p).toBe(job.design.values[16]);
  const by = Object.fromEntries(scenarios.map((scenario) => [scenario.id, scenario.intensities]));
  expect(by["S1"]?.camp).toBe(job.design.values[17]);
  expect(by["S2"]?.camp).toBe(0);
  expect(by["S3"]?.coll).toBe(job.design.values[18]);
  expect(by["S1"]?.coll).toBe(0);
  expect(pointAt(job.experiment, AS_STATED, 0).scenarios).toEqual(job.experiment.scenarios);
});

test("columns and row means find their numbers", async () => {
  const results = await runEnsemble(job, [localWorker(job, module)]);
  const m1 = column(results, "S2", "M1", 1);
  expect(m1).toHaveLength(45);
  const [a = 0, b = 0, c = 0] = m1;
  expect(rowMeans(m1, 3)[0]).toBeCloseTo((a + b + c) / 3, 12);
  expect(() => column(results, "S9", "M1")).toThrow(RangeError);
});

test("common random numbers: the same luck in all scenarios makes differences far more precise", async () => {
  const paired: EnsembleJob = { ...job, design: AS_STATED, levers: {}, replicates: 40 };
  const shifted = { ...paired, seed: 43 };
  const [a, b] = await Promise.all([paired, shifted].map((j) => runEnsemble(j, [localWorker(j, module)])));
  if (a === undefined || b === undefined) throw new Error("no results");
  const same = pairedDifference(column(a, "S3", "M1", 1), column(a, "S2", "M1", 1));
  const apart = pairedDifference(column(a, "S3", "M1", 1), column(b, "S2", "M1", 1));
  expect(deviationOf(apart.moments) / deviationOf(same.moments)).toBeGreaterThan(5);
});

describe("statistics by hand", () => {
  test("moments join as if taken at once, missing values apart", () => {
    const whole = momentsOf([1, 2, Number.NaN, 4, 9]);
    const joined = [momentsOf([1, 2, Number.NaN]), momentsOf([4]), momentsOf([9])].reduce(joinMoments, NO_MOMENTS);
    expect(whole).toMatchObject({ count: 4, missing: 1, mean: 4, lowest: 1, highest: 9 });
    expect(whole.squares).toBeCloseTo(38, 12);
    expect(joined.mean).toBeCloseTo(4, 14);
    expect(joined.squares).toBeCloseTo(38, 12);
    expect(deviationOf(whole)).toBeCloseTo(Math.sqrt(38 / 3), 14);
  });
  test("Wilson's interval of 8 in 10 is 0.490–0.943", () => {
    const [low, high] = wilson95(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(wilson95(0, 10)[0]).toBe(0);
  });
  test("Student's t at 97.5 %: 2.571 for 5, 2.228 for 10, 1.984 for 100 degrees of freedom", () => {
    expect(student975(5)).toBeCloseTo(2.5706, 2);
    expect(student975(10)).toBeCloseTo(2.2281, 3);
    expect(student975(100)).toBeCloseTo(1.984, 3);
    expect(student975(1)).toBeCloseTo(12.706, 3);
  });
  test("the error of a quantile: on evenly spread values it is that of the rank; none from one value", () => {
    const even = Float64Array.from({ length: 401 }, (_, k) => k / 400);
    expect(quantileError(even, 0.5)).toBeCloseTo(0.5 / Math.sqrt(401), 12);
    expect(quantileError(even, 0.05)).toBeCloseTo(Math.sqrt((0.05 * 0.95) / 401), 12);
    const { medianError, range90Errors } = pairedDifference(even, new Float64Array(401));
    expect([medianError, ...range90Errors]).toEqual([0.5, 0.05, 0.95].map((level) => quantileError(even, level)));
    expect(range90Errors[0]).toBeCloseTo(range90Errors[1], 12);
    expect(quantileError([3], 0.5)).toBeNaN();
  });

  test("a paired difference of 1, 2, 3 has mean 2 ± 4.303/√3, median 2, all positive", () => {
    const difference = pairedDifference([2, 4, 6, Number.NaN], [1, 2, 3, 1]);
    expect(difference.moments).toMatchObject({ count: 3, missing: 1, mean: 2 });
    expect(difference.mean95[1]).toBeCloseTo(2 + 4.302652729749462 / Math.sqrt(3), 12);
    expect(difference).toMatchObject({ median: 2, zeros: 0, positive: 1 });
  });
});
