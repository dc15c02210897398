import { describe, expect, test } from "vitest";
import { exp, logistic, logit } from "../draws/index.ts";
import { BASE_CONSTANTS } from "./constants.ts";
import { evaluate } from "./evaluate.ts";
import { intensities, type Scenario } from "./experiment.ts";
import { NO_INTENSITIES } from "./intensities.ts";
import { BASE_PARAMETERS } from "./parameters.ts";
import { priceEquilibrium } from "./price-equilibrium.ts";
import { run, years } from "./run.ts";
import { settingOf } from "./setting.ts";
import { nextStandards } from "./standards.ts";
import { at, sum, sumOver } from "./sum.ts";
import { syntheticCountries, syntheticWorld, worldOf } from "./synthetic-world.ts";
import { testExperiment } from "./test-experiment.ts";

const PARALLEL: Scenario = { id: "S2", budget: "pgii", intensities: NO_INTENSITIES };

test("V1: no funder commits more than it has, no country takes more than it wants", () => {
  const world = syntheticWorld(40, 1, true);
  const experiment = testExperiment(12, { noise: true });
  for (const scenario of experiment.scenarios) {
    for (const done of years({ world, experiment, scenario, seed: 5, replicate: 0 })) {
      world.funders.forEach((_, f) => {
        const committed = sumOver(done.countries, (row) => at(row.match.committedBn, f));
        expect(committed).toBeLessThanOrEqual(at(done.budgetsBn, f) * (1 + 1e-12));
      });
      for (const row of done.countries)
        expect(sum(row.match.committedBn)).toBeLessThanOrEqual(row.market.demandBn * (1 + 1e-12));
    }
  }
});

describe("V2 (null N0)", () => {
  const world = syntheticWorld(30, 2, true);
  test("with all intensities at zero, contest, parallel paths and co-operation are one, to the bit", () => {
    const experiment = testExperiment(10, {
      noise: true,
      scenarios: ["S1", "S2", "S3"].map((id) => ({ id, budget: "pgii" as const, intensities: NO_INTENSITIES })),
    });
    const { runs } = evaluate(world, experiment, 3, 2);
    expect(runs[0]?.M).toEqual(runs[2]?.M);
    expect(runs[1]?.M).toEqual(runs[5]?.M);
  });
  test("with PGII at base, price rivalry alone changes nothing, to the bit", () => {
    const experiment = testExperiment(10, {
      noise: true,
      scenarios: [
        { id: "a", budget: "base", intensities: NO_INTENSITIES },
        { id: "b", budget: "base", intensities: intensities({ bert: 1 }) },
        { id: "c", budget: "pgii", intensities: intensities({ bert: 1 }) },
      ],
    });
    const { runs } = evaluate(world, experiment, 3, 1);
    expect(runs[1]?.M).toEqual(runs[0]?.M);
    expect(runs[2]?.M).not.toEqual(runs[0]?.M);
  });
});

test("V3: without money nothing is committed and surplus is zero; ratios over nothing are null", () => {
  const terms = { A: 0, PL: 4, L0: 1, H: 0.3, mat: 10, loan: 1, GE: 0, green: 0 };
  const poor = worldOf(
    syntheticCountries(5, 3).map((country) => ({ ...country, flagship: [0, 0] })),
    [
      { id: "C", role: "C", ...terms },
      { id: "W", role: "W", base: 0, ...terms },
    ],
  );
  const [outputs] = run({ world: poor, experiment: testExperiment(6), scenario: PARALLEL, seed: 1, replicate: 0 });
  expect(outputs).toMatchObject({ M1: 0, M2: null, M3: 0, M4: null, M10: 0, M11: 0, M12: null, M13: null, M14: 0 });
});

