import { countryYearDraw, globalDraw, philox, QUIET, toUniform, MODEL_VERSION } from "../draws/index.ts";
import type { Experiment, Scenario } from "./experiment.ts";
import { ALLOCATION_BLOCK, cellUniforms, LUMP_BLOCK } from "./cell-uniforms.ts";
import { addYear, emptyTally, type Outputs, outputs } from "./outputs.ts";
import { conductOf, type Setting, settingOf } from "./setting.ts";
import { type CountryState, initialState } from "./state.ts";
import { SWITCH_PROBABILITY } from "./variants.ts";
import type { World } from "./world.ts";
import { type Year, type YearDraws, year } from "./year.ts";

/** One run: a world, an experiment, one of its scenarios, and the luck of one replicate. */
export interface RunRequest {
  readonly world: World;
  readonly experiment: Experiment;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly replicate: number;
}

function drawsOf(request: RunRequest, calendarYear: number): YearDraws {
  const { world, experiment, seed, replicate } = request;
  if (!experiment.noise) {
    const half = (): number => 0.5;
    return { global: 0, countries: world.countries.map(() => QUIET), lumps: half, allocation: half };
  }
  const ids = world.countries.map((country) => country.id);
  return {
    global: globalDraw(seed, replicate, calendarYear),
    countries: ids.map((id) => countryYearDraw(seed, replicate, calendarYear, id)),
    lumps: cellUniforms(seed, replicate, calendarYear, ids, LUMP_BLOCK),
    allocation: cellUniforms(seed, replicate, calendarYear, ids, ALLOCATION_BLOCK),
  };
}

/** Variant `regimeSwitching`: is conduct on in this year? It starts on; block 2 of the global counter decides. */
function staysOn(request: RunRequest, calendarYear: number, on: boolean): boolean {
  if (!request.experiment.variants.regimeSwitching || !request.experiment.noise) return on;
  const [word] = philox([request.replicate, calendarYear, 0, 2], [request.seed, MODEL_VERSION]);
  return toUniform(word) < SWITCH_PROBABILITY ? !on : on;
}

/** The years of a run, one after the other. */
export function* years(
  request: RunRequest,
  setting: Setting = settingOf(request.world, request.experiment),
): Generator<Year> {
  let states: readonly CountryState[] = request.world.countries.map((country) => initialState(setting, country));
  let on = true;
  for (let t = 0; t < request.experiment.years; t++) {
    const calendarYear = request.experiment.startYear + t;
    if (t > 0) on = staysOn(request, calendarYear, on);
    const done = year(setting, conductOf(setting, request.scenario, t, on), states, drawsOf(request, calendarYear));
    yield done;
    states = done.countries.map((row) => row.end);
  }
}

/** Runs one scenario and replicate; one set of outputs for each window. `watch` sees every year as it is done. */
export function run(request: RunRequest, watch?: (done: Year) => void): Outputs[] {
  const setting = settingOf(request.world, request.experiment);
  const tally = emptyTally();
  const results: Outputs[] = [];
  const { windows } = request.experiment;
  let states = request.world.countries.map((country) => initialState(setting, country));
  if (windows[0] === 0) results.push(outputs(tally, states));
  for (const done of years(request, setting)) {
    addYear(tally, setting, done);
    states = done.countries.map((row) => row.end);
    if (windows.includes(tally.years)) results.push(outputs(tally, states));
    watch?.(done);
  }
  return results;
}
