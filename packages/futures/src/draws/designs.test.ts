import { expect, test } from "vitest";
import scipy from "./fixtures/scipy-sobol.json" with { type: "json" };
import { latinHypercube, type UnitSample } from "./latin-hypercube.ts";
import { randomScrambles, SOBOL_DIMENSIONS, scrambledSobol, sobolSequence } from "./sobol-sequence.ts";

function row(sample: UnitSample, r: number): number[] {
  return [...sample.values.subarray(r * sample.dimensions, (r + 1) * sample.dimensions)];
}

function cellsFilled(sample: UnitSample, dimension: number): number {
  return new Set(
    Array.from({ length: sample.rows }, (_, r) => Math.floor((row(sample, r)[dimension] ?? 0) * sample.rows)),
  ).size;
}

/** Centred L2 discrepancy. Hickernell, Math. Comp. 67 (1998) 299–322. */
function centredDiscrepancy(sample: UnitSample): number {
  const points = Array.from({ length: sample.rows }, (_, r) => row(sample, r).map((x) => x - 0.5));
  const n = sample.rows;
  let single = 0;
  let pairs = 0;
  for (const a of points) {
    single += a.reduce((p, x) => p * (1 + 0.5 * Math.abs(x) - 0.5 * x * x), 1);
    for (const b of points) {
      pairs += a.reduce((p, x, d) => {
        const y = b[d] ?? 0;
        return p * (1 + 0.5 * Math.abs(x) + 0.5 * Math.abs(y) - 0.5 * Math.abs(x - y));
      }, 1);
    }
  }
  return (13 / 12) ** sample.dimensions - (2 / n) * single + pairs / n ** 2;
}

test("plain Sobol' points are SciPy's, to the bit, up to dimension 160", () => {
  const sample = sobolSequence(64, SOBOL_DIMENSIONS);
  scipy.plain.rows.forEach((expected, r) => {
    expect(scipy.plain.dimensions.map((d) => row(sample, r)[d])).toEqual(expected);
  });
});

test("given SciPy's matrices and shift, scrambled points are SciPy's, to the bit", () => {
  const { shift, matrices, rows } = scipy.scrambled;
  const sample = sobolSequence(
    16,
    3,
    matrices.map((m, d) => ({ rows: m, shift: shift[d] ?? 0 })),
  );
  rows.forEach((expected, r) => expect(row(sample, r)).toEqual(expected));
});

test("our scrambles keep the net: every power-of-two block fills all cells, discrepancy within SciPy's range", () => {
  const sample = scrambledSobol(256, 4, 11);
  for (let d = 0; d < 4; d++) expect(cellsFilled(sample, d)).toBe(256);
  const { lowest, highest } = scipy.discrepancyOf256PointsIn4;
  expect(centredDiscrepancy(sample)).toBeGreaterThan(lowest * 0.7);
  expect(centredDiscrepancy(sample)).toBeLessThan(highest * 1.3);
  expect(randomScrambles(1, 1)[0]?.rows).not.toEqual(randomScrambles(1, 2)[0]?.rows);
  expect(() => sobolSequence(4, SOBOL_DIMENSIONS + 1)).toThrow(RangeError);
});

test("a Latin hypercube has one point in each cell of each dimension, and its seed decides it", () => {
  const sample = latinHypercube(97, 5, 3);
  for (let d = 0; d < 5; d++) expect(cellsFilled(sample, d)).toBe(97);
  expect(latinHypercube(97, 5, 3).values).toEqual(sample.values);
  expect(latinHypercube(97, 5, 4).values).not.toEqual(sample.values);
});
