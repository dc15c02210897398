/** Writes tests/golden/fixtures/futures-noise.json. Run only when the model is meant to change: node packages/futures/scripts/make-golden.ts */
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { evaluate } from "../src/model/evaluate.ts";
import { readExperiment } from "../src/model/experiment.ts";
import { STANDARD_FUNDERS } from "../src/model/standard-funders.ts";
import { syntheticCountries } from "../src/model/synthetic-world.ts";
import { readWorld } from "../src/model/world.ts";

const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, v) => (typeof v === "number" ? Number(v.toPrecision(6)) : v));
const world = rounded({
  schema: "infra3/world/1",
  name: "golden-noise",
  funders: STANDARD_FUNDERS,
  countries: syntheticCountries(5, 2022, true),
});
const params = {
  schema: "infra3/params/1",
  startYear: 2022,
  T: 9,
  windows: [4, 9],
  noise: 1,
  params: { beta_p: 0.55, phi: 0.4, psi: 0.15 },
  scenarios: [
    { id: "S0", budget: "base" },
    { id: "S1", z: { rho: 1, bert: 1, camp: 0.2, relax: 1 } },
    { id: "S2" },
    { id: "S3", z: { chi: 0.7, conv: 0.6, cof: 0.5, harm: 0.2, dg: 0.15 } },
    {
      id: "MIX",
      z: { rho: 0.5, bert: 0.5, camp: 0.3, relax: 0.5, chi: 0.3, conv: 0.4, cof: 0.25, harm: 0.3, dg: 0.6, coll: 0.4 },
    },
  ],
};
const [readingOfWorld, readingOfParams] = [readWorld(world), readExperiment(params)];
if (!readingOfWorld.ok || !readingOfParams.ok) throw new Error("refused");
const [seed, replicates] = [20261122, 2];
const output = evaluate(readingOfWorld.value, readingOfParams.value, seed, replicates);
const folder = resolve(import.meta.dirname, "../../../tests/golden/fixtures");
mkdirSync(folder, { recursive: true });
writeFileSync(
  resolve(folder, "futures-noise.json"),
  `${JSON.stringify({ schema: "infra3/golden/1", world, params, seed, replicates, output })}\n`,
);