describe("V4 and V7: steady states of pipeline and debt under constant commitments", () => {
  // One funder so rich that supply never binds; output and need do not move, so commitments are the same every year.
  const [H, maturity, loan, delay] = [0.25, 12, 0.9, 1.4];
  const world = worldOf(
    [{ ...at(syntheticCountries(1, 4), 0), flagship: [0], income: "LMIC", x: 0, d0: 0 }],
    [{ id: "M", role: "M", A: 1e9, PL: 3, L0: delay, H, mat: maturity, loan, GE: 0, green: 0.3 }],
  );
  const still = { gk: [0, 0, 0], sY: 0, growthE: 0, sM: 0, lam: [1e3, 0, 0] };
  const experiment = testExperiment(600, {
    parameters: { ...BASE_PARAMETERS, c_s: 0, tau_d: 0, m_1: 0, xc: 0, psi: 0, s_C: 0, s_W: 0 },
    constants: { ...BASE_CONSTANTS, ...still },
  });
  const last = [...years({ world, experiment, scenario: PARALLEL, seed: 1, replicate: 0 })].at(-1)?.countries[0];
  const committed = last?.match.committedBn[0] ?? Number.NaN;
  const stay = Math.exp(-1 / delay);

  test("V4: preparation c·e^(−1/ℓ)/(1−e^(−1/ℓ)), construction c(1−H)/H, disbursed c", () => {
    expect(committed).toBeGreaterThan(0);
    expect(last?.end.preparationBn[0]).toBeCloseTo((committed * stay) / (1 - stay), 10);
    expect(last?.end.constructionBn[0]).toBeCloseTo((committed * (1 - H)) / H, 10);
    expect(last?.pipeline.disbursedBn[0]).toBeCloseTo(committed, 10);
  });
  test("V7: debt is maturity × loan share × disbursed", () => {
    expect(last?.end.debtBn[0]).toBeCloseTo(maturity * loan * committed, 9);
  });
});

test("V5: identical funders have equal shares, concentration 1/F and full overlap", () => {
  const twin = { A: 30, PL: 3, L0: 1.5, H: 0.2, mat: 20, loan: 0.8, GE: 0.2, green: 0.3 };
  const world = worldOf(
    syntheticCountries(8, 5).map((c) => ({ ...c, align: 0, indoPacific: 0, flagship: [0, 0] })),
    [
      { id: "C", role: "C", ...twin },
      { id: "W", role: "W", base: 30, ...twin },
    ],
  );
  const experiment = testExperiment(4, {
    parameters: { ...BASE_PARAMETERS, k_C: 1, k_W: 0.5, s_C: 0.5, s_W: 0.5, beta_H: 0, phi: 0 },
  });
  const distress = { ...experiment, constants: { ...BASE_CONSTANTS, distC: 1, distW: 1 } };
  for (const done of years({ world, experiment: distress, scenario: PARALLEL, seed: 1, replicate: 0 })) {
    for (const row of done.countries) {
      expect(at(row.market.choice.share, 0)).toBeCloseTo(at(row.market.choice.share, 1), 14);
      expect(row.cost.concentration).toBeCloseTo(1 / 2, 13);
    }
  }
  const [outputs] = run({ world, experiment: distress, scenario: PARALLEL, seed: 1, replicate: 0 });
  expect(outputs?.M10).toBeCloseTo(1, 12);
});

/** F equal funders, hardly any outside option, reference share 0: the mark-up over a monopolist of measure zero. */
function markUp(funders: number, attraction: number, iterations: number): number {
  const same = Array.from({ length: funders }, () => attraction);
  const choice = priceEquilibrium(same, {
    bert: same.map(() => 1),
    collusion: 0,
    mayCollude: same.map(() => true),
    referenceShare: same.map(() => 0),
    prMax: 0.95,
    iterations,
  });
  return at(choice.markUp, 0) + 1; // the rule measures from 1/(1−0) = 1, the mark-up of a funder without weight
}

