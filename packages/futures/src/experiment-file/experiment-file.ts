import { RANGES, type RangesName, rangeOf, rangesNamed } from "../backcast/index.ts";
import type { Levers, Uncertainty } from "../ensemble/index.ts";
import { SOBOL_DIMENSIONS } from "../draws/index.ts";
import {
  BASE_CONSTANTS,
  BASE_PARAMETERS,
  CONSTANT_NAMES,
  type Constants,
  type Experiment,
  NO_VARIANTS,
  OUTPUT_NAMES,
  type OutputName,
  PARAMETER_NAMES,
  PARAMETERS,
  type Parameters,
  VARIANT_NAMES,
} from "../model/index.ts";
import { Checker } from "./checker.ts";
import { type LocatedIssue, parseFile } from "./places-in-file.ts";
import { readScenarios } from "./scenarios.ts";
import { readLevers, readUncertainties } from "./uncertain-inputs.ts";

export const SAMPLERS = ["latin-hypercube", "sobol", "saltelli", "morris"] as const;
export type Sampler = (typeof SAMPLERS)[number];

/** How points are drawn: `draws` rows, or points of a Saltelli design, or trajectories of Morris. */
export interface Sample {
  readonly method: Sampler;
  readonly draws: number;
  readonly seed: number;
  readonly replicates: number;
}

/** A checked experiment file. */
export interface ExperimentFile {
  readonly name: string;
  /** "recipients", or the path of a world file as written. */
  readonly world: string;
  readonly experiment: Experiment;
  /** What `paper`, `all` and `prior` stand for under uncertainties: the priors, or what the backcast left of them. */
  readonly ranges: RangesName;
  readonly uncertainties: readonly Uncertainty[];
  readonly levers: Levers;
  readonly sample: Sample;
  /** The outcomes that answers are about; all fourteen are kept. */
  readonly outcomes: readonly OutputName[];
}

const SECTIONS = [
  "experiment",
  "name",
  "note",
  "world",
  "horizon",
  "noise",
  "scenarios",
  "ranges",
  "uncertainties",
  "levers",
  "parameters",
  "constants",
  "variants",
  "sample",
  "outcomes",
];

function readParameters(checker: Checker, value: unknown): Parameters {
  const fields = checker.fields(value, ["parameters"], PARAMETER_NAMES);
  return Object.fromEntries(
    PARAMETER_NAMES.map((name) => [
      name,
      checker.number(fields[name], ["parameters", name], PARAMETERS[name].allowed, BASE_PARAMETERS[name]),
    ]),
  ) as Parameters;
}

function readConstants(checker: Checker, value: unknown): Constants {
  const fields = checker.fields(value, ["constants"], CONSTANT_NAMES);
  const changed = CONSTANT_NAMES.flatMap((name): [string, number | readonly number[]][] => {
    const [given, base] = [fields[name], BASE_CONSTANTS[name]];
    const path = ["constants", name];
    if (given === undefined) return [];
    if (typeof base === "number") {
      const limits = name === "nashIter" ? ([0, 1000] as const) : ([-1e6, 1e6] as const);
      return [[name, checker.number(given, path, limits, base, name === "nashIter")]];
    }
    if (Array.isArray(given) && given.length === base.length)
      return [[name, given.map((entry: unknown, k) => checker.number(entry, [...path, k], [-1e6, 1e6], base[k] ?? 0))]];
    checker.say(path, given, `must be a list of ${base.length} numbers`, `应为含 ${base.length} 个数字的列表`);
    return [];
  });
  return { ...BASE_CONSTANTS, ...Object.fromEntries(changed) };
}

function readRanges(checker: Checker, value: unknown): RangesName {
  const chosen = rangesNamed(value ?? "prior");
  if (chosen !== undefined) return chosen;
  checker.say(
    ["ranges"],
    value,
    `must be one of matched, ${RANGES.join(", ")}`,
    `应为以下之一：matched、${RANGES.join("、")}`,
  );
  return "prior";
}

function readHorizon(checker: Checker, value: unknown): Pick<Experiment, "startYear" | "years" | "windows"> {
  const fields = checker.fields(value, ["horizon"], ["start", "years", "windows"]);
  const startYear = checker.number(fields["start"], ["horizon", "start"], [0, 100_000], 2022, true);
  const years = checker.number(fields["years"], ["horizon", "years"], [1, 200], 29, true);
  const given = fields["windows"] ?? (years === 29 ? [14, 29] : [years]);
  const windows = Array.isArray(given)
    ? given.map((entry: unknown, k) => checker.number(entry, ["horizon", "windows", k], [1, years], Number.NaN, true))
    : [];
  if (windows.length === 0)
    checker.say(
      ["horizon", "windows"],
      given,
      `must be a list of years from 1 to ${years}`,
      `应为 1 至 ${years} 的年数列表`,
    );
  windows.forEach((length, w) => {
    const before = windows[w - 1];
    if (before !== undefined && length <= before)
      checker.say(
        ["horizon", "windows", w],
        length,
        `windows must ascend: more than ${before}`,
        `窗口长度须递增：应大于 ${before}`,
      );
  });
  return { startYear, years, windows };
}

