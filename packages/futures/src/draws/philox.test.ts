import { expect, test } from "vitest";
import { countryYearDraw, globalDraw } from "./country-year.ts";
import { philox, toUniform } from "./philox.ts";

test("V15: known answers of Philox4x32-10", () => {
  const ones = 0xffffffff;
  expect(philox([0, 0, 0, 0], [0, 0]).map((w) => w.toString(16))).toEqual([
    "6627e8d5",
    "e169c58d",
    "bc57ac4c",
    "9b00dbd8",
  ]);
  expect(philox([ones, ones, ones, ones], [ones, ones]).map((w) => w.toString(16))).toEqual([
    "408f276d",
    "41c83b0e",
    "a20bc7c6",
    "6d5451fd",
  ]);
  expect(philox([0, 2022, 7, 1], [20261122, 12])).toEqual([2007030593, 3258719550, 42440440, 2258404901]);
});

test("B.4: the normals of a block are the Box–Muller pair of its first two words", () => {
  const [w0, w1, w2] = philox([3, 2030, 156, 1], [9, 12]);
  const radius = Math.sqrt(-2 * Math.log((w0 + 0.5) / 2 ** 32));
  const draw = countryYearDraw(9, 3, 2030, 156);
  expect(draw.z1).toBeCloseTo(radius * Math.cos(2 * Math.PI * ((w1 + 0.5) / 2 ** 32)), 13);
  expect(draw.z2).toBeCloseTo(radius * Math.sin(2 * Math.PI * ((w1 + 0.5) / 2 ** 32)), 13);
  expect(draw.uniform).toBe((w2 + 0.5) / 2 ** 32);
  expect(globalDraw(9, 3, 2030)).toBe(countryYearDraw(9, 3, 2030, 0).z1);
});

test("uniforms are never 0 or 1; normals have mean 0, variance 1, and are uncorrelated", () => {
  expect(toUniform(0)).toBeGreaterThan(0);
  expect(toUniform(2 ** 32 - 1)).toBeLessThan(1);
  const n = 20_000;
  const draws = Array.from({ length: n }, (_, replicate) => countryYearDraw(1, replicate, 2022, 5));
  const mean = (f: (d: (typeof draws)[number]) => number): number => draws.reduce((sum, d) => sum + f(d), 0) / n;
  const limit = 4.5 / Math.sqrt(n); // four and a half standard errors; the sample is fixed by its seed
  expect(Math.abs(mean((d) => d.z1))).toBeLessThan(limit);
  expect(Math.abs(mean((d) => d.z1 ** 2) - 1)).toBeLessThan(limit * Math.SQRT2);
  expect(Math.abs(mean((d) => d.z1 * d.z2))).toBeLessThan(limit);
  expect(Math.abs(mean((d) => d.uniform) - 0.5)).toBeLessThan(limit * 0.29);
});