describe("V6: the logit-Bertrand mark-up", () => {
  test("is F/(F−1) without outside option and falls to 1 with many funders", () => {
    for (const funders of [2, 3, 5, 20, 200]) expect(markUp(funders, 1e9, 60)).toBeCloseTo(funders / (funders - 1), 6);
  });
  test("is within 5e-4 of it after the 12 iterations of the model, for two funders", () => {
    expect(Math.abs(markUp(2, 1e9, 12) - 2)).toBeLessThan(5e-4);
  });
  test("of one funder beside an outside option solves m(1−P(m)) = 1: the monopolist takes the surplus", () => {
    const attraction = 8;
    const m = markUp(1, attraction, 200);
    // attraction is at mark-up 1 (μ = 0), so P(m) = a·e^(1−m)/(1 + a·e^(1−m))
    const share = (attraction * Math.exp(1 - m)) / (1 + attraction * Math.exp(1 - m));
    expect(m * (1 - share)).toBeCloseTo(1, 10);
  });
});

describe("V8: standards", () => {
  const setting = settingOf(syntheticWorld(1, 1), testExperiment(1));
  const settle = (pushed: number, sigma0: number): number => {
    let sigma = sigma0;
    for (let t = 0; t < 500; t++) sigma = nextStandards(setting, sigma, pushed, sigma, sigma0);
    return sigma;
  };
  test("stay where they are without push and neighbours", () => {
    expect(settle(0, 0.37)).toBeCloseTo(0.37, 13);
  });
  test("settle at a logit shift of e₁·X/0.1 under constant push", () => {
    expect(settle(0.6, 0.37)).toBeCloseTo(logistic(logit(0.37) + (BASE_PARAMETERS.e_1 * 0.6) / 0.1), 12);
  });
});

test("V9: the share of years in distress is p/(p + 0.25)", () => {
  // d₁ = 0 and no shocks in the chance: it is the same every year
  const world = worldOf(syntheticCountries(60, 9));
  const chance = 0.2;
  const experiment = testExperiment(300, {
    noise: true,
    parameters: { ...BASE_PARAMETERS, d_1: 0 },
    constants: { ...BASE_CONSTANTS, lam: [-Math.log(chance / (1 - chance)), 0, 0] },
  });
  const [outputs] = run({ world, experiment, scenario: PARALLEL, seed: 2, replicate: 0 });
  // 18,000 country-years, correlated over about 1/(p + 0.25) of them: standard error near 0.006
  expect(Math.abs((outputs?.M6 ?? 0) - chance / (chance + 0.25))).toBeLessThan(0.02);
});

test("V12: a model of no years has no windows, and a window of no years has nothing in it", () => {
  const world = syntheticWorld(3, 1);
  expect(evaluate(world, testExperiment(0), 1, 1).runs[0]?.M.M1).toEqual([]);
  const [empty] = run({
    world,
    experiment: testExperiment(0, { windows: [0] }),
    scenario: PARALLEL,
    seed: 1,
    replicate: 0,
  });
  expect(empty).toMatchObject({ M1: 0, M2: null, M3: null, M6: null, M10: null, M14: 0 });
});

test("step 2 by hand: two countries share a budget by need to the power α", () => {
  const countries = syntheticCountries(2, 6).map((c, i) => ({
    ...c,
    income: "LMIC",
    align: 0,
    flagship: [0],
    Y: 100,
    gap: i === 0 ? 8 : 27,
    x: 0,
  }));
  const world = worldOf(countries, [
    { id: "M", role: "M", A: 35, PL: 3, L0: 1, H: 0.2, mat: 9, loan: 1, GE: 0, green: 0 },
  ]);
  const experiment = testExperiment(1, { parameters: { ...BASE_PARAMETERS, alpha: 1 / 3 } });
  const [done] = [...years({ world, experiment, scenario: PARALLEL, seed: 1, replicate: 0 })];
  expect(done?.countries.map((row) => row.market.allocation.offeredBn[0])).toEqual([
    expect.closeTo(14, 12), // 8^⅓ = 2 and 27^⅓ = 3: two fifths and three fifths of 35
    expect.closeTo(21, 12),
  ]);
  expect(exp(0)).toBe(1);
});
