import { expect, test } from "vitest";
import { holdsByRow } from "../comparison/index.ts";
import { AS_STATED, type EnsembleResults } from "../ensemble/index.ts";
import { NO_INTENSITIES, OUTPUT_NAMES } from "../model/index.ts";
import { syntheticWorld } from "../model/synthetic-world.ts";
import { testExperiment } from "../model/test-experiment.ts";
import { judgeClaim, judgeTest } from "./verdict.ts";

/** Results of as many rows as there are pairs, in which S1 and S2 have these values of M1. */
function resultsOf(pairs: readonly (readonly [s1: number, s2: number])[]): EnsembleResults {
  const scenarios = ["S1", "S2"].map((id) => ({ id, budget: "pgii" as const, intensities: NO_INTENSITIES }));
  const experiment = testExperiment(2, { scenarios });
  const values = new Float64Array(pairs.length * 2 * OUTPUT_NAMES.length);
  pairs.flat().forEach((value, k) => {
    values[k * OUTPUT_NAMES.length] = value;
  });
  const design = { ...AS_STATED, rows: pairs.length };
  const job = { world: syntheticWorld(1, 1), experiment, design, levers: {}, seed: 1, replicates: 1 };
  return { job, values, runsDone: pairs.length * 2 };
}

const larger = { output: "M1", scenario: "S1", against: "S2", sign: 1 } as const;
const results = resultsOf([
  [2, 1],
  [3, 1],
  [1, 1], // no difference counts against a claim of more or less
  [0.95, 1],
  [0.5, 1],
  [Number.NaN, 1], // no answer
]);

test("rows without a difference count against a claim of more and a claim of less, missing ones not at all", () => {
  expect(judgeTest(results, larger)).toMatchObject({ holds: 2 / 5 });
  expect(judgeTest(results, { ...larger, sign: -1 })).toMatchObject({ holds: 2 / 5 });
  expect(holdsByRow(results, larger)).toEqual([true, true, false, false, false, undefined]);
});

test("hardly different is a tenth of the other's value at most, on either side", () => {
  const same = { ...larger, sign: 0 } as const;
  expect(judgeTest(results, same)).toMatchObject({ holds: 2 / 5 });
  expect(holdsByRow(results, same)).toEqual([false, false, true, true, false, undefined]);
});

test("a claim of two tests that differ is undetermined", () => {
  const claim = { id: "X", text: { en: "", zh: "" }, tests: [larger, { ...larger, sign: -1 as const }] };
  const clear = resultsOf(Array.from({ length: 40 }, () => [2, 1] as const));
  expect(judgeClaim(clear, { ...claim, tests: [larger] }).verdict).toBe("agrees");
  expect(judgeClaim(clear, claim).verdict).toBe("undetermined");
});
