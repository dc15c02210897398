import { expect, test } from "vitest";
import { shadeLimits, shadeOf } from "./shade-classes.ts";

test("limits are round and lie within the changes, whatever their magnitude", () => {
  expect(shadeLimits(0.32)).toEqual([0.1, 0.2]);
  expect(shadeLimits(0.9)).toEqual([0.2, 0.4]);
  expect(shadeLimits(17)).toEqual([5, 10]);
  for (const largest of [1e-6, 0.004, 3, 29.9, 71_000]) {
    const [small, large] = shadeLimits(largest);
    expect(small).toBeGreaterThan(0);
    expect(large).toBeLessThan(largest);
  }
  expect(shadeLimits(0)).toEqual([1, 2]);
});

test("a change is a gain or a loss of one of three sizes", () => {
  const limits = [0.1, 0.2] as const;
  expect([-0.3, -0.2, -0.15, -0.01, 0.05, 0.1, 0.9].map((change) => shadeOf(change, limits))).toEqual([
    { way: "loss", size: 3 },
    { way: "loss", size: 3 },
    { way: "loss", size: 2 },
    { way: "loss", size: 1 },
    { way: "gain", size: 1 },
    { way: "gain", size: 2 },
    { way: "gain", size: 3 },
  ]);
});
