import { type RangesName, rangeOf } from "../backcast/index.ts";
import type { InputName, Levers, Uncertainty } from "../ensemble/index.ts";
import { describe } from "../ensemble/index.ts";
import { INTENSITY_NAMES, type IntensityName, PARAMETER_NAMES, type Scenario } from "../model/index.ts";
import type { Checker } from "./checker.ts";

/** What the paper's own run varies: 20 world parameters; cancellation, the slope of distress and ψ stay at their constants. */
const PAPER_PARAMETERS = PARAMETER_NAMES.filter((name) => !["xc", "d_1", "psi"].includes(name));
/** Nine intensities: without collusion. */
const PAPER_INTENSITIES = INTENSITY_NAMES.filter((name) => name !== "coll");

/** One input's range: the whole prior, matched where the file chose so, or limits within what has a meaning. */
function range(
  checker: Checker,
  chosen: RangesName,
  name: InputName,
  value: unknown,
  path: readonly string[],
): Uncertainty {
  const whole = rangeOf(chosen, name);
  if (value === "prior" || value === null) return whole;
  const { allowed } = describe(name);
  if (typeof value !== "object" || Array.isArray(value)) {
    checker.say(
      path,
      value,
      `must be prior, or low and high from ${allowed[0]} to ${allowed[1]} (prior ${whole.low} to ${whole.high})`,
      `应为 prior，或介于 ${allowed[0]} 与 ${allowed[1]} 之间的 low 与 high（先验为 ${whole.low} 至 ${whole.high}）`,
    );
    return whole;
  }
  const fields = checker.fields(value, path, ["low", "high", "in"]);
  const low = checker.number(fields["low"], [...path, "low"], allowed, whole.low);
  const high = checker.number(fields["high"], [...path, "high"], allowed, whole.high);
  if (low > high)
    checker.say(
      path,
      [low, high],
      `the range is upside down: low ${low} is above high ${high} (prior ${whole.low} to ${whole.high})`,
      `范围上下颠倒：下限 ${low} 高于上限 ${high}（先验为 ${whole.low} 至 ${whole.high}）`,
    );
  return { input: name, low, high };
}

function ranges<T extends InputName>(
  checker: Checker,
  chosen: RangesName,
  value: unknown,
  section: string,
  all: readonly T[],
  paper: readonly T[],
): { readonly uncertainties: readonly Uncertainty[]; readonly fields: Readonly<Record<string, unknown>> } {
  if (value === undefined || value === "none") return { uncertainties: [], fields: {} };
  if (value === "all" || value === "paper")
    return { uncertainties: (value === "all" ? all : paper).map((name) => rangeOf(chosen, name)), fields: {} };
  if (typeof value !== "object" || Array.isArray(value)) {
    checker.say(
      [section],
      value,
      `must be all, paper, none, or names with ranges (name: prior); allowed names are ${all.join(", ")}`,
      `应为 all、paper、none，或写成“名称: 范围”；可用的名称有 ${all.join("、")}`,
    );
    return { uncertainties: [], fields: {} };
  }
  const fields = checker.fields(value, [section], all);
  const uncertainties = all.flatMap((name) =>
    name in fields ? [range(checker, chosen, name, fields[name], [section, name])] : [],
  );
  return { uncertainties, fields };
}

/** World parameters that vary ("uncertainties"). */
export function readUncertainties(checker: Checker, chosen: RangesName, value: unknown): readonly Uncertainty[] {
  return ranges(checker, chosen, value, "uncertainties", PARAMETER_NAMES, PAPER_PARAMETERS).uncertainties;
}

/**
 * Intensities that vary ("levers"), and in which scenarios: those where they are not 0, or those named by `in`. Collusion, 0 in
 * every scenario of the paper, acts under "all" in S3. Mixtures keep the intensities that they are made of.
 */
export function readLevers(
  checker: Checker,
  value: unknown,
  scenarios: readonly Scenario[],
  mixtures: ReadonlySet<string>,
): { readonly uncertainties: readonly Uncertainty[]; readonly levers: Levers } {
  const { uncertainties, fields } = ranges(checker, "prior", value, "levers", INTENSITY_NAMES, PAPER_INTENSITIES);
  const ids = scenarios.map(({ id }) => id);
  const named = new Map<IntensityName, readonly string[]>();
  for (const name of INTENSITY_NAMES) {
    const field = fields[name];
    if (typeof field === "object" && field !== null && "in" in field)
      named.set(name, checker.names(field.in, ["levers", name, "in"], ids, ids));
  }
  if (value === "all" && ids.includes("S3")) named.set("coll", ["S3"]);
  const varied = new Set<InputName>(uncertainties.map(({ input }) => input));
  const levers = Object.fromEntries(
    scenarios.map((scenario) => [
      scenario.id,
      INTENSITY_NAMES.filter((name) => {
        if (!varied.has(name) || mixtures.has(scenario.id)) return false;
        return named.get(name)?.includes(scenario.id) ?? scenario.intensities[name] !== 0;
      }),
    ]),
  );
  return { uncertainties, levers };
}
