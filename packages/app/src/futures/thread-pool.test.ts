import { latinHypercube } from "@plumbline/futures/draws";
import { chunksOf, designOf, type EnsembleJob, localWorker, prior } from "@plumbline/futures/ensemble";
import { readExperiment } from "@plumbline/futures/model";
import { syntheticWorld } from "@plumbline/futures/synthetic-world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ThreadPool } from "./thread-pool.ts";
import { kernelBytes } from "./worker-threads.ts";

const params = { schema: "infra3/params/1", startYear: 2022, T: 4, windows: [4], noise: 1, params: {} };
const reading = readExperiment({ ...params, scenarios: [{ id: "S2" }] });
if (!reading.ok) throw new Error("the test's own experiment was refused");
const jobOf = (seed: number): EnsembleJob => ({
  world: syntheticWorld(5, 1, true),
  experiment: reading.value,
  design: designOf([prior("beta_p")], latinHypercube(24, 1, seed)),
  levers: {},
  seed,
  replicates: 1,
});

let module: WebAssembly.Module;
let pool: ThreadPool;
beforeAll(() => {
  module = new WebAssembly.Module(kernelBytes());
  pool = new ThreadPool(2, module);
});
afterAll(() => pool.close());

test("threads change from job to job, and every chunk has the numbers of its own", async () => {
  const jobs = [jobOf(1), jobOf(2)];
  const asked = jobs.flatMap((job) => chunksOf(job, 8).map((chunk) => ({ job, chunk })));
  const mixed = asked.toSorted((a, b) => a.chunk.index - b.chunk.index);
  const numbers = await Promise.all(mixed.map(({ job, chunk }) => pool.run(job, chunk)));
  expect(numbers).toHaveLength(6);
  for (const [k, { job, chunk }] of mixed.entries())
    expect(numbers[k]).toEqual(await localWorker(job, module).run(chunk));
});

test("a thread that dies fails the chunk it had, and no other", async () => {
  const job = jobOf(1);
  const [chunk] = chunksOf(job);
  if (chunk === undefined) throw new Error("no chunk");
  const deadly = { ...job, world: { countries: [], funders: "none" } } as unknown as EnsembleJob;
  for (let time = 0; time < 3; time++) await expect(pool.run(deadly, chunk)).rejects.toThrow();
  expect(await pool.run(job, chunk)).toEqual(await localWorker(job, module).run(chunk));
});
