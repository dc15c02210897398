import { exp } from "../draws/index.ts";
import { type Cost, unitCost } from "./cost.ts";
import type { Offer } from "./offer.ts";
import type { Setting } from "./setting.ts";
import type { CountryState } from "./state.ts";
import { at, sumOver } from "./sum.ts";

/** How committed money becomes roads in one country and year; bn by funder. */
export interface Pipeline {
  /** Leaves preparation for construction (mv), is disbursed (db). */
  readonly startedBn: readonly number[];
  readonly disbursedBn: readonly number[];
  readonly preparationBn: readonly number[];
  readonly constructionBn: readonly number[];
  /** Infrastructure at plain cost, bn. */
  readonly deliveredBn: number;
  readonly contracted: CountryState["contracted"];
}

interface Stage {
  readonly started: readonly number[];
  readonly disbursed: readonly number[];
  readonly preparation: readonly number[];
  readonly construction: readonly number[];
}

function advance(
  setting: Setting,
  kept: number,
  terms: Offer,
  preparation: readonly number[],
  construction: readonly number[],
  added: readonly number[],
): Stage {
  const rows = setting.world.funders.map((funder, f) => {
    const preparing = (at(preparation, f) + at(added, f)) * kept;
    const started = preparing * (1 - exp(-1 / at(terms.delayYears, f)));
    const building = (at(construction, f) + started) * kept;
    const disbursed = funder.disbursedPerYear * building;
    return { started, disbursed, preparation: preparing - started, construction: building - disbursed };
  });
  return {
    started: rows.map((row) => row.started),
    disbursed: rows.map((row) => row.disbursed),
    preparation: rows.map((row) => row.preparation),
    construction: rows.map((row) => row.construction),
  };
}

/** Step 7. Some projects are cancelled, more in distress; the rest move on at the pace of their funder. */
export function pipeline(
  setting: Setting,
  state: CountryState,
  terms: Offer,
  committedBn: readonly number[],
  costs: Cost,
): Pipeline {
  const { parameters: p, constants: k, variants } = setting;
  const kept = 1 - Math.min(1, p.xc * (state.distressed === 1 ? k.xcDistress : 1));
  const money = advance(setting, kept, terms, state.preparationBn, state.constructionBn, committedBn);
  const result = {
    startedBn: money.started,
    disbursedBn: money.disbursed,
    preparationBn: money.preparation,
    constructionBn: money.construction,
  };
  const plain = (list: readonly number[]): number[] => list.map((bn, f) => bn / unitCost(costs, f));
  if (!variants.costAtContract)
    return { ...result, deliveredBn: sumOver(plain(money.disbursed), (bn) => bn), contracted: undefined };
  // the same pipeline in plain units, each entering at the cost of its contract year; initial stocks at this year's
  const before = state.contracted ?? {
    preparation: plain(state.preparationBn),
    construction: plain(state.constructionBn),
  };
  const real = advance(setting, kept, terms, before.preparation, before.construction, plain(committedBn));
  return {
    ...result,
    deliveredBn: sumOver(real.disbursed, (bn) => bn),
    contracted: { preparation: real.preparation, construction: real.construction },
  };
}
