import { chunksOf, column, localWorker, runEnsemble } from "@plumbline/futures/ensemble";
import { syntheticWorld } from "@plumbline/futures/synthetic-world";
import { expect, test } from "vitest";
import { readState } from "../ui/address.ts";
import { outcomeRows, swings } from "./contrasts.ts";
import { countryDraw } from "./country-runs.ts";
import { DrawsSoFar } from "./draws-so-far.ts";
import { labFields } from "./lab-experiment.ts";
import { labJob } from "./lab-job.ts";

const world = syntheticWorld(4, 1, true);
const jobAt = (search: string, draws: number) => labJob(world, readState(labFields, search), "scenarios", draws);

for (const search of ["", "vary=luck"]) {
  test(`a picture holds the draws from the first to the first that is missing, ${search === "" ? "assumptions" : "luck"} varying`, async () => {
    const job = jobAt(search, 12);
    const worker = localWorker(job, undefined);
    const soFar = new DrawsSoFar(job);
    const chunks = chunksOf(job, 16); // four scenarios: four draws a chunk
    expect(chunks).toHaveLength(3);
    const numbers = await Promise.all(chunks.map((chunk) => worker.run(chunk)));
    for (const index of [2, 0]) {
      const [chunk, own] = [chunks[index], numbers[index]];
      if (chunk !== undefined && own !== undefined) soFar.add(chunk, own);
    }
    expect(soFar.draws).toBe(4);
    const whole = await runEnsemble(job, [worker], { runsPerChunk: 16 });
    const picture = soFar.results();
    expect(picture.job.design.rows).toBe(4);
    expect(column(picture, "S1", "M3", 4)).toEqual(column(whole, "S1", "M3", 4).slice(0, 4));
    const [, second, third] = [chunks[0], chunks[1], numbers[1]];
    if (second !== undefined && third !== undefined) soFar.add(second, third);
    expect(column(soFar.results(), "S3", "M1", 7)).toEqual(column(whole, "S3", "M1", 7));
  });
}

test("countries add up to the outcome: delivered to M1, committed to M14", async () => {
  const job = jobAt("", 2);
  const results = await runEnsemble(job, [localWorker(job, undefined)]);
  const values = countryDraw(job, 1, 14);
  const countries = world.countries.length;
  const total = (scenario: number, measure: number) =>
    world.countries.reduce((sum, _, i) => sum + (values[(scenario * countries + i) * 3 + measure] ?? 0), 0);
  expect(total(1, 1)).toBeCloseTo(column(results, "S1", "M1", 4)[1] ?? Number.NaN, 9);
  expect(total(3, 2)).toBeCloseTo(column(results, "S3", "M14", 4)[1] ?? Number.NaN, 9);
});

test("a held input has no swing, and an intensity only where it acts", async () => {
  const job = jobAt("set=beta_p-0.4", 40);
  const results = await runEnsemble(job, [localWorker(job, undefined)]);
  const inputs = swings(results, "S1", "M3", 4).map(({ input }) => input);
  expect(inputs).toContain("camp");
  expect(inputs).not.toContain("beta_p");
  expect(inputs).not.toContain("cof");
  expect(inputs).not.toContain("coll");
  const rows = outcomeRows(results, 4);
  expect(rows.find(({ output }) => output === "M5")?.differences.S3.positive).toBe(1);
});
