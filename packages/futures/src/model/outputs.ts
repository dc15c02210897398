import type { Setting } from "./setting.ts";
import type { CountryState } from "./state.ts";
import { at, sum, sumOver } from "./sum.ts";
import type { Bilingual } from "./wording.ts";
import type { Year } from "./year.ts";

/** The fourteen outcomes (B.6), taken over a window that starts with the first year. */
export const OUTPUTS = {
  M1: {
    name: { en: "Infrastructure delivered", zh: "建成的基础设施" },
    unit: { en: "bn USD of 2021", zh: "十亿美元（2021 年价）" },
  },
  M2: { name: { en: "Unit cost", zh: "单位成本" }, unit: { en: "multiple of plain cost", zh: "基本成本的倍数" } },
  M3: {
    name: { en: "Recipients' surplus", zh: "受援国剩余" },
    unit: { en: "percentage points of price", zh: "价格百分点" },
  },
  M4: { name: { en: "Private share", zh: "私人资本占比" }, unit: { en: "share", zh: "份额" } },
  M5: { name: { en: "Green share", zh: "绿色占比" }, unit: { en: "share of commitments", zh: "占承付额份额" } },
  M6: {
    name: { en: "Debt distress", zh: "债务困境" },
    unit: { en: "share of country-years", zh: "占国家—年份数份额" },
  },
  M7: {
    name: { en: "Countries with high standards", zh: "高标准国家占比" },
    unit: { en: "share at the end of the window", zh: "窗口期末份额" },
  },
  M8: {
    name: { en: "Spread of standards", zh: "标准的离散度" },
    unit: { en: "standard deviation at the end", zh: "期末标准差" },
  },
  M9: {
    name: { en: "Low-income share", zh: "低收入国家占比" },
    unit: { en: "share of commitments", zh: "占承付额份额" },
  },
  M10: {
    name: { en: "Overlap of China and PGII", zh: "中国与 PGII 的重叠度" },
    unit: { en: "0 disjoint – 1 identical", zh: "0 不重叠 – 1 完全相同" },
  },
  M11: {
    name: { en: "Chinese commitments", zh: "中国承付额" },
    unit: { en: "bn USD of 2021", zh: "十亿美元（2021 年价）" },
  },
  M12: { name: { en: "Price of Chinese loans", zh: "中国贷款价格" }, unit: { en: "percentage points", zh: "百分点" } },
  M13: {
    name: { en: "Strictness of PGII money", zh: "PGII 资金的严格度" },
    unit: { en: "index 0–1", zh: "指数（0–1）" },
  },
  M14: {
    name: { en: "All commitments", zh: "全部承付额" },
    unit: { en: "bn USD of 2021", zh: "十亿美元（2021 年价）" },
  },
} as const satisfies Record<string, { name: Bilingual; unit: Bilingual }>;

export type OutputName = keyof typeof OUTPUTS;
export const OUTPUT_NAMES = Object.keys(OUTPUTS) as readonly OutputName[];
/** Outputs of one window; null where the denominator is 0. */
export type Outputs = Readonly<Record<OutputName, number | null>>;

/** Running totals from the first year on. */
export interface Tally {
  delivered: number;
  costWeighted: number;
  surplusWeighted: number;
  output: number;
  privateMoney: number;
  green: number;
  distressed: number;
  lowIncome: number;
  overlap: number;
  chinese: number;
  chinesePrice: number;
  pgii: number;
  pgiiStrictness: number;
  committed: number;
  years: number;
}

export function emptyTally(): Tally {
  return {
    delivered: 0,
    costWeighted: 0,
    surplusWeighted: 0,
    output: 0,
    privateMoney: 0,
    green: 0,
    distressed: 0,
    lowIncome: 0,
    overlap: 0,
    chinese: 0,
    chinesePrice: 0,
    pgii: 0,
    pgiiStrictness: 0,
    committed: 0,
    years: 0,
  };
}

function overlap(setting: Setting, done: Year): number {
  const byRole = (role: "C" | "W"): number[] =>
    done.countries.map(({ match }) =>
      sumOver(setting.world.funders, (funder, f) => (funder.role === role ? at(match.committedBn, f) : 0)),
    );
  const chinese = byRole("C");
  const pgii = byRole("W");
  const [allChinese, allPgii] = [sum(chinese), sum(pgii)];
  return sumOver(chinese, (bn, i) =>
    Math.min(allChinese === 0 ? 0 : bn / allChinese, allPgii === 0 ? 0 : at(pgii, i) / allPgii),
  );
}

/** Adds one year to the totals. */
export function addYear(tally: Tally, setting: Setting, done: Year): void {
  const { funders, countries } = setting.world;
  const { dg } = done.conduct.z;
  done.countries.forEach((row, i) => {
    const { start, market } = row;
    tally.delivered += row.pipeline.deliveredBn;
    tally.surplusWeighted += start.outputBn * market.surplusPp;
    tally.output += start.outputBn;
    tally.privateMoney += row.privateBn;
    tally.distressed += row.end.distressed;
    funders.forEach((funder, f) => {
      const money = at(row.match.committedBn, f);
      tally.committed += money;
      tally.costWeighted += money * (at(row.cost.standardsFactor, f) * at(row.cost.overrunFactor, f));
      tally.green += money * Math.min(setting.constants.greenMax, funder.greenShare + (funder.role === "M" ? 0 : dg));
      if (at(countries, i).income === 0) tally.lowIncome += money;
      if (funder.role === "C") {
        tally.chinese += money;
        tally.chinesePrice += money * at(market.pricePp, f);
      }
      if (funder.role === "W") {
        tally.pgii += money;
        tally.pgiiStrictness += money * at(market.offer.strictness, f);
      }
    });
  });
  tally.overlap += overlap(setting, done);
  tally.years += 1;
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** The outputs of a window that ends now; `states` are those at its end. */
export function outputs(tally: Readonly<Tally>, states: readonly CountryState[]): Outputs {
  const standards = states.map((state) => state.standards);
  const mean = sum(standards) / standards.length;
  const variance = sumOver(standards, (sigma) => (sigma - mean) ** 2) / standards.length;
  return {
    M1: tally.delivered,
    M2: ratio(tally.costWeighted, tally.committed),
    M3: ratio(tally.surplusWeighted, tally.output),
    M4: ratio(tally.privateMoney, tally.privateMoney + tally.committed),
    M5: ratio(tally.green, tally.committed),
    M6: ratio(tally.distressed, states.length * tally.years),
    M7: sumOver(standards, (sigma) => (sigma > 0.5 ? 1 : 0)) / standards.length,
    M8: Math.sqrt(variance),
    M9: ratio(tally.lowIncome, tally.committed),
    M10: ratio(tally.overlap, tally.years),
    M11: tally.chinese,
    M12: ratio(tally.chinesePrice, tally.chinese),
    M13: ratio(tally.pgiiStrictness, tally.pgii),
    M14: tally.committed,
  };
}
