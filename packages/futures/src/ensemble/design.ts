import type { UnitSample } from "../draws/index.ts";
import {
  type Experiment,
  INTENSITIES,
  type InputDescription,
  type IntensityName,
  PARAMETERS,
  type ParameterName,
  type Parameters,
  type Scenario,
} from "../model/index.ts";

/** An uncertain input: a world parameter or an intensity. */
export type InputName = ParameterName | IntensityName;

/** One input that varies, uniformly between two values. */
export interface Uncertainty {
  readonly input: InputName;
  readonly low: number;
  readonly high: number;
}

/** Points in input space, row by row in the order of `inputs`. */
export interface Design {
  readonly inputs: readonly InputName[];
  readonly rows: number;
  readonly values: Float64Array;
}

export function isIntensity(name: InputName): name is IntensityName {
  return name in INTENSITIES;
}

/** The description of a parameter or intensity: name, unit, range, source, grade. */
export function describe(name: InputName): InputDescription {
  return isIntensity(name) ? INTENSITIES[name] : PARAMETERS[name];
}

/** The whole prior of an input. */
export function prior(input: InputName): Uncertainty {
  const { low, high } = describe(input);
  return { input, low, high };
}

/** Stretches points of the unit cube over the ranges of the inputs; one dimension an input. */
export function designOf(uncertainties: readonly Uncertainty[], sample: UnitSample): Design {
  if (sample.dimensions !== uncertainties.length) throw new RangeError("one dimension an input is needed");
  const values = sample.values.map((unit, k) => {
    const range = uncertainties[k % uncertainties.length];
    return range === undefined ? unit : range.low + (range.high - range.low) * unit;
  });
  return { inputs: uncertainties.map(({ input }) => input), rows: sample.rows, values };
}

/** A design of one point that changes nothing. */
export const AS_STATED: Design = { inputs: [], rows: 1, values: new Float64Array() };

/**
 * Which intensities of a scenario a design may move: by default those that are not 0 in it, so that parallel paths stay the
 * origin. Others, such as collusion in co-operation, have to be named.
 */
export type Levers = Readonly<Record<string, readonly IntensityName[]>>;

function moves(scenario: Scenario, name: IntensityName, levers: Levers): boolean {
  return levers[scenario.id]?.includes(name) ?? scenario.intensities[name] !== 0;
}

/** Parameters and scenarios at one row of a design. */
export function pointAt(
  experiment: Experiment,
  design: Design,
  row: number,
  levers: Levers = {},
): { readonly parameters: Parameters; readonly scenarios: readonly Scenario[] } {
  const given = design.inputs.map(
    (name, k) => [name, design.values[row * design.inputs.length + k] ?? Number.NaN] as const,
  );
  const parameters = given.filter(([name]) => !isIntensity(name));
  const intensities = given.filter(([name]) => isIntensity(name));
  return {
    parameters: { ...experiment.parameters, ...Object.fromEntries(parameters) },
    scenarios: experiment.scenarios.map((scenario) => ({
      ...scenario,
      intensities: {
        ...scenario.intensities,
        ...Object.fromEntries(intensities.filter(([name]) => isIntensity(name) && moves(scenario, name, levers))),
      },
    })),
  };
}
