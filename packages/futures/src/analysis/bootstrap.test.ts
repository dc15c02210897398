import { describe, expect, test } from "vitest";
import { uniformStream } from "../draws/index.ts";
import { bootstrapStandardErrors } from "./bootstrap.ts";
import { robustness, robustnessErrors } from "./robustness.ts";

describe("bootstrap", () => {
  const stream = uniformStream(3, 1);
  const values = Float64Array.from({ length: 400 }, () => stream.next());
  test("the error of a mean is the deviation over the root of the count, for a uniform 1/√12/20", () => {
    const mean = (drawn: Int32Array): number[] => [
      drawn.reduce((sum, row) => sum + (values[row] ?? Number.NaN), 0) / drawn.length,
    ];
    const [error = Number.NaN] = bootstrapStandardErrors(400, mean, { resamples: 2000, seed: 5 });
    expect(Math.abs(error / (1 / Math.sqrt(12) / 20) - 1)).toBeLessThan(0.1);
    expect(bootstrapStandardErrors(400, mean, { seed: 5 })).toEqual(bootstrapStandardErrors(400, mean, { seed: 5 }));
  });
  test("a scenario that is the same in all states has no error; states are drawn for all scenarios at once", () => {
    const even = new Float64Array(400).fill(2);
    const [same, spread] = robustnessErrors([even, values], 1);
    expect([same?.mean, same?.deviation, same?.worst, same?.hurwicz]).toEqual([0, 0, 0, 0]);
    expect(spread?.mean).toBeGreaterThan(0);
    // 2 less the uniform: the regret of the second spreads as it does itself; unpaired it would not be told
    expect(spread?.regret90).toBeGreaterThan(0);
    expect(robustness([even, values]).length).toBe(2);
  });
});
