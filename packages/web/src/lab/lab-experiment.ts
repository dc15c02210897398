import { matchedRange, RANGES, type RangesName, rangeOf } from "@plumbline/futures/backcast";
import { describe, type InputName, type Uncertainty } from "@plumbline/futures/ensemble";
import { INTENSITY_NAMES, PARAMETER_NAMES } from "@plumbline/futures/model";
import { type AddressField, oneOf } from "../ui/address.ts";

/** What an input does in an experiment: it is held at a value, or drawn from its whole range. */
export type InputSetting = number | "varies";

/** What the reader has set up: everything that decides the numbers, and all of it is in the address. */
export interface LabExperiment {
  /** "prior": every draw is another point of the ranges, and the same luck. "luck": one point, and every draw other shocks. */
  readonly vary: "prior" | "luck";
  readonly draws: "200" | "1000" | "10000";
  /** What a varying input is drawn from: its prior, or what the backcast left of it. */
  readonly ranges: RangesName;
  readonly seed: number;
  /** Only what differs from {@link defaultSetting}. */
  readonly set: ReadonlyMap<InputName, InputSetting>;
}

/** World parameters, then intensities: the order of experiment files, and so of the columns of a design. */
export const INPUTS: readonly InputName[] = [...PARAMETER_NAMES, ...INTENSITY_NAMES];

/** Kept at their base unless the reader lets them vary: three constants, and collusion, which no scenario of the paper has. */
const KEPT: ReadonlySet<InputName> = new Set(["xc", "d_1", "psi", "coll"]);

export function defaultSetting(name: InputName, vary: LabExperiment["vary"]): InputSetting {
  return vary === "luck" || KEPT.has(name) ? describe(name).base : "varies";
}

/** What an input does in the experiment; under "luck" nothing varies. */
export function settingOf({ vary, set }: Pick<LabExperiment, "vary" | "set">, name: InputName): InputSetting {
  const chosen = set.get(name);
  if (chosen === undefined || (vary === "luck" && chosen === "varies")) return defaultSetting(name, vary);
  return chosen;
}

/** The range that a varying input is drawn from, and whether the backcast narrowed it. */
export function drawnFrom(
  { ranges }: Pick<LabExperiment, "ranges">,
  name: InputName,
): Uncertainty & { readonly isMatched: boolean } {
  return { ...rangeOf(ranges, name), isMatched: matchedRange(ranges, name) !== undefined };
}

/** The experiment with one input changed. */
export function withSetting(experiment: LabExperiment, name: InputName, setting: InputSetting): LabExperiment["set"] {
  const set = new Map(experiment.set);
  if (setting === defaultSetting(name, experiment.vary)) set.delete(name);
  else set.set(name, setting);
  return set;
}

function isInput(name: string): name is InputName {
  return INPUTS.some((input) => input === name);
}

/** Settings as "camp-0.1,coll-*": a value within the input's range, or a star for "varies". What is no such thing is left out. */
const settingsField: AddressField<LabExperiment["set"]> = {
  read: (text) => {
    const set = new Map<InputName, InputSetting>();
    for (const part of (text ?? "").split(",")) {
      const [, name = "", value = ""] = /^([A-Za-z_0-9]+)-(\*|\d+(?:\.\d+)?)$/.exec(part) ?? [];
      if (!isInput(name)) continue;
      const { low, high } = describe(name);
      if (value === "*") set.set(name, "varies");
      else if (Number(value) >= Math.min(low, describe(name).base) && Number(value) <= high)
        set.set(name, Number(value));
    }
    return set;
  },
  write: (set) =>
    set.size === 0
      ? null
      : INPUTS.filter((name) => set.has(name))
          .map((name) => `${name}-${set.get(name) === "varies" ? "*" : String(set.get(name))}`)
          .join(","),
};

export const FIRST_SEED = 20261122;

const seedField: AddressField<number> = {
  read: (text) => (text !== null && /^\d{1,9}$/.test(text) ? Number(text) : FIRST_SEED),
  write: (seed) => (seed === FIRST_SEED ? null : String(seed)),
};

export const labFields = {
  vary: oneOf(["prior", "luck"], "prior"),
  draws: oneOf(["200", "1000", "10000"], "200"),
  ranges: oneOf(RANGES, "prior"),
  seed: seedField,
  set: settingsField,
};

/** Two experiments are the same where their texts are. Draws are left out: more draws only go on with the same sequence. */
export function experimentKey({ vary, ranges, seed, set }: LabExperiment): string {
  return `${vary} ${ranges} ${seed} ${settingsField.write(set) ?? ""}`;
}
