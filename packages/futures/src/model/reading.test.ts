import { expect, test } from "vitest";
import { readExperiment } from "./experiment.ts";
import { issueLine } from "./input-issue.ts";
import { OUTPUT_NAMES } from "./outputs.ts";
import { PARAMETER_NAMES, PARAMETERS } from "./parameters.ts";
import { STANDARD_FUNDERS } from "./standard-funders.ts";
import { syntheticCountries } from "./synthetic-world.ts";
import { readWorld } from "./world.ts";

const good = {
  schema: "infra3/params/1",
  startYear: 2022,
  T: 5,
  windows: [3, 5],
  noise: 1,
  params: {},
  scenarios: [{ id: "S2" }],
};

test("missing parameters are base values, missing z is 0, missing budget is pgii (B.7)", () => {
  const reading = readExperiment({ ...good, params: { beta_p: 0.7 }, scenarios: [{ id: "X", z: { rho: 2 } }] });
  if (!reading.ok) throw new Error("refused");
  expect(reading.value.parameters.beta_p).toBe(0.7);
  expect(reading.value.parameters.q_d).toBe(1.2);
  expect(reading.value.scenarios[0]).toMatchObject({ budget: "pgii", intensities: { rho: 2, bert: 0 } });
});

test("an experiment with many faults is refused with all of them at once, each with place, value and range", () => {
  const reading = readExperiment({
    ...good,
    T: -1,
    params: { beta_q: 1, phi: 1.5, k_C: "much" },
    constants: { gk: [1, 2], nashIter: 2.5 },
    windows: [2, 1],
    scenarios: [{ id: "S1", budget: "double", z: { chi: 2, rivalry: 1 } }, { id: "S1" }],
  });
  if (reading.ok) throw new Error("accepted");
  const lines = reading.issues.map((issue) => issueLine(issue, "en"));
  expect(lines).toEqual(
    expect.arrayContaining([
      "T: must be at least 0 (found -1)",
      "params.phi: must be at most 1 (found 1.5)",
      'params.k_C: must be a number (found "much")',
      expect.stringMatching(/^params\.beta_q: unknown name; allowed are beta_p, .*psi \(found "beta_q"\)$/),
      expect.stringMatching(/^scenarios\[0\]\.z\.rivalry: unknown name; allowed are rho, /),
      // contradictions are not kept back until everything else is right
      "windows[1]: windows must ascend (found 1)",
      'scenarios[1].id: this scenario id is used twice (found "S1")',
      'scenarios[0].budget: must be one of base, pgii (found "double")',
      "scenarios[0].z.chi: must be at most 1 (found 2)",
    ]),
  );
  expect(reading.issues.map((issue) => issueLine(issue, "zh")).join("\n")).toContain(
    "params.phi：应不大于 1（实际为 1.5）",
  );
  expect(lines.length).toBeGreaterThanOrEqual(9);
});

test("windows must ascend and fit; scenario ids must differ", () => {
  const reading = readExperiment({ ...good, windows: [3, 2, 9], scenarios: [{ id: "A" }, { id: "A" }] });
  if (reading.ok) throw new Error("accepted");
  expect(reading.issues.map((issue) => issue.path.join("."))).toEqual(["windows.1", "windows.2", "scenarios.1.id"]);
});

test("a world with two Chinas, a short list and a repeated country is refused with all three named", () => {
  const [chn, usa] = STANDARD_FUNDERS;
  const [first] = syntheticCountries(1, 1);
  const reading = readWorld({
    schema: "infra3/world/1",
    name: "wrong",
    funders: [chn, { ...chn, id: "CHN2" }, { ...usa, base: undefined }],
    countries: [first, { ...first, flagship: [0, 0, 0], D: [1] }],
  });
  if (reading.ok) throw new Error("accepted");
  const lines = reading.issues.map((issue) => issueLine(issue, "en")).join("\n");
  expect(lines).toContain("at most one funder may have role C");
  expect(lines).toContain("funders[2].base: a funder of role W needs its base");
  expect(lines).toContain("countries[1].id: this id is used twice");
  expect(lines).toContain("countries[0].flagship: must have one entry for each of the 3 funders");
  expect(lines).toContain("countries[1].D: must have one entry");
});

test("a world's contradictions are said beside what is wrong in form", () => {
  const [first] = syntheticCountries(1, 1);
  const reading = readWorld({
    schema: "infra3/world/1",
    name: "wrong",
    funders: STANDARD_FUNDERS,
    countries: [{ ...first, theta: "high", P1: [1, 2] }, { ...first, income: "HIC" }, 7],
  });
  if (reading.ok) throw new Error("accepted");
  expect(reading.issues.map(({ path }) => path.join("."))).toEqual([
    "countries.0.theta",
    "countries.1.income",
    "countries.2",
    "countries.0.P1",
    "countries.1.id",
  ]);
  for (const nothing of [undefined, null, 3, [], "x"])
    expect(readWorld(nothing).ok || readExperiment(nothing).ok).toBe(false);
});

test("every parameter has both names, a range around its base, and a source in both languages", () => {
  expect(PARAMETER_NAMES).toHaveLength(23);
  expect(OUTPUT_NAMES).toHaveLength(14);
  for (const name of PARAMETER_NAMES) {
    const d = PARAMETERS[name];
    expect(d.low <= d.base && d.base <= d.high, name).toBe(true);
    expect(d.allowed[0] <= d.low && d.high <= d.allowed[1], name).toBe(true);
    expect(d.name.zh.length * d.source.zh.length * d.source.en.length, name).toBeGreaterThan(0);
  }
});
