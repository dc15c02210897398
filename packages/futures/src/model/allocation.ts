import { exp, power } from "../draws/index.ts";
import type { CellUniform } from "./cell-uniforms.ts";
import { type Conduct, closeness, type Setting } from "./setting.ts";
import { type CountryState, lastCommittedByRole } from "./state.ts";
import { at, sumOver } from "./sum.ts";
import type { Country, Funder, Role } from "./world.ts";

/** What funders set aside for one country. */
export interface Allocation {
  /** Answer to the rival's presence: of C, and of every PGII state (R_C, R_W). */
  readonly answer: { readonly C: number; readonly W: number };
  readonly score: readonly number[];
  /** Money offered to the country by each funder, bn (V). */
  readonly offeredBn: readonly number[];
}

function answers(setting: Setting, conduct: Conduct, state: CountryState): { C: number; W: number } {
  const byC = lastCommittedByRole(setting, state, "C");
  const byW = lastCommittedByRole(setting, state, "W");
  const both = byC + byW;
  const { rho, chi } = conduct.z;
  const answer = (rivalShare: number): number => (1 + rho * rivalShare) * (1 - chi * rivalShare);
  return both === 0 ? { C: answer(0), W: answer(0) } : { C: answer(byW / both), W: answer(byC / both) };
}

function distressWeight(setting: Setting, role: Role): number {
  return role === "C" ? setting.constants.distC : role === "W" ? setting.constants.distW : 1;
}

function score(
  setting: Setting,
  country: Country,
  state: CountryState,
  funder: Funder,
  f: number,
  answer: { C: number; W: number },
): number {
  const { parameters: p, constants: k } = setting;
  const need = power(state.needBn, p.alpha);
  const politics = exp(0.5 * p.beta_a * closeness(country, funder.role));
  const poverty = country.income === 0 ? k.licBoost : 1;
  const flag = at(country.flagship, f) === 1 ? k.flagOn : k.flagOff;
  const pgii = funder.role === "W" ? exp(p.gamma_IP * country.indoPacific + (1 - p.phi) * flag) : 1;
  const rivalry = funder.role === "M" ? 1 : answer[funder.role];
  const caution = state.distressed === 1 ? distressWeight(setting, funder.role) : 1;
  return need * politics * poverty * pgii * rivalry * caution;
}

/** Step 2. Each funder divides its budget among countries in proportion to its scores; nothing where all scores are 0. */
export function allocate(
  setting: Setting,
  conduct: Conduct,
  budgetsBn: readonly number[],
  states: readonly CountryState[],
  chance: CellUniform,
): Allocation[] {
  const { countries, funders } = setting.world;
  const rows = countries.map((country, i) => {
    const state = at(states, i);
    const answer = answers(setting, conduct, state);
    const scores = funders.map((funder, f) =>
      setting.variants.randomAllocation ? chance(i, f) : score(setting, country, state, funder, f, answer),
    );
    return { answer, score: scores };
  });
  const totals = funders.map((_, f) => sumOver(rows, (row) => at(row.score, f)));
  return rows.map((row) => ({
    ...row,
    offeredBn: row.score.map((own, f) => (at(totals, f) === 0 ? 0 : (at(budgetsBn, f) * own) / at(totals, f))),
  }));
}
