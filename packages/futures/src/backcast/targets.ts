import type { Bilingual } from "../model/index.ts";
import { FITTED_YEARS, type LevelSeries, type Observations } from "./observations.ts";
import type { BackcastRun } from "./simulate.ts";

/** One number that the model has to come near to, over 2013–2018. */
export interface Target {
  readonly id: string;
  readonly name: Bilingual;
  readonly observed: number;
  /** Standard deviation of observation and model discrepancy together [A]. */
  readonly deviation: number;
  readonly of: (run: BackcastRun) => number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Share of a region in amounts by year and country, over the fitted years. */
function regionShare(amounts: readonly (readonly number[])[], regions: readonly string[], region: string): number {
  const fitted = amounts.slice(0, FITTED_YEARS);
  return sum(fitted.map((row) => sum(row.filter((_, i) => regions[i] === region)))) / sum(fitted.map(sum));
}

/** Targets that do not depend on which series of levels one believes. */
export function sharedTargets(observations: Observations): Target[] {
  const { regions, chineseBn } = observations;
  return [
    ...[...new Set(regions)].toSorted().map(
      (region): Target => ({
        id: `region: ${region}`,
        name: { en: `Share of ${region} in Chinese commitments`, zh: `中国承诺额中 ${region} 的份额` },
        observed: regionShare(chineseBn, regions, region),
        deviation: 0.05,
        of: (run) => regionShare(run.chineseBn, regions, region),
      }),
    ),
    {
      id: "low-income-private",
      name: {
        en: "Share of low-income countries in private money (Table 1 of the paper, developing countries)",
        zh: "私人资金中低收入国家的份额（论文表 1，发展中国家）",
      },
      observed: observations.lowIncomePrivateShare,
      deviation: 0.02,
      of: (run) => run.lowIncomePrivateShare,
    },
    {
      id: "disbursement-ratio",
      name: {
        en: "Disbursed a year of what is undisbursed, multilaterals (16–22 %)",
        zh: "多边机构每年支付占未支付额的比例（16%–22%）",
      },
      observed: 0.19,
      deviation: 0.02,
      of: (run) => run.disbursementRatio,
    },
  ];
}

/** The level of one series: its yearly mean over the fitted years. */
export function levelTarget(series: LevelSeries): Target {
  return {
    id: `level: ${series.id}`,
    name: {
      en: `Chinese commitments a year, bn USD: ${series.name.en}`,
      zh: `中国年承诺额（十亿美元）：${series.name.zh}`,
    },
    observed: series.fittedMeanBn,
    deviation: 0.15 * series.fittedMeanBn,
    of: (run) => sum(run.chineseBn.slice(0, FITTED_YEARS).map(sum)) / FITTED_YEARS,
  };
}

/** Distance of a simulated number from a target in standard deviations (Vernon, Goldstein and Bower 2010). */
export function implausibility(target: Target, simulated: number): number {
  return Math.abs(simulated - target.observed) / target.deviation;
}

/** Above this a draw is ruled out (Pukelsheim's three sigma rule). */
export const IMPLAUSIBLE = 3;

/** Targets of the method that cannot be measured here, and why. */
export const NOT_MEASURED: readonly Bilingual[] = [
  {
    en: "The regional split of the Green Finance & Development Center (East Asia 26, West Asia 21, sub-Saharan Africa 21, Middle East and North Africa 14, Europe 8, South America 7 %): its regions are not those of the World Bank. AidData's split by World Bank region stands in.",
    zh: "绿色金融与发展中心的地区分布（东亚 26%、西亚 21%、撒哈拉以南非洲 21%、中东北非 14%、欧洲 8%、南美 7%）：其地区划分与世界银行不同，此处代以 AidData 按世界银行地区的分布。",
  },
  {
    en: "Least-developed countries' 6 % of mobilised private money: the model knows income groups, not that list. The low-income share of Table 1 stands in.",
    zh: "最不发达国家占动员私人资金的 6%：模型只有收入分组，没有该名单；此处代以论文表 1 的低收入份额。",
  },
  {
    en: "Realisation of PGII (k_W): there was no PGII from 2013 to 2021, so these years cannot say anything about it.",
    zh: "PGII 兑现率（k_W）：2013–2021 年尚无 PGII，这段时期对它无法提供任何信息。",
  },
];
