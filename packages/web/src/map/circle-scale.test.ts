import { expect, test } from "vitest";
import { circleScale, legendAmounts } from "./circle-scale.ts";

test("a circle's area, not its radius, is in proportion to the amount", () => {
  const radius = circleScale(400, 40);
  expect(radius(400)).toBe(40);
  expect(radius(100)).toBe(20);
});

test("a negative amount has the circle of its size, and nothing is too small to see", () => {
  const radius = circleScale(400, 40);
  expect(radius(-100)).toBe(20);
  expect(radius(0.001)).toBe(1.5);
  expect(circleScale(0, 40)(5)).toBe(1.5);
});

test("the legend shows round amounts that the map can hold", () => {
  expect(legendAmounts(169_568_379_870)).toEqual([100e9, 20e9, 2e9]);
  expect(legendAmounts(71_000_000_000)).toEqual([50e9, 10e9, 2e9]);
  expect(legendAmounts(0)).toEqual([]);
});
