import type { Constants } from "./constants.ts";
import type { BudgetRule, Experiment, Scenario } from "./experiment.ts";
import { type Intensities, NO_INTENSITIES } from "./intensities.ts";
import type { Parameters } from "./parameters.ts";
import type { Variants } from "./variants.ts";
import type { Country, Role, World } from "./world.ts";

/** What stays the same through a run. */
export interface Setting {
  readonly world: World;
  readonly parameters: Parameters;
  readonly constants: Constants;
  readonly variants: Variants;
}

/** How everybody behaves in one year: the budget rule and the intensities as they act that year. */
export interface Conduct {
  readonly t: number;
  readonly budget: BudgetRule;
  readonly ramp: number;
  /** conv, cof, harm, dg and coll come already multiplied by the ramp. */
  readonly z: Intensities;
}

export function settingOf(world: World, experiment: Experiment): Setting {
  const { parameters, constants, variants } = experiment;
  const betaS = variants.standardsValued ? -parameters.beta_s : parameters.beta_s;
  return { world, parameters: { ...parameters, beta_s: betaS }, constants, variants };
}

/** B.2: ramp_t = min(1, t/5); ρ, bert, camp, relax and χ act fully from the first year. */
export function conductOf(setting: Setting, scenario: Scenario, t: number, switchedOn = true): Conduct {
  const { rampYears } = setting.constants;
  const ramp = rampYears > 0 ? Math.min(1, t / rampYears) : 1;
  const z = switchedOn ? scenario.intensities : NO_INTENSITIES;
  const contest = setting.variants.contestRamped ? ramp : 1;
  return {
    t,
    budget: scenario.budget,
    ramp,
    z: {
      rho: z.rho * contest,
      bert: z.bert * contest,
      camp: z.camp * contest,
      relax: z.relax * contest,
      chi: z.chi,
      conv: z.conv * ramp,
      cof: z.cof * ramp,
      harm: z.harm * ramp,
      dg: z.dg * ramp,
      coll: z.coll * ramp,
    },
  };
}

/** The market against which price rivalry is measured: same year, no PGII money, no intensity (step 4). */
export function referenceConduct(conduct: Conduct): Conduct {
  return { t: conduct.t, budget: "base", ramp: conduct.ramp, z: NO_INTENSITIES };
}

/** a_if: a recipient's political closeness to a funder of this role. */
export function closeness(country: Country, role: Role): number {
  return role === "C" ? -country.alignment : role === "W" ? country.alignment : 0;
}
