import { exp } from "../draws/index.ts";
import { BASE_CONSTANTS, BASE_PARAMETERS } from "../model/index.ts";

/** What the model needs to know of a funder to let its money age. */
export interface AgingTerms {
  readonly role: "C" | "W" | "M";
  readonly L0: number;
  readonly H: number;
  readonly mat: number;
  readonly loan: number;
}

/** Stocks that a funder's past commitments leave behind, bn. */
export interface Stocks {
  readonly preparationBn: number;
  readonly constructionBn: number;
  readonly debtBn: number;
  readonly lastCommittedBn: number;
}

/**
 * Lets one funder's yearly commitments to one country pass through steps 7 and 11 of the model, from empty stocks, at base
 * values, outside distress and without relaxed conditions. bn a year, in order; the last is last year's.
 */
export function burnIn(terms: AgingTerms, committedBn: readonly number[]): Stocks {
  const { s_C, s_W, l_1, xc } = BASE_PARAMETERS;
  const strictness = { C: s_C, W: s_W, M: BASE_CONSTANTS.sM }[terms.role];
  const started = 1 - exp(-1 / (terms.L0 + l_1 * strictness));
  let [preparation, construction, debt] = [0, 0, 0];
  for (const committed of committedBn) {
    const preparing = (preparation + committed) * (1 - xc);
    const building = (construction + preparing * started) * (1 - xc);
    const disbursed = terms.H * building;
    preparation = preparing * (1 - started);
    construction = building - disbursed;
    debt = debt * (1 - 1 / terms.mat) + terms.loan * disbursed;
  }
  return {
    preparationBn: preparation,
    constructionBn: construction,
    debtBn: debt,
    lastCommittedBn: committedBn.at(-1) ?? 0,
  };
}
