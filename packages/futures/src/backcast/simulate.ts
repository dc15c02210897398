import {
  BASE_CONSTANTS,
  type Experiment,
  NO_INTENSITIES,
  NO_VARIANTS,
  type Parameters,
  type World,
  years,
} from "../model/index.ts";
import { BACKCAST_YEARS } from "./observations.ts";

/** What one draw says of 2013–2021; lists are by year, then by country of the world. */
export interface BackcastRun {
  readonly chineseBn: readonly (readonly number[])[];
  /** Share of low-income countries in mobilised private money, 2013–2018. */
  readonly lowIncomePrivateShare: number;
  /** Disbursed by multilaterals over what was undisbursed, mean of 2016–2018. */
  readonly disbursementRatio: number;
  /** In distress at the end of 2018, by country. */
  readonly distressed2018: readonly boolean[];
}

/** Years before PGII: no PGII budget, no intensity. */
function experimentOf(parameters: Parameters, noise: boolean): Experiment {
  return {
    startYear: BACKCAST_YEARS[0],
    years: BACKCAST_YEARS.length,
    windows: [BACKCAST_YEARS.length],
    noise,
    parameters,
    constants: BASE_CONSTANTS,
    variants: NO_VARIANTS,
    scenarios: [{ id: "S0", budget: "base", intensities: NO_INTENSITIES }],
  };
}

/** Runs the model from 2013 to 2021 on the world of 2013. Without `noise` the median path. */
export function simulateBackcast(
  world: World,
  parameters: Parameters,
  luck: { readonly noise: boolean; readonly seed: number; readonly replicate: number },
): BackcastRun {
  const experiment = experimentOf(parameters, luck.noise);
  const [scenario] = experiment.scenarios;
  if (scenario === undefined) throw new RangeError("no scenario");
  const chinese = world.funders.findIndex(({ role }) => role === "C");
  const banks = world.funders.flatMap(({ role }, f) => (role === "M" ? [f] : []));
  const chineseBn: number[][] = [];
  let [lowPrivate, allPrivate] = [0, 0];
  const ratios: number[] = [];
  let distressed2018: boolean[] = [];
  let t = 0;
  for (const done of years({ world, experiment, scenario, seed: luck.seed, replicate: luck.replicate })) {
    const year = BACKCAST_YEARS[t++] ?? 0;
    chineseBn.push(done.countries.map((row) => row.match.committedBn[chinese] ?? 0));
    let [disbursed, undisbursed] = [0, 0];
    done.countries.forEach((row, i) => {
      if (year <= 2018) {
        allPrivate += row.privateBn;
        if (world.countries[i]?.income === 0) lowPrivate += row.privateBn;
      }
      for (const f of banks) {
        disbursed += row.pipeline.disbursedBn[f] ?? 0;
        undisbursed += (row.start.preparationBn[f] ?? 0) + (row.start.constructionBn[f] ?? 0);
      }
    });
    if (year >= 2016 && year <= 2018) ratios.push(disbursed / undisbursed);
    if (year === 2018) distressed2018 = done.countries.map((row) => row.end.distressed === 1);
  }
  return {
    chineseBn,
    lowIncomePrivateShare: lowPrivate / allPrivate,
    disbursementRatio: ratios.reduce((total, ratio) => total + ratio, 0) / ratios.length,
    distressed2018,
  };
}