function readSample(checker: Checker, value: unknown, varied: number): Sample {
  const fields = checker.fields(value, ["sample"], ["method", "draws", "seed", "replicates"]);
  const method = checker.oneOf(fields["method"], ["sample", "method"], SAMPLERS, "latin-hypercube");
  const draws = checker.number(fields["draws"], ["sample", "draws"], [1, 100_000_000], 1000, true);
  if (method !== "latin-hypercube" && varied === 0)
    checker.say(["sample", "method"], method, "needs at least one uncertainty or lever", "至少需要一个不确定量或强度");
  if ((method === "sobol" || method === "saltelli") && varied * (method === "sobol" ? 1 : 2) > SOBOL_DIMENSIONS)
    checker.say(
      ["sample", "method"],
      method,
      `has at most ${SOBOL_DIMENSIONS} dimensions`,
      `至多 ${SOBOL_DIMENSIONS} 维`,
    );
  if (method === "saltelli" && (draws & (draws - 1)) !== 0)
    checker.say(["sample", "draws"], draws, "must be a power of 2 for saltelli", "用 saltelli 时应为 2 的幂");
  return {
    method,
    draws,
    seed: checker.number(fields["seed"], ["sample", "seed"], [0, 2 ** 32 - 1], 20261122, true),
    replicates: checker.number(fields["replicates"], ["sample", "replicates"], [1, 1_000_000], 1, true),
  };
}

/** The same experiment with every input that is drawn from its whole range drawn from that of another choice. */
export function withRanges(file: ExperimentFile, ranges: RangesName): ExperimentFile {
  const uncertainties = file.uncertainties.map((own) => {
    const whole = rangeOf(file.ranges, own.input);
    return own.low === whole.low && own.high === whole.high ? rangeOf(ranges, own.input) : own;
  });
  return { ...file, ranges, uncertainties };
}

export type ExperimentReading =
  | { readonly ok: true; readonly value: ExperimentFile }
  | {
      readonly ok: false;
      readonly issues: readonly LocatedIssue[];
      /** The world that the file names, where that much can be read: so that it can be looked at before anything is mended. */
      readonly world: string | undefined;
    };

const EMPTY = ["the file is empty: it needs at least `experiment: 1`", "文件为空：至少须有 `experiment: 1`"] as const;
const NO_NAMES = [
  "must be names and values, such as `experiment: 1`",
  "应写成“名称: 值”，例如 `experiment: 1`",
] as const;

/**
 * Reads an experiment file (YAML). Never throws: everything wrong with it comes back at once, each with line, column, what was
 * found and what may stand there, before anything is run. What is left out has its default.
 */
export function readExperimentFile(text: string): ExperimentReading {
  const file = parseFile(text);
  if (file.faults.length > 0) return { ok: false, issues: file.faults, world: undefined };
  const checker = new Checker();
  if (typeof file.value !== "object" || file.value === null || Array.isArray(file.value)) {
    const [en, zh] = file.value === undefined || file.value === null ? EMPTY : NO_NAMES;
    checker.say([], file.value ?? undefined, en, zh);
    return { ok: false, issues: checker.issues.map(file.locate), world: undefined };
  }
  const fields = checker.fields(file.value, [], SECTIONS);
  if (fields["experiment"] !== 1)
    checker.say(
      ["experiment"],
      fields["experiment"],
      "must be 1, the version of this format",
      "应为 1，即本格式的版本",
    );
  const name = checker.text(fields["name"], ["name"], "");
  checker.text(fields["note"], ["note"], "");
  const world = checker.text(fields["world"], ["world"], "recipients");
  const { scenarios, mixtures } = readScenarios(checker, fields["scenarios"]);
  const { uncertainties: ofLevers, levers } = readLevers(checker, fields["levers"], scenarios, mixtures);
  const ranges = readRanges(checker, fields["ranges"]);
  const uncertainties = [...readUncertainties(checker, ranges, fields["uncertainties"]), ...ofLevers];
  const parameters = readParameters(checker, fields["parameters"]);
  const fixed = fields["parameters"];
  for (const { input } of uncertainties)
    if (typeof fixed === "object" && fixed !== null && input in fixed)
      checker.say(
        ["parameters", input],
        Reflect.get(fixed, input),
        "is fixed here and varies under uncertainties: choose one",
        "此处已固定，而“不确定量”中又让它变动：请二者择一",
      );
  const variants = checker.names(fields["variants"], ["variants"], VARIANT_NAMES, []);
  const noise = fields["noise"] ?? true;
  if (typeof noise !== "boolean") checker.say(["noise"], noise, "must be true or false", "应为 true 或 false");
  const experiment: Experiment = {
    ...readHorizon(checker, fields["horizon"]),
    noise: noise === true,
    parameters,
    constants: readConstants(checker, fields["constants"]),
    variants: { ...NO_VARIANTS, ...Object.fromEntries(variants.map((variant) => [variant, true])) },
    scenarios,
  };
  const sample = readSample(checker, fields["sample"], uncertainties.length);
  const outcomes = checker.names(fields["outcomes"], ["outcomes"], OUTPUT_NAMES, OUTPUT_NAMES);
  if (checker.issues.length > 0) {
    const issues = checker.issues.map(file.locate);
    return { ok: false, issues: issues.toSorted((a, b) => a.line - b.line || a.column - b.column), world };
  }
  return {
    ok: true,
    value: { name, world, experiment, ranges, uncertainties, levers, sample, outcomes },
  };
}
