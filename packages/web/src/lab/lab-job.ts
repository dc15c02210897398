import type { FuturesWorldAnswer } from "@plumbline/core/contract";
import {
  MECHANISM_LEVERS,
  MECHANISM_SCENARIOS,
  type Structure,
  STRUCTURES,
  underStructure,
} from "@plumbline/futures/analysis";
import { scrambledSobol } from "@plumbline/futures/draws";
import {
  AS_STATED,
  type Design,
  describe,
  designOf,
  type EnsembleJob,
  type InputName,
  isIntensity,
  type Levers,
  type Uncertainty,
} from "@plumbline/futures/ensemble";
import {
  BASE_CONSTANTS,
  BASE_PARAMETERS,
  type Experiment,
  type IntensityName,
  NO_INTENSITIES,
  NO_VARIANTS,
  PARAMETER_NAMES,
  type Parameters,
  type Scenario,
  type World,
} from "@plumbline/futures/model";
import { drawnFrom, INPUTS, type InputSetting, type LabExperiment, settingOf } from "./lab-experiment.ts";

export const START_YEAR = 2022;
export const YEARS = 29;
/** Outcomes are taken from 2022 up to the end of each of these years. */
export const END_YEARS = [2023, 2025, 2027, 2030, 2035, 2040, 2045, 2050] as const;
export type EndYear = (typeof END_YEARS)[number];
export const WINDOWS: readonly number[] = END_YEARS.map((year) => year - START_YEAR + 1);

/** The server's answer as the model takes it. */
export function worldOf({ world }: FuturesWorldAnswer): World {
  return { ...world, countries: world.countries.map((country) => ({ ...country, needBn: country.needBn })) };
}

/**
 * Runs in one message to a worker: small, so that a moved slider need not wait long for the last one's work, and so that the 800
 * runs of the first picture are eight messages, which 2, 4 and 8 workers share evenly.
 */
export const RUNS_PER_CHUNK = 100;

/** The intensities that act in each scenario of the paper. */
export const ACTS_IN: Readonly<Record<"S1" | "S3", readonly IntensityName[]>> = {
  S1: ["rho", "bert", "camp", "relax"],
  S3: ["chi", "conv", "cof", "harm", "dg", "coll"],
};
const LEVERS: Levers = { S0: [], S1: ACTS_IN.S1, S2: [], S3: ACTS_IN.S3 };

/** What a job is for: the four scenarios, the same under a structural variant, or one intensity at a time. */
export type Purpose = "scenarios" | "mechanisms" | Structure;

function isStructure(purpose: Purpose): purpose is Structure {
  return STRUCTURES.some((name) => name === purpose);
}

/** An intensity's value as the scenario states it; a varying one needs some value that is not 0. */
function stated(name: IntensityName, setting: InputSetting): number {
  if (setting !== "varies") return setting;
  const { base, low, high } = describe(name);
  return base > 0 ? base : (low + high) / 2;
}

/** Alone, an intensity acts even where the scenarios leave it out, as collusion. */
function settingFor(purpose: Purpose, experiment: LabExperiment, name: InputName): InputSetting {
  if (purpose !== "mechanisms" || experiment.set.has(name) || name !== "coll") return settingOf(experiment, name);
  const { low, high } = describe(name);
  return experiment.vary === "luck" ? (low + high) / 2 : "varies";
}

function scenariosOf(purpose: Purpose, experiment: LabExperiment): readonly Scenario[] {
  const level = (name: IntensityName) => [name, stated(name, settingFor(purpose, experiment, name))] as const;
  const acting = (names: readonly IntensityName[]) => ({ ...NO_INTENSITIES, ...Object.fromEntries(names.map(level)) });
  if (purpose === "mechanisms")
    return MECHANISM_SCENARIOS.map((scenario) => ({
      ...scenario,
      intensities: acting(MECHANISM_LEVERS[scenario.id] ?? []),
    }));
  return [
    { id: "S0", budget: "base", intensities: NO_INTENSITIES },
    { id: "S1", budget: "pgii", intensities: acting(ACTS_IN.S1) },
    { id: "S2", budget: "pgii", intensities: NO_INTENSITIES },
    { id: "S3", budget: "pgii", intensities: acting(ACTS_IN.S3) },
  ];
}

