import type { Experiment } from "./experiment.ts";
import { at } from "./sum.ts";
import type { World } from "./world.ts";
import type { CountryYear, Year } from "./year.ts";

/** One country in one year under the names of B.7; lists are by funder. */
export type CountryTrace = Readonly<Record<string, number | readonly number[]>>;

export interface YearTrace {
  readonly t: number;
  readonly year: number;
  readonly ramp: number;
  readonly zg: number;
  readonly E: readonly number[];
  readonly tf: readonly number[];
  readonly countries: readonly CountryTrace[];
}

function countryTrace(id: number, row: CountryYear): CountryTrace {
  const { start, market, match, cost, pipeline, debt, draw, end } = row;
  return {
    id,
    Y: start.outputBn,
    gap: start.needBn,
    x: start.distressed,
    sigma: start.standards,
    R: [market.allocation.answer.C, market.allocation.answer.W],
    score: market.allocation.score,
    V: market.allocation.offeredBn,
    n: market.offer.chinesePresencePercent,
    Q: market.demandBn,
    s: market.offer.strictness,
    q: market.pricePp,
    l: market.offer.delayYears,
    e: market.choice.attraction,
    Z: market.choice.total,
    P: market.choice.share,
    P0: market.nothing,
    B: market.surplusPp,
    Pref: market.referenceShare,
    c1: match.firstBn,
    Rres: match.unmetBn,
    want: match.wantBn,
    c: match.committedBn,
    h: cost.concentration,
    kappa: cost.standardsFactor,
    omega: cost.overrunFactor,
    eps: cost.luck,
    mv: pipeline.startedBn,
    db: pipeline.disbursedBn,
    P1: pipeline.preparationBn,
    P2: pipeline.constructionBn,
    delivered: pipeline.deliveredBn,
    M: row.privateBn,
    gap1: end.needBn,
    Y1: end.outputBn,
    X: row.pushed,
    sigmaBar: row.regionalMean,
    sigma1: end.standards,
    D: debt.debtBn,
    PV: debt.presentValueBn,
    u: debt.burden,
    pDistress: debt.distressChance,
    z1: draw.z1,
    z2: draw.z2,
    ud: draw.uniform,
    x1: end.distressed,
  };
}

/** The trace of one year (B.7). */
export function yearTrace(world: World, experiment: Experiment, done: Year): YearTrace {
  return {
    t: done.conduct.t,
    year: experiment.startYear + done.conduct.t,
    ramp: done.conduct.ramp,
    zg: done.globalShock,
    E: done.budgetsBn,
    tf: done.met,
    countries: done.countries.map((row, i) => countryTrace(at(world.countries, i).id, row)),
  };
}
