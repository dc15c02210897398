import { INTENSITIES, INTENSITY_NAMES, intensities, PAPER_SCENARIOS, type Scenario } from "../model/index.ts";
import type { Checker, Fields } from "./checker.ts";

/** Scenarios are named on the command line and in tables. */
const SCENARIO_ID = /^[\p{L}\p{N}._+-]{1,40}$/u;
const BUDGETS = ["base", "pgii"] as const;

/** Shares of other scenarios; what is missing to 1 is parallel paths, the origin. */
function mixed(
  checker: Checker,
  fields: Fields,
  path: readonly string[],
  others: readonly Scenario[],
): Scenario["intensities"] {
  const shares = checker.fields(
    fields["mix"],
    [...path, "mix"],
    others.map(({ id }) => id),
  );
  const parts = others.flatMap((scenario) =>
    scenario.id in shares
      ? [{ scenario, share: checker.number(shares[scenario.id], [...path, "mix", scenario.id], [0, 1], 0) }]
      : [],
  );
  const sum = parts.reduce((total, { share }) => total + share, 0);
  if (sum > 1 + 1e-12)
    checker.say(
      [...path, "mix"],
      Number(sum.toPrecision(12)),
      "the shares of a mixture add up to at most 1",
      "混合情景各份额之和不得超过 1",
    );
  return intensities(
    Object.fromEntries(
      INTENSITY_NAMES.map((name) => [
        name,
        parts.reduce((total, { scenario, share }) => total + share * scenario.intensities[name], 0),
      ]),
    ),
  );
}

/** Scenarios of the file: "paper", or ids with a budget and intensities, or with a mixture of scenarios that stand before. */
export function readScenarios(
  checker: Checker,
  value: unknown,
): { readonly scenarios: readonly Scenario[]; readonly mixtures: ReadonlySet<string> } {
  const mixtures = new Set<string>();
  if (value === undefined || value === "paper") return { scenarios: PAPER_SCENARIOS, mixtures };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    checker.say(
      ["scenarios"],
      value,
      "must be paper, or scenario ids with their intensities",
      "应为 paper，或各情景编号及其强度",
    );
    return { scenarios: PAPER_SCENARIOS, mixtures };
  }
  const scenarios: Scenario[] = [];
  for (const [id, given] of Object.entries(value)) {
    const path = ["scenarios", id];
    if (!SCENARIO_ID.test(id))
      checker.say(
        path,
        id,
        "a scenario's name has 1 to 40 letters, digits or the signs . _ + -",
        "情景名称应为 1 至 40 个字母、汉字、数字或 . _ + - 符号",
      );
    const paper = PAPER_SCENARIOS.find((scenario) => scenario.id === id);
    if (given === "paper" || given === null) {
      if (paper === undefined) checker.say(path, given, "the paper has only S0, S1, S2, S3", "论文只有 S0、S1、S2、S3");
      else scenarios.push(paper);
      continue;
    }
    const fields = checker.fields(given, path, ["budget", "mix", ...INTENSITY_NAMES]);
    const budget = checker.oneOf(fields["budget"], [...path, "budget"], BUDGETS, "pgii");
    if ("mix" in fields) {
      mixtures.add(id);
      const known = new Set(scenarios.map((scenario) => scenario.id));
      const others = [...scenarios, ...PAPER_SCENARIOS.filter((scenario) => !known.has(scenario.id))];
      for (const name of INTENSITY_NAMES)
        if (name in fields)
          checker.say([...path, name], fields[name], "a mixture has no intensities of its own", "混合情景不另设强度");
      scenarios.push({ id, budget, intensities: mixed(checker, fields, path, others) });
      continue;
    }
    const own = INTENSITY_NAMES.map(
      (name) => [name, checker.number(fields[name], [...path, name], INTENSITIES[name].allowed, 0)] as const,
    );
    scenarios.push({ id, budget, intensities: intensities(Object.fromEntries(own)) });
  }
  if (scenarios.length === 0) checker.say(["scenarios"], value, "at least one scenario is needed", "至少需要一个情景");
  return { scenarios, mixtures };
}
