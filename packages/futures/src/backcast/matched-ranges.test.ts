import { expect, test } from "vitest";
import { prior } from "../ensemble/index.ts";
import { MODEL_VERSION } from "../draws/index.ts";
import { readExperimentFile, withRanges } from "../experiment-file/index.ts";
import { MATCHED_INPUTS } from "./backcast.ts";
import { MATCHED_RANGES, matchedRange, RANGES, rangeOf, rangesNamed } from "./matched-ranges.ts";

function read(text: string) {
  const reading = readExperimentFile(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value;
}

test("matched ranges lie within the priors, for every input that the backcast can say something about, of this model version", () => {
  expect(MATCHED_RANGES.modelVersion).toBe(MODEL_VERSION);
  expect(MATCHED_RANGES.series.map(({ id }) => `matched:${id}`)).toEqual(RANGES.slice(1));
  for (const { id, kept, ranges } of MATCHED_RANGES.series) {
    expect(Object.keys(ranges)).toEqual(MATCHED_INPUTS);
    for (const input of MATCHED_INPUTS) {
      const { low, high } = prior(input);
      const [from = Number.NaN, to = Number.NaN] = ranges[input] ?? [low, high];
      expect(kept > 0, id).toBe(ranges[input] !== null);
      expect(from).toBeGreaterThanOrEqual(low);
      expect(to).toBeLessThanOrEqual(high);
      expect(from).toBeLessThan(to);
    }
  }
});

test("what the backcast says nothing of keeps its prior; plain matched is the most complete count", () => {
  expect(rangesNamed("matched")).toBe("matched:aiddata-all");
  expect([rangesNamed("prior"), rangesNamed("matched:bu"), rangesNamed("gfdc"), rangesNamed(3)]).toEqual([
    "prior",
    "matched:bu",
    undefined,
    undefined,
  ]);
  expect(matchedRange("matched:aiddata-all", "k_W")).toBeUndefined();
  expect(rangeOf("matched:aiddata-all", "camp")).toEqual(prior("camp"));
  expect(rangeOf("prior", "q_d")).toEqual(prior("q_d"));
  expect(rangeOf("matched:aiddata-all", "q_d").low).toBeGreaterThan(prior("q_d").low);
});

test("an experiment draws from the ranges that it names; limits of its own stay, and the choice can be changed", () => {
  const file = read(
    "experiment: 1\nranges: matched\nuncertainties: { q_d: prior, k_C: { low: 0.7, high: 0.8 }, phi: prior }\nsample: { draws: 4 }\n",
  );
  expect(file.ranges).toBe("matched:aiddata-all");
  const of = (input: string, one = file) => one.uncertainties.find((u) => u.input === input);
  expect(of("q_d")).toEqual(rangeOf("matched:aiddata-all", "q_d"));
  expect(of("k_C")).toEqual({ input: "k_C", low: 0.7, high: 0.8 });
  expect(of("phi")).toEqual(prior("phi"));
  const back = withRanges(file, "prior");
  expect([of("q_d", back), of("k_C", back)]).toEqual([prior("q_d"), { input: "k_C", low: 0.7, high: 0.8 }]);
  expect(
    read("experiment: 1\nranges: matched:gfdc\nuncertainties: paper\nsample: { draws: 4 }\n").uncertainties,
  ).toHaveLength(20);
  const wrong = readExperimentFile("experiment: 1\nranges: narrowed\n");
  expect(wrong.ok ? [] : wrong.issues.map(({ line, found, message }) => [line, found, message.en])).toEqual([
    [2, '"narrowed"', `must be one of matched, ${RANGES.join(", ")}`],
  ]);
});
