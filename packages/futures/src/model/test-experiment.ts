import { type Experiment, PAPER_SCENARIOS, readExperiment } from "./experiment.ts";

/** An experiment for tests: the paper's scenarios over `years` without noise, and whatever `changes` says. */
export function testExperiment(years: number, changes: Partial<Experiment> = {}): Experiment {
  const reading = readExperiment({
    schema: "infra3/params/1",
    startYear: 2022,
    T: years,
    windows: years > 0 ? [years] : [],
    noise: 0,
    params: {},
    scenarios: [{ id: "S2" }],
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return { ...reading.value, scenarios: PAPER_SCENARIOS, ...changes };
}
