import { exp, log } from "../draws/index.ts";
import { type Allocation, allocate } from "./allocation.ts";
import { budgets } from "./budgets.ts";
import { type Offer, offer } from "./offer.ts";
import type { CellUniform } from "./cell-uniforms.ts";
import { type Choice, choiceAt, priceEquilibrium } from "./price-equilibrium.ts";
import { type Conduct, closeness, referenceConduct, type Setting } from "./setting.ts";
import type { CountryState } from "./state.ts";
import { at } from "./sum.ts";
import type { Country } from "./world.ts";

/** One country's market for projects in one year. */
export interface CountryMarket {
  readonly allocation: Allocation;
  readonly offer: Offer;
  /** Projects the country would build, bn (Q). */
  readonly demandBn: number;
  readonly choice: Choice;
  /** Price of each funder with its mark-up, percentage points (q). */
  readonly pricePp: readonly number[];
  /** Chance that nothing is built (P_i0). */
  readonly nothing: number;
  /** Expected surplus over building nothing, percentage points of price (B). */
  readonly surplusPp: number;
  /** Shares in the reference market; zeros unless price rivalry is on. */
  readonly referenceShare: readonly number[];
}

export interface Market {
  readonly budgetsBn: readonly number[];
  readonly countries: readonly CountryMarket[];
}

function demand(setting: Setting, country: Country, state: CountryState): number {
  const { parameters: p, constants: k } = setting;
  return at(k.qk, country.income) * p.q_d * state.outputBn * (state.distressed === 1 ? k.distQ : 1);
}

/** a_if at posted prices. Money that is scarce beside demand makes an offer less available. */
function postedAttraction(
  setting: Setting,
  country: Country,
  terms: Offer,
  offeredBn: readonly number[],
  demandBn: number,
): number[] {
  const { parameters: p, constants: k } = setting;
  const [price, delay, strict, constant] = [at(k.u0, 0), at(k.u0, 1), at(k.u0, 2), at(k.u0, 3)];
  const nothing = -price * p.beta_p - delay * p.beta_l - strict * p.beta_s - constant;
  return setting.world.funders.map((funder, f) => {
    const money = at(offeredBn, f);
    if (money === 0) return 0;
    const available = money / (money + demandBn);
    const utility =
      p.beta_a * closeness(country, funder.role) -
      p.beta_p * funder.postedPricePp -
      p.beta_l * at(terms.delayYears, f) -
      p.beta_s * at(terms.strictness, f);
    return available * exp(utility - nothing);
  });
}

/** Steps 1–4 on start-of-year states. */
export function market(
  setting: Setting,
  conduct: Conduct,
  states: readonly CountryState[],
  chance: CellUniform,
): Market {
  const { parameters: p, constants: k, variants } = setting;
  const { countries, funders } = setting.world;
  const { bert, coll } = conduct.z;
  const reference = bert > 0 ? market(setting, referenceConduct(conduct), states, chance) : undefined;
  const budgetsBn = budgets(setting, conduct);
  const allocations = allocate(setting, conduct, budgetsBn, states, chance);
  const zeros = funders.map(() => 0);
  return {
    budgetsBn,
    countries: countries.map((country, i) => {
      const state = at(states, i);
      const allocation = at(allocations, i);
      const terms = offer(setting, conduct, state);
      const demandBn = demand(setting, country, state);
      const posted = postedAttraction(setting, country, terms, allocation.offeredBn, demandBn);
      const referenceShare = reference === undefined ? zeros : at(reference.countries, i).choice.share;
      const choice =
        bert > 0 || coll > 0
          ? priceEquilibrium(posted, {
              bert: funders.map(({ role }) => (role === "M" && variants.mdbExemptFromBert ? 0 : bert)),
              collusion: coll,
              mayCollude: funders.map(({ role }) => role !== "M"),
              referenceShare,
              prMax: k.prMax,
              iterations: k.nashIter,
            })
          : choiceAt(posted, zeros);
      return {
        allocation,
        offer: terms,
        demandBn,
        choice,
        pricePp: funders.map((funder, f) => funder.postedPricePp + at(choice.markUp, f) / p.beta_p),
        nothing: 1 / choice.total,
        surplusPp: log(choice.total) / p.beta_p,
        referenceShare,
      };
    }),
  };
}
