import { assert, constantFrom, double, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { uniformStream } from "../draws/index.ts";
import { evaluate } from "./evaluate.ts";
import { intensities, type Scenario } from "./experiment.ts";
import { INTENSITIES, INTENSITY_NAMES, NO_INTENSITIES } from "./intensities.ts";
import { OUTPUT_NAMES, type Outputs } from "./outputs.ts";
import { BASE_PARAMETERS, PARAMETER_NAMES, PARAMETERS, type Parameters } from "./parameters.ts";
import { run, years } from "./run.ts";
import { at, sum, sumOver } from "./sum.ts";
import { type CountryFile, syntheticCountries, syntheticWorld, worldOf } from "./synthetic-world.ts";
import { testExperiment } from "./test-experiment.ts";
import { NO_VARIANTS, VARIANT_NAMES } from "./variants.ts";
import { STANDARD_FUNDERS } from "./standard-funders.ts";

const PARALLEL: Scenario = { id: "S2", budget: "pgii", intensities: NO_INTENSITIES };
const MIX: Scenario = {
  id: "MIX",
  budget: "pgii",
  intensities: intensities({
    rho: 0.5,
    bert: 0.5,
    camp: 0.3,
    relax: 0.5,
    chi: 0.3,
    conv: 0.4,
    cof: 0.25,
    harm: 0.3,
    dg: 0.1,
    coll: 0.4,
  }),
};

function priorDraw(seed: number): { parameters: Parameters; scenario: Scenario } {
  const stream = uniformStream(seed, 5);
  const between = (d: { low: number; high: number }): number => d.low + (d.high - d.low) * stream.next();
  const parameters = {
    ...BASE_PARAMETERS,
    ...Object.fromEntries(PARAMETER_NAMES.map((n) => [n, between(PARAMETERS[n])])),
  };
  const z = Object.fromEntries(INTENSITY_NAMES.map((n) => [n, between(INTENSITIES[n])]));
  return { parameters, scenario: { id: "drawn", budget: "pgii", intensities: intensities(z) } };
}

function outputsOf(
  countries: readonly CountryFile[],
  scenario = MIX,
  parameters = BASE_PARAMETERS,
  budget = 1,
): Outputs {
  const funders = STANDARD_FUNDERS.map((f) => ({
    ...f,
    A: f.A * budget,
    ...("base" in f ? { base: f.base * budget } : {}),
  }));
  const world = worldOf(countries, funders);
  return at(
    run({ world, experiment: testExperiment(10, { parameters, noise: true }), scenario, seed: 8, replicate: 1 }),
    0,
  );
}

function expectClose(a: Outputs, b: Outputs, tolerance: number): void {
  for (const name of OUTPUT_NAMES) {
    const [x, y] = [a[name] ?? 0, b[name] ?? 0];
    expect(Math.abs(x - y), name).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(x), Math.abs(y)));
  }
}

const tenfold = (list: unknown): unknown => (Array.isArray(list) ? list.map((v: number) => v * 10) : list);
const times = (v: number | null): number => (v ?? 0) * 10;

test("V10: money counted in tenths gives ten times the money and the same ratios", () => {
  const countries = syntheticCountries(15, 10, true);
  const scaled = countries.map((c) => ({
    ...c,
    Y: Number(c["Y"]) * 10,
    gap: Number(c["gap"]) * 10,
    D: tenfold(c["D"]),
    P1: tenfold(c["P1"]),
    P2: tenfold(c["P2"]),
    cPrev: tenfold(c["cPrev"]),
  }));
  const plain = outputsOf(countries);
  const expected = { ...plain, M1: times(plain.M1), M11: times(plain.M11), M14: times(plain.M14) };
  expectClose(outputsOf(scaled, MIX, BASE_PARAMETERS, 10), expected, 1e-9);
});

test("V11: the order of countries in the file does not matter", () => {
  const countries = syntheticCountries(25, 11, true);
  expectClose(outputsOf(countries.toReversed()), outputsOf(countries), 1e-12);
});

