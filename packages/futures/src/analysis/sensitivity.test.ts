import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { buildKernelIfNeeded, KERNEL_FILE } from "../../build-kernel.ts";
import { latinHypercube, scrambledSobol, type UnitSample, uniformStream } from "../draws/index.ts";
import salibMorris from "./fixtures/salib-morris.json" with { type: "json" };
import salibPawn from "./fixtures/salib-pawn.json" with { type: "json" };
import salibSobol from "./fixtures/salib-sobol.json" with { type: "json" };
import { morris, morrisSample } from "./morris.ts";
import { bootstrapStandardErrors } from "./bootstrap.ts";
import { kolmogorovSmirnov, pawn, pawnErrors } from "./pawn.ts";
import { convergence, saltelliSample, sobolIndices, tooFewPoints } from "./sobol-indices.ts";

let module: WebAssembly.Module;
beforeAll(() => {
  buildKernelIfNeeded();
  module = new WebAssembly.Module(readFileSync(KERNEL_FILE));
});

function outputsOf(sample: UnitSample, f: (x: readonly number[]) => number): Float64Array {
  const { rows, dimensions, values } = sample;
  return Float64Array.from({ length: rows }, (_, r) => f([...values.subarray(r * dimensions, (r + 1) * dimensions)]));
}

/** Ishigami and Homma 1990 with a = 7, b = 0.1 on the unit cube. */
function ishigami(unit: readonly number[]): number {
  const [a = 0, b = 0, c = 0] = unit.map((u) => 2 * Math.PI * (u - 0.5));
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
}

const G = [0, 1, 4.5, 9, 99, 99, 99, 99];
/** The g function of Sobol' with a = (0, 1, 4.5, 9, 99, 99, 99, 99). */
function sobolG(unit: readonly number[]): number {
  return unit.reduce((product, x, j) => product * ((Math.abs(4 * x - 2) + (G[j] ?? 0)) / (1 + (G[j] ?? 0))), 1);
}

function expectClose(found: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, k) => {
    expect(Math.abs(value - (expected[k] ?? Number.NaN)), `${k}: ${value}`).toBeLessThanOrEqual(tolerance);
  });
}

describe("Sobol' indices", () => {
  test("of the Ishigami function approach the exact ones", () => {
    const indices = sobolIndices(outputsOf(saltelliSample(scrambledSobol(8192, 6, 1)), ishigami), 3);
    expectClose(
      indices.map((i) => i.first),
      [0.313905, 0.442411, 0],
      0.004,
    );
    expectClose(
      indices.map((i) => i.total),
      [0.557589, 0.442411, 0.243684],
      0.004,
    );
  });
  test("of the g function approach the exact ones", () => {
    const indices = sobolIndices(outputsOf(saltelliSample(scrambledSobol(8192, 16, 2)), sobolG), 8);
    expectClose(
      indices.map((i) => i.first),
      [0.716192, 0.179048, 0.023676, 0.007162, 0.000072, 0.000072, 0.000072, 0.000072],
      0.01,
    );
    expectClose(
      indices.map((i) => i.total),
      [0.787144, 0.242198, 0.034317, 0.01046, 0.000105, 0.000105, 0.000105, 0.000105],
      0.01,
    );
  });
  test("are SALib's on the same sample to 1e-10, intervals included given the same resamples", () => {
    const indices = sobolIndices(Float64Array.from(salibSobol.outputs), 3, {
      module,
      resamples: salibSobol.drawn.length,
      draw: (counts, resample) => {
        counts.fill(0);
        for (const k of salibSobol.drawn[resample] ?? []) counts[k] = (counts[k] ?? 0) + 1;
      },
    });
    expectClose(
      indices.map((i) => i.first),
      salibSobol.S1,
      1e-10,
    );
    expectClose(
      indices.map((i) => i.total),
      salibSobol.ST,
      1e-10,
    );
    expectClose(
      indices.map((i) => i.first95),
      salibSobol.S1_conf,
      1e-10,
    );
    expectClose(
      indices.map((i) => i.total95),
      salibSobol.ST_conf,
      1e-10,
    );
  });
  test("rest on every resample, whatever their number: 2 to 9 agree with deviations taken one by one", () => {
    const outputs = outputsOf(saltelliSample(scrambledSobol(64, 6, 3)), ishigami);
    const drawn = Array.from({ length: 9 }, (_, r) => Array.from({ length: 64 }, (_, k) => (k * (r + 3) + r * r) % 64));
    const counted = (lists: readonly (readonly number[])[]) => (counts: Int32Array, r: number) => {
      counts.fill(0);
      for (const k of lists[r] ?? []) counts[k] = (counts[k] ?? 0) + 1;
    };
    // two resamples a, b have the deviation |a − b|/√2: from all pairs follows that of any number, Σ(a − b)²/(n(n − 1)) over pairs
    const squareOfPair = (a: number, b: number): number => {
      const pair = [drawn[a] ?? [], drawn[b] ?? []];
      const [first] = sobolIndices(outputs, 3, { module, resamples: 2, draw: counted(pair) });
      return 2 * ((first?.total95 ?? Number.NaN) / 1.959963984540054) ** 2;
    };
    for (const n of [2, 3, 4, 5, 8, 9]) {
      let squares = 0;
      for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) squares += squareOfPair(a, b);
      const [found] = sobolIndices(outputs, 3, { module, resamples: n, draw: counted(drawn) });
      const expected = 1.959963984540054 * Math.sqrt(squares / (n * (n - 1)));
      expect(Math.abs((found?.total95 ?? Number.NaN) / expected - 1), String(n)).toBeLessThan(1e-9);
    }
  });
  test("of few points say so; with more, intervals shrink and the warning goes", () => {
    const steps = convergence(outputsOf(saltelliSample(scrambledSobol(2048, 6, 3)), ishigami), 3, { module });
    expect(steps.map((step) => step.points)).toEqual([256, 512, 1024, 2048]);
    const widths = steps.map((step) => step.indices[1]?.total95 ?? Number.NaN);
    expect(widths[3]).toBeLessThan((widths[0] ?? 0) / 2);
    expect(tooFewPoints(steps[0]?.indices ?? [])).toBe(true);
    expect(tooFewPoints(steps[3]?.indices ?? [])).toBe(false);
  });
  test("of a constant are zero; lengths that do not fit are refused", () => {
    expect(sobolIndices(new Float64Array(50).fill(3), 3)[0]).toMatchObject({ first: 0, total: 0 });
    expect(() => sobolIndices(new Float64Array(51), 3)).toThrow(RangeError);
  });
});

