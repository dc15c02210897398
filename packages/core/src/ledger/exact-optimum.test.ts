import { expect, test } from "vitest";
import { exactOptimum } from "./exact-optimum.ts";

const large = 123_456_789_012_345_678_901_234_567n;

test("O-A4: the optimum is the sum of duals times the bounds that hold it, to the last digit", () => {
  // Value: 1 × large − 1/2 × 2 = large − 1.
  const rows = [
    { lower: large, upper: large + 5n },
    { lower: 0n, upper: 2n },
  ];
  const value = (Number(large) / Number(large)) * 1000;
  expect(exactOptimum(rows, [1, -0.5], value, large, 1000)).toBe(large - 1n);
});

test("O-A4: duals that the solver has nearly are read as simple fractions", () => {
  const rows = [
    { lower: 10n, upper: null },
    { lower: 10n, upper: null },
    { lower: 10n, upper: null },
  ];
  // (10 + 10 + 10) ÷ 2 = 15.
  expect(exactOptimum(rows, [0.5 + 1e-11, 0.5, 0.5 - 1e-11], 1500, 10n, 1000)).toBe(15n);
});

test("O-A4: where duals do not explain the solver's value, that value is used", () => {
  const rows = [{ lower: 100n, upper: null }];
  expect(exactOptimum(rows, [1], 700, 100n, 1000)).toBe(70n);
  expect(exactOptimum(rows, [0.123456789], 700, 100n, 1000)).toBe(70n);
});