describe("V13: monotone", () => {
  const countries = syntheticCountries(25, 13);
  const surplus = (change: Partial<Parameters>, budget = 1): number =>
    outputsOf(countries, PARALLEL, { ...BASE_PARAMETERS, ...change }, budget).M3 ?? Number.NaN;
  test("the more conditions are disliked, the lower the surplus", () => {
    const values = [0, 0.5, 1, 1.5, 2, 2.5].map((beta_s) => surplus({ beta_s }));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(new Set(values).size).toBe(values.length);
  });
  test("the dearer price weighs, the lower Chinese commitments at a posted price above the others'", () => {
    const chinese = [0.2, 0.4, 0.6, 0.9].map(
      (beta_p) => outputsOf(countries, PARALLEL, { ...BASE_PARAMETERS, beta_p }).M11 ?? Number.NaN,
    );
    expect(chinese).toEqual(chinese.toSorted((a, b) => b - a));
  });
  test("the more money, the higher the surplus", () => {
    const values = [0.25, 0.5, 1, 2, 4].map((budget) => surplus({}, budget));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(new Set(values).size).toBe(values.length);
  });
});

test("no NaN and no broken bound for any parameters in their ranges, budgets of zero included", () => {
  const world = record({
    seed: integer({ min: 1, max: 1_000_000 }),
    budget: constantFrom(0, 1e-6, 1, 1e4),
    edge: constantFrom("drawn", "low", "high"),
    realisation: double({ min: 0, max: 1, noNaN: true }),
  });
  assert(
    property(world, ({ seed, budget, edge, realisation }) => {
      const drawn = priorDraw(seed);
      const parameters =
        edge === "drawn"
          ? drawn.parameters
          : { ...BASE_PARAMETERS, ...Object.fromEntries(PARAMETER_NAMES.map((n) => [n, PARAMETERS[n][edge]])) };
      const countries = syntheticCountries(6, seed, seed % 2 === 0);
      const result = outputsOf(countries, drawn.scenario, { ...parameters, k_W: realisation }, budget);
      for (const name of OUTPUT_NAMES) {
        const value = result[name];
        if (budget > 0) expect(value, name).not.toBeNull();
        if (value !== null) expect(Number.isFinite(value), `${name} ${value}`).toBe(true);
      }
      for (const name of ["M4", "M5", "M6", "M7", "M9", "M10", "M13"] as const) {
        expect(result[name] ?? 0, name).toBeGreaterThanOrEqual(0);
        expect(result[name] ?? 0, name).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
    { numRuns: 60, seed: 20261122 },
  );
});

describe("structural variants (B.10)", () => {
  const world = syntheticWorld(12, 20, true);
  const experiment = testExperiment(8, { noise: true });
  const base = at(run({ world, experiment, scenario: MIX, seed: 1, replicate: 0 }), 0);
  test.each(VARIANT_NAMES)("%s changes the outcome, keeps money within bounds, and stays finite", (name) => {
    const changed = { ...experiment, variants: { ...NO_VARIANTS, [name]: true } };
    const request = { world, experiment: changed, scenario: MIX, seed: 1, replicate: 0 };
    // conduct of this seed's first replicate switches within 8 years for some replicate; look for one
    const replicates = name === "regimeSwitching" ? [0, 1, 2, 3] : [0];
    const results = replicates.map((replicate) => at(run({ ...request, replicate }), 0));
    const plain = replicates.map((replicate) => at(run({ world, experiment, scenario: MIX, seed: 1, replicate }), 0));
    expect(results).not.toEqual(plain);
    expect(base.M14).toBeGreaterThan(0);
    for (const result of results) for (const output of OUTPUT_NAMES) expect(Number.isFinite(result[output])).toBe(true);
    for (const done of years(request)) {
      world.funders.forEach((_, f) => {
        expect(sumOver(done.countries, (row) => at(row.match.committedBn, f))).toBeLessThanOrEqual(
          at(done.budgetsBn, f) * (1 + 1e-12),
        );
      });
      for (const row of done.countries)
        expect(sum(row.match.committedBn)).toBeLessThanOrEqual(row.market.demandBn * (1 + 1e-12));
    }
  });
  test("switched conduct starts on and a scenario without intensities does not notice it", () => {
    const changed = { ...experiment, variants: { ...NO_VARIANTS, regimeSwitching: true } };
    const plain = evaluate(world, { ...experiment, scenarios: [PARALLEL] }, 4, 3).runs;
    expect(evaluate(world, { ...changed, scenarios: [PARALLEL] }, 4, 3).runs).toEqual(plain);
  });
});
