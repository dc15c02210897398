import { at } from "./sum.ts";
import type { Setting } from "./setting.ts";
import type { Country } from "./world.ts";

/** All that is remembered of a country from one year to the next (B.1); lists are by funder. Money in bn constant-2021 USD. */
export interface CountryState {
  readonly outputBn: number;
  readonly needBn: number;
  readonly distressed: 0 | 1;
  readonly standards: number;
  readonly debtBn: readonly number[];
  /** Committed, not yet under construction (P1), and under construction (P2). */
  readonly preparationBn: readonly number[];
  readonly constructionBn: readonly number[];
  readonly lastCommittedBn: readonly number[];
  /** The same two stocks at the cost of their contract years; kept only under the variant `costAtContract`. */
  readonly contracted:
    | { readonly preparation: readonly number[]; readonly construction: readonly number[] }
    | undefined;
}

/** The state at the start of the first year. */
export function initialState(setting: Setting, country: Country): CountryState {
  return {
    outputBn: country.outputBn,
    needBn: country.needBn ?? setting.constants.gap0 * country.outputBn,
    distressed: country.distressed,
    standards: country.initialStandards,
    debtBn: country.debtBn,
    preparationBn: country.preparationBn,
    constructionBn: country.constructionBn,
    lastCommittedBn: country.lastCommittedBn,
    contracted: undefined,
  };
}

/** Last year's commitments to a country by all funders of one role (c⁻_C, c⁻_W). */
export function lastCommittedByRole(setting: Setting, state: CountryState, role: "C" | "W"): number {
  return setting.world.funders.reduce(
    (total, funder, f) => (funder.role === role ? total + at(state.lastCommittedBn, f) : total),
    0,
  );
}
