import { z } from "zod";
import { BASE_CONSTANTS, CONSTANT_NAMES, type Constants } from "./constants.ts";
import { type InputIssue, issuesOf, type NamesAt, type Reading, shown } from "./input-issue.ts";
import { INTENSITIES, INTENSITY_NAMES, type Intensities, type IntensityName, NO_INTENSITIES } from "./intensities.ts";
import { BASE_PARAMETERS, type InputDescription, PARAMETER_NAMES, PARAMETERS, type Parameters } from "./parameters.ts";
import { NO_VARIANTS, VARIANT_NAMES, type Variants } from "./variants.ts";

export type BudgetRule = "base" | "pgii";

/** A budget and a point in the space of intensities: the whole of a scenario (B.2). */
export interface Scenario {
  readonly id: string;
  readonly budget: BudgetRule;
  readonly intensities: Intensities;
}

/** Everything but the world, the seed and the number of replicates. */
export interface Experiment {
  readonly startYear: number;
  readonly years: number;
  /** Lengths in years of the windows over which outputs are taken, ascending. */
  readonly windows: readonly number[];
  readonly noise: boolean;
  readonly parameters: Parameters;
  readonly constants: Constants;
  readonly variants: Variants;
  readonly scenarios: readonly Scenario[];
}

function within(description: InputDescription): z.ZodOptional<z.ZodNumber> {
  const [least, most] = description.allowed;
  return z.number().min(least).max(most).optional();
}

const count = z.int().min(0);
const parameterShape = Object.fromEntries(PARAMETER_NAMES.map((name) => [name, within(PARAMETERS[name])]));
const intensityShape = Object.fromEntries(INTENSITY_NAMES.map((name) => [name, within(INTENSITIES[name])]));
const constantShape = Object.fromEntries(
  Object.entries(BASE_CONSTANTS).map(([name, base]) => [
    name,
    (typeof base === "number"
      ? name === "nashIter"
        ? count.max(1000)
        : z.number()
      : z.array(z.number()).length(base.length)
    ).optional(),
  ]),
);
const variantShape = Object.fromEntries(VARIANT_NAMES.map((name) => [name, z.boolean().optional()]));

const experimentSchema = z.strictObject({
  schema: z.literal("infra3/params/1"),
  name: z.string().optional(),
  note: z.string().optional(),
  startYear: z.int().min(0).max(100_000),
  T: count.max(1000),
  windows: z.array(count),
  noise: z.literal([0, 1]),
  params: z.strictObject(parameterShape).optional(),
  constants: z.strictObject(constantShape).optional(),
  variants: z.strictObject(variantShape).optional(),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().optional(),
        budget: z.enum(["base", "pgii"]).optional(),
        z: z.strictObject(intensityShape).optional(),
      }),
    )
    .min(1),
});

/** What contradictions are looked for in, whatever else may be wrong with the file. */
const looseSchema = z
  .object({
    T: count.catch(Number.POSITIVE_INFINITY),
    windows: z.array(count).catch([]),
    scenarios: z.array(z.object({ id: z.string() }).catch({ id: "" })).catch([]),
  })
  .catch({ T: Number.POSITIVE_INFINITY, windows: [], scenarios: [] });

const SCENARIO_NAMES = ["id", "name", "budget", "z"];

/** Names that are allowed in the objects of the file. */
const namesAt: NamesAt = (path) => {
  switch (path.at(-1)) {
    case undefined:
      return Object.keys(experimentSchema.shape);
    case "params":
      return PARAMETER_NAMES;
    case "constants":
      return CONSTANT_NAMES;
    case "variants":
      return VARIANT_NAMES;
    case "z":
      return INTENSITY_NAMES;
    default:
      return SCENARIO_NAMES;
  }
};

function contradictions(file: z.infer<typeof looseSchema>): InputIssue[] {
  const issues: InputIssue[] = [];
  file.windows.forEach((length, w) => {
    const before = file.windows[w - 1];
    if (length > file.T)
      issues.push({
        path: ["windows", w],
        found: shown(length),
        message: { en: `a window may not be longer than T = ${file.T}`, zh: `窗口不得长于 T = ${file.T}` },
      });
    if (before !== undefined && length <= before)
      issues.push({
        path: ["windows", w],
        found: shown(length),
        message: { en: "windows must ascend", zh: "窗口长度须递增" },
      });
  });
  file.scenarios.forEach((scenario, s) => {
    if (scenario.id !== "" && file.scenarios.findIndex((other) => other.id === scenario.id) < s)
      issues.push({
        path: ["scenarios", s, "id"],
        found: shown(scenario.id),
        message: { en: "this scenario id is used twice", zh: "情景编号重复" },
      });
  });
  return issues;
}

/** The intensities given, 0 for the rest. */
export function intensities(given: Partial<Record<IntensityName, number | undefined>>): Intensities {
  return withDefaults(NO_INTENSITIES, given);
}

function withDefaults<T extends object>(base: T, given: object | undefined): T {
  const stated = Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined));
  return { ...base, ...stated };
}

/** Reads a parameter file (`infra3/params/1`, B.7). Never throws: everything wrong is in the issues. */
export function readExperiment(input: unknown): Reading<Experiment> {
  const parsed = experimentSchema.safeParse(input);
  const issues = contradictions(looseSchema.parse(input));
  if (!parsed.success) return { ok: false, issues: [...issuesOf(parsed.error, input, namesAt), ...issues] };
  if (issues.length > 0) return { ok: false, issues };
  const file = parsed.data;
  return {
    ok: true,
    value: {
      startYear: file.startYear,
      years: file.T,
      windows: file.windows,
      noise: file.noise === 1,
      parameters: withDefaults(BASE_PARAMETERS, file.params),
      constants: withDefaults<Constants>(BASE_CONSTANTS, file.constants),
      variants: withDefaults(NO_VARIANTS, file.variants),
      scenarios: file.scenarios.map((scenario) => ({
        id: scenario.id,
        budget: scenario.budget ?? "pgii",
        intensities: withDefaults(NO_INTENSITIES, scenario.z),
      })),
    },
  };
}

/** The scenarios of the paper (B.2), each intensity at its base value. */
export const PAPER_SCENARIOS: readonly Scenario[] = [
  { id: "S0", budget: "base", intensities: NO_INTENSITIES },
  { id: "S1", budget: "pgii", intensities: atBase("rho", "bert", "camp", "relax") },
  { id: "S2", budget: "pgii", intensities: NO_INTENSITIES },
  { id: "S3", budget: "pgii", intensities: atBase("chi", "conv", "cof", "harm", "dg", "coll") },
];

function atBase(...names: readonly IntensityName[]): Intensities {
  return intensities(Object.fromEntries(names.map((name) => [name, INTENSITIES[name].base])));
}