describe("Morris", () => {
  test("measures are SALib's on the same trajectories to 1e-10", () => {
    const sample = { rows: salibMorris.outputs.length, dimensions: 3, values: Float64Array.from(salibMorris.sample) };
    const effects = morris(sample, salibMorris.outputs);
    expectClose(
      effects.map((e) => e.mean),
      salibMorris.mu,
      1e-10,
    );
    expectClose(
      effects.map((e) => e.meanAbsolute),
      salibMorris.mu_star,
      1e-10,
    );
    expectClose(
      effects.map((e) => e.deviation),
      salibMorris.sigma,
      1e-10,
    );
    effects.forEach((e, j) => expect(e.meanAbsolute95).toBeCloseTo(salibMorris.mu_star_conf[j] ?? 0, 0));
  });
  test("the spread's interval is that of normals: 1.96 σ/√(2(r − 1))", () => {
    const sample = morrisSample(19, 2, 5);
    const [effect] = morris(
      sample,
      outputsOf(sample, ([a = 0, b = 0]) => a * b + a * a),
    );
    expect(effect?.deviation95).toBeCloseTo((1.959963984540054 * (effect?.deviation ?? 0)) / 6, 12);
    expect(effect?.deviation).toBeGreaterThan(0);
  });
  test("of a plane are its slopes, without spread", () => {
    const sample = morrisSample(10, 4, 1);
    const effects = morris(
      sample,
      outputsOf(sample, ([a = 0, b = 0, c = 0]) => 3 * a - 2 * b + (c - c)),
    );
    expectClose(
      effects.map((e) => e.mean),
      [3, -2, 0, 0],
      1e-12,
    );
    expectClose(
      effects.map((e) => e.deviation),
      [0, 0, 0, 0],
      1e-12,
    );
    expect(sample.values.every((v) => v >= 0 && v <= 1 + 1e-12)).toBe(true);
  });
});

describe("PAWN", () => {
  test("is SALib's on the same sample to 1e-10", () => {
    const outputs = Float64Array.from(salibPawn.outputs);
    const indices = salibPawn.columns.map((column) => pawn(Float64Array.from(column), outputs));
    expectClose(
      indices.map((i) => i.lowest),
      salibPawn.minimum,
      1e-10,
    );
    expectClose(
      indices.map((i) => i.mean),
      salibPawn.mean,
      1e-10,
    );
    expectClose(
      indices.map((i) => i.median),
      salibPawn.median,
      1e-10,
    );
    expectClose(
      indices.map((i) => i.highest),
      salibPawn.maximum,
      1e-10,
    );
  });
  test("Kolmogorov–Smirnov by hand: {1,2,3,4} and {3,4,5,6} are ½ apart", () => {
    expect(kolmogorovSmirnov([1, 2, 3, 4], [3, 4, 5, 6])).toBe(0.5);
    expect(kolmogorovSmirnov([1, 1, 2], [1, 1, 2])).toBe(0);
  });
  test("intervals are 1.96 bootstrap deviations over rows", () => {
    const stream = uniformStream(4, 4);
    const input = Float64Array.from({ length: 300 }, () => stream.next());
    const outputs = input.map((x) => x + 0.3 * stream.next());
    const options = { resamples: 30, seed: 2 };
    const [median = 0] = bootstrapStandardErrors(
      300,
      (drawn) => {
        const of = (list: Float64Array) => Float64Array.from(drawn, (row) => list[row] ?? 0);
        return [pawn(of(input), of(outputs)).median];
      },
      options,
    );
    expect(pawnErrors(input, outputs, options).median95).toBeCloseTo(1.959963984540054 * median, 12);
    expect(median).toBeGreaterThan(0.001);
  });
  test("ranks an input that matters above one that does not", () => {
    const sample = latinHypercube(2000, 2, 4);
    const outputs = outputsOf(sample, ([a = 0]) => a * a);
    const column = (d: number): Float64Array => sample.values.filter((_, k) => k % 2 === d);
    expect(pawn(column(0), outputs).median).toBeGreaterThan(4 * pawn(column(1), outputs).median);
  });
});
