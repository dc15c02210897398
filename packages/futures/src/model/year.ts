import type { CountryYearDraw } from "../draws/index.ts";
import { type Cost, cost } from "./cost.ts";
import { type Debt, debt } from "./debt.ts";
import type { CellUniform } from "./cell-uniforms.ts";
import { lumpy } from "./lumpy-projects.ts";
import { type CountryMarket, market } from "./market.ts";
import { type Match, match } from "./match.ts";
import { nextNeed, nextOutput } from "./output.ts";
import { type Pipeline, pipeline } from "./pipeline.ts";
import { privateMoney } from "./private.ts";
import type { Conduct, Setting } from "./setting.ts";
import { nextStandards, push, regionalMeans } from "./standards.ts";
import type { CountryState } from "./state.ts";
import { at } from "./sum.ts";

/** The luck of one year. */
export interface YearDraws {
  readonly global: number;
  readonly countries: readonly CountryYearDraw[];
  readonly lumps: CellUniform;
  readonly allocation: CellUniform;
}

/** Everything that happened in one country in one year. */
export interface CountryYear {
  readonly start: CountryState;
  readonly market: CountryMarket;
  readonly match: Match;
  readonly cost: Cost;
  readonly pipeline: Pipeline;
  readonly privateBn: number;
  readonly pushed: number;
  readonly regionalMean: number;
  readonly debt: Debt;
  readonly draw: CountryYearDraw;
  readonly end: CountryState;
}

export interface Year {
  readonly conduct: Conduct;
  readonly globalShock: number;
  readonly budgetsBn: readonly number[];
  readonly met: readonly number[];
  readonly countries: readonly CountryYear[];
}

/** One year (B.3). Every country reads start-of-year values only, so the order of countries does not matter. */
export function year(setting: Setting, conduct: Conduct, states: readonly CountryState[], draws: YearDraws): Year {
  const { world } = setting;
  const markets = market(setting, conduct, states, draws.allocation); // steps 1–4
  const matched = match(markets.countries, world.funders.length); // step 5
  const matches = setting.variants.lumpyProjects
    ? lumpy(matched.countries, markets.countries, markets.budgetsBn, draws.lumps)
    : matched.countries;
  const means = regionalMeans(
    world.countries.map((country) => country.region),
    states.map((state) => state.standards),
  );
  return {
    conduct,
    globalShock: draws.global,
    budgetsBn: markets.budgetsBn,
    met: matched.met,
    countries: world.countries.map((country, i): CountryYear => {
      const start = at(states, i);
      const draw = at(draws.countries, i);
      const ownMarket = at(markets.countries, i);
      const ownMatch = at(matches, i);
      const committedBn = ownMatch.committedBn;
      const { strictness } = ownMarket.offer;
      const costs = cost(setting, conduct, ownMarket.offer, committedBn, draw.z2); // step 6
      const built = pipeline(setting, start, ownMarket.offer, committedBn, costs); // step 7
      const privateBn = privateMoney(setting, country, start, committedBn); // step 8
      const needBn = nextNeed(setting, start, built.deliveredBn, privateBn); // step 9
      const outputBn = nextOutput(setting, country, start, built.deliveredBn, draws.global, draw);
      const pushed = push(setting, conduct, committedBn, strictness); // step 10
      const regionalMean = at(means, i);
      const standards = nextStandards(setting, start.standards, pushed, regionalMean, country.initialStandards);
      const owed = debt(setting, country, start, built.disbursedBn, outputBn, draws.global, draw); // step 11
      return {
        start,
        market: ownMarket,
        match: ownMatch,
        cost: costs,
        pipeline: built,
        privateBn,
        pushed,
        regionalMean,
        debt: owed,
        draw,
        end: {
          outputBn,
          needBn,
          distressed: owed.distressed,
          standards,
          debtBn: owed.debtBn,
          preparationBn: built.preparationBn,
          constructionBn: built.constructionBn,
          lastCommittedBn: committedBn, // step 12
          contracted: built.contracted,
        },
      };
    }),
  };
}
