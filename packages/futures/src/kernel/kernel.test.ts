import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { buildKernelIfNeeded, KERNEL_FILE } from "../../build-kernel.ts";
import { uniformStream } from "../draws/index.ts";
import {
  BASE_CONSTANTS,
  BASE_PARAMETERS,
  type Experiment,
  INTENSITIES,
  INTENSITY_NAMES,
  intensities,
  NO_INTENSITIES,
  NO_VARIANTS,
  OUTPUT_NAMES,
  PARAMETER_NAMES,
  PARAMETERS,
  PAPER_SCENARIOS,
  run,
  VARIANT_NAMES,
  type World,
} from "../model/index.ts";
import { syntheticCountries, syntheticWorld, worldOf } from "../model/synthetic-world.ts";
import { testExperiment } from "../model/test-experiment.ts";
import { createKernel, kernelSupports, type RunPoint } from "./kernel.ts";

let module: WebAssembly.Module;
beforeAll(() => {
  buildKernelIfNeeded();
  module = new WebAssembly.Module(readFileSync(KERNEL_FILE));
});

function randomPoint(seed: number): RunPoint {
  const stream = uniformStream(seed, 9);
  const between = (d: { low: number; high: number }): number => d.low + (d.high - d.low) * stream.next();
  const z = Object.fromEntries(INTENSITY_NAMES.map((n) => [n, stream.next() < 0.3 ? 0 : between(INTENSITIES[n])]));
  const parameters = {
    ...BASE_PARAMETERS,
    ...Object.fromEntries(PARAMETER_NAMES.map((n) => [n, between(PARAMETERS[n])])),
  };
  const budget = stream.next() < 0.25 ? "base" : "pgii";
  return {
    parameters,
    scenario: { id: "r", budget, intensities: intensities(z) },
    seed: 100 + seed,
    replicate: stream.below(1e6),
  };
}

function reference(world: World, experiment: Experiment, point: RunPoint): number[] {
  const request = { world, experiment: { ...experiment, parameters: point.parameters }, ...point };
  return run(request).flatMap((window) => OUTPUT_NAMES.map((name) => window[name] ?? Number.NaN));
}

/** Largest relative difference; NaN must meet NaN. */
function worst(kernel: Float64Array, expected: readonly number[]): number {
  return expected.reduce((most, value, k) => {
    const found = kernel[k] ?? Number.NaN;
    if (Number.isNaN(value) && Number.isNaN(found)) return most;
    const difference = value === found ? 0 : Math.abs(found - value) / Math.max(Math.abs(value), Math.abs(found));
    return Number.isNaN(difference) ? Infinity : Math.max(most, difference);
  }, 0);
}