/** Every input has its column, a held one with no width: so a moved slider changes its own numbers and no others. */
export function uncertaintiesOf(purpose: Purpose, experiment: LabExperiment): Uncertainty[] {
  return INPUTS.map((input) => {
    const setting = settingFor(purpose, experiment, input);
    if (setting !== "varies") return { input, low: setting, high: setting };
    const { low, high } = drawnFrom(experiment, input);
    return { input, low, high };
  });
}

function designFor(purpose: Purpose, experiment: LabExperiment, draws: number): Design {
  if (experiment.vary === "luck") return AS_STATED;
  return designOf(uncertaintiesOf(purpose, experiment), scrambledSobol(draws, INPUTS.length, experiment.seed));
}

/** Parameters as stated; under "prior" the design has its own for every draw. */
function parametersOf(experiment: LabExperiment): Parameters {
  const held = PARAMETER_NAMES.map((name) => {
    const setting = settingOf(experiment, name);
    return [name, setting === "varies" ? BASE_PARAMETERS[name] : setting] as const;
  });
  return { ...BASE_PARAMETERS, ...Object.fromEntries(held) };
}

/** What the kernel is to run. The first draws of a larger job are those of a smaller one. */
export function labJob(world: World, experiment: LabExperiment, purpose: Purpose, draws: number): EnsembleJob {
  const model: Experiment = {
    startYear: START_YEAR,
    years: YEARS,
    windows: WINDOWS,
    noise: true,
    parameters: parametersOf(experiment),
    constants: BASE_CONSTANTS,
    variants: NO_VARIANTS,
    scenarios: scenariosOf(purpose, experiment),
  };
  return {
    world,
    experiment: isStructure(purpose) ? underStructure(model, purpose) : model,
    design: designFor(purpose, experiment, draws),
    levers: purpose === "mechanisms" ? MECHANISM_LEVERS : LEVERS,
    seed: experiment.seed,
    replicates: experiment.vary === "luck" ? draws : 1,
  };
}

/** The experiment as a file that the command line runs; JSON is YAML. */
export function experimentFile(experiment: LabExperiment): Readonly<Record<string, unknown>> {
  const draws = Number(experiment.draws);
  const varies = experiment.vary === "prior";
  const ranges = uncertaintiesOf("scenarios", experiment).map(({ input, low, high }) => ({ input, low, high }));
  const scenarios = scenariosOf("scenarios", experiment).map(({ id, budget, intensities }) => {
    const acting = Object.entries(intensities).filter(([, value]) => value !== 0);
    return [id, { budget, ...Object.fromEntries(acting) }] as const;
  });
  const actsIn = (name: InputName) => (ACTS_IN.S1.some((one) => one === name) ? "S1" : "S3");
  return {
    experiment: 1,
    name: "scenario lab",
    world: "recipients",
    horizon: { start: START_YEAR, years: YEARS, windows: WINDOWS },
    scenarios: Object.fromEntries(scenarios),
    ...(varies
      ? {
          uncertainties: Object.fromEntries(
            ranges.filter(({ input }) => !isIntensity(input)).map(({ input, low, high }) => [input, { low, high }]),
          ),
          levers: Object.fromEntries(
            ranges
              .filter(({ input }) => isIntensity(input))
              .map(({ input, low, high }) => [input, { low, high, in: [actsIn(input)] }]),
          ),
        }
      : { parameters: parametersOf(experiment) }),
    sample: varies
      ? { method: "sobol", draws, seed: experiment.seed, replicates: 1 }
      : { draws: 1, seed: experiment.seed, replicates: draws },
  };
}
