import { pointAt } from "@plumbline/futures/ensemble";
import { designOfFile, readExperimentFile } from "@plumbline/futures/experiment-file";
import { syntheticWorld } from "@plumbline/futures/synthetic-world";
import { expect, test } from "vitest";
import { readState } from "../ui/address.ts";
import { labFields } from "./lab-experiment.ts";
import { experimentFile, labJob } from "./lab-job.ts";

const world = syntheticWorld(3, 1);
const experimentAt = (search: string) => readState(labFields, search);

for (const search of [
  "",
  "set=camp-0.1,coll-*,beta_p-0.4,xc-*",
  "set=cof-0",
  "ranges=matched:gfdc&set=cof-0",
  "vary=luck&set=k_W-0.3,camp-0",
]) {
  test(`the file that is saved is the experiment that is shown: ${search === "" ? "as by default" : search}`, () => {
    const experiment = experimentAt(search);
    const job = labJob(world, experiment, "scenarios", 200);
    const reading = readExperimentFile(JSON.stringify(experimentFile(experiment)));
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    const file = reading.value;
    const design = designOfFile(file);
    expect(design).toEqual(job.design);
    expect(file.sample).toMatchObject({ seed: job.seed, replicates: job.replicates });
    expect(file.experiment).toMatchObject({
      years: 29,
      windows: job.experiment.windows,
      variants: job.experiment.variants,
    });
    for (const row of [0, design.rows - 1])
      expect(pointAt(file.experiment, design, row, file.levers)).toEqual(
        pointAt(job.experiment, job.design, row, job.levers),
      );
  });
}

test("the first draws of a larger job are those of a smaller one", () => {
  const [small, large] = [200, 1000].map((draws) => labJob(world, experimentAt(""), "scenarios", draws).design);
  expect(large?.values.subarray(0, small?.values.length)).toEqual(small?.values);
});

test("a moved slider changes its own numbers and no others", () => {
  const [before, after] = ["", "set=beta_l-0.1"].map(
    (search) => labJob(world, experimentAt(search), "scenarios", 50).design,
  );
  const place = before?.inputs.indexOf("beta_l") ?? -1;
  const size = before?.inputs.length ?? 0;
  const changed = new Set(
    [...(before?.values ?? [])].flatMap((value, k) => (value === after?.values[k] ? [] : [k % size])),
  );
  expect([...changed]).toEqual([place]);
  expect(after?.values[place]).toBe(0.1);
});

test("alone, an intensity acts at the slider's value; collusion too, which no scenario has", () => {
  const job = labJob(world, experimentAt("set=camp-0.1"), "mechanisms", 10);
  const { scenarios } = pointAt(job.experiment, job.design, 3, job.levers);
  const of = (id: string) => scenarios.find((scenario) => scenario.id === id)?.intensities;
  expect(of("camp")).toMatchObject({ camp: 0.1, rho: 0 });
  expect(of("coll")?.coll).toBeGreaterThan(0);
  expect(Object.values(of("S2") ?? {}).every((value) => value === 0)).toBe(true);
});