describe("V16: kernel and reference agree to 1e-9 on every output", () => {
  test.each([
    ["fresh start", false],
    ["inherited stocks", true],
  ])("over random parameters, intensities and luck: %s", (_, inherited) => {
    const world = syntheticWorld(17, 31, inherited);
    const experiment = testExperiment(14, { noise: true, windows: [5, 14] });
    const kernel = createKernel(module, world, experiment);
    for (let k = 0; k < 40; k += 2) {
      const points = [randomPoint(k), randomPoint(k + 1)] as const;
      const [a, b] = kernel.pair(...points);
      expect(worst(a, reference(world, experiment, points[0]))).toBeLessThan(1e-9);
      expect(worst(b, reference(world, experiment, points[1]))).toBeLessThan(1e-9);
    }
  });

  test("with every intensity at the ends of its range: χ = 1 leaves a funder that is alone no rounding noise", () => {
    const drawn = syntheticWorld(24, 11, true);
    // half of the countries took from China alone last year, half from PGII alone
    const world: World = {
      ...drawn,
      countries: drawn.countries.map((country, i) => ({
        ...country,
        lastCommittedBn: country.lastCommittedBn.map((bn, f) =>
          (drawn.funders[f]?.role === "C") === i % 2 > 0 ? bn : 0,
        ),
      })),
    };
    const experiment = testExperiment(29, { noise: true, windows: [1, 14, 29] });
    const kernel = createKernel(module, world, experiment);
    for (const budget of ["base", "pgii"] as const) {
      for (const z of [{ chi: 1 }, { chi: 1, rho: 2.5, coll: 1 }, { chi: 1, bert: 1, harm: 1, cof: 1, conv: 1 }]) {
        const point = { ...randomPoint(5), scenario: { id: "x", budget, intensities: intensities(z) } };
        const [a] = kernel.pair(point, point);
        expect(worst(a, reference(world, experiment, point)), budget).toBeLessThan(1e-9);
      }
    }
  });

  test("with other constants, without noise, with every variant, for the years 0 and 29", () => {
    const world = syntheticWorld(9, 5, true);
    const constants = {
      ...BASE_CONSTANTS,
      nashIter: 30,
      rampYears: 0,
      gk: [0.01, 0.02, 0.03],
      lam: [2, 0.1, 0.1],
      prMax: 0.9,
    };
    for (const years of [0, 29]) {
      for (const variant of VARIANT_NAMES) {
        const windows = years === 0 ? [0] : [0, 14, 29];
        const experiment = testExperiment(years, { windows, constants, variants: { ...NO_VARIANTS, [variant]: true } });
        const points = [randomPoint(7), randomPoint(8)] as const;
        const [a] = createKernel(module, world, experiment).pair(...points);
        expect(worst(a, reference(world, experiment, points[0])), `${variant} ${years}`).toBeLessThan(1e-9);
      }
    }
  });

  test("every structural variant and the null N7 with noise and inherited stocks, alone and all together", () => {
    const world = syntheticWorld(9, 5, true);
    const alone = VARIANT_NAMES.map((name) => ({ ...NO_VARIANTS, [name]: true }));
    const together = Object.fromEntries(VARIANT_NAMES.map((name) => [name, name !== "randomAllocation"]));
    for (const variants of [...alone, { ...NO_VARIANTS, ...together }]) {
      const experiment = testExperiment(20, { noise: true, windows: [7, 20], variants });
      const kernel = createKernel(module, world, experiment);
      for (let k = 40; k < 46; k += 2) {
        const points = [randomPoint(k), randomPoint(k + 1)] as const;
        const [a, b] = kernel.pair(...points);
        expect(worst(a, reference(world, experiment, points[0])), JSON.stringify(variants)).toBeLessThan(1e-9);
        expect(worst(b, reference(world, experiment, points[1])), JSON.stringify(variants)).toBeLessThan(1e-9);
      }
    }
  });

  test("without money: zeros and NaN where the reference has zeros and null", () => {
    const terms = { A: 0, PL: 4, L0: 1, H: 0.3, mat: 10, loan: 1, GE: 0, green: 0 };
    const funders = [
      { id: "W", role: "W", base: 0, ...terms },
      { id: "M", role: "M", ...terms },
    ];
    const world = worldOf(
      syntheticCountries(4, 2).map((c) => ({ ...c, flagship: [0, 0] })),
      funders,
    );
    const experiment = testExperiment(6, { noise: true });
    const point = randomPoint(3);
    const [a] = createKernel(module, world, experiment).pair(point, point);
    expect(a[0]).toBe(0);
    expect(a[1]).toBeNaN();
    expect(worst(a, reference(world, experiment, point))).toBeLessThan(1e-9);
  });
});

describe("bytes", () => {
  const world = syntheticWorld(11, 3, true);
  const experiment = testExperiment(12, { noise: true });
  test("a run is the same whatever its partner and its lane", () => {
    const kernel = createKernel(module, world, experiment);
    const point = randomPoint(1);
    const calm: RunPoint = { ...randomPoint(2), scenario: { id: "S2", budget: "pgii", intensities: NO_INTENSITIES } };
    const alone = [...kernel.pair(calm, calm)[0]];
    expect([...kernel.pair(calm, point)[0]]).toEqual(alone);
    expect([...kernel.pair(point, calm)[1]]).toEqual(alone);
    expect([...kernel.pair(point, calm)[0]]).toEqual([...kernel.pair(point, point)[1]]);
  });
  test("V2 (N0): all intensities zero give the same bits; so does price rivalry alone without PGII money", () => {
    const kernel = createKernel(module, world, experiment);
    const at = (budget: "base" | "pgii", bert: number): number[] => {
      const point = { ...randomPoint(4), scenario: { id: "", budget, intensities: intensities({ bert }) } };
      return [...kernel.pair(point, point)[0]];
    };
    expect(at("base", 1)).toEqual(at("base", 0));
    expect(at("pgii", 1)).not.toEqual(at("pgii", 0));
  });
});

test("experiments that the kernel does not cover are refused, not approximated", () => {
  expect(kernelSupports(testExperiment(3, { scenarios: PAPER_SCENARIOS }))).toBe(true);
  for (const constants of [{ distQ: 0 }, { qk: [0.03, 0, 0.005] }, { prMax: 0.999 }]) {
    const experiment = testExperiment(3, { constants: { ...BASE_CONSTANTS, ...constants } });
    expect(kernelSupports(experiment)).toBe(false);
    expect(() => createKernel(module, syntheticWorld(2, 1), experiment)).toThrow(RangeError);
  }
  expect(kernelSupports(testExperiment(3, { parameters: { ...BASE_PARAMETERS, alpha: 0 } }))).toBe(false);
});
