import type { Bilingual } from "./wording.ts";

/** Other ways to write the model that are as defensible (B.10.5), and one null. All off by default; each is our own reading. */
export interface Variants {
  readonly mdbExemptFromBert: boolean;
  readonly costAtContract: boolean;
  readonly campaignOnce: boolean;
  readonly contestRamped: boolean;
  readonly standardsValued: boolean;
  readonly lumpyProjects: boolean;
  readonly regimeSwitching: boolean;
  /** Null N7: funders divide their money at random. */
  readonly randomAllocation: boolean;
}

export const NO_VARIANTS: Variants = {
  mdbExemptFromBert: false,
  costAtContract: false,
  campaignOnce: false,
  contestRamped: false,
  standardsValued: false,
  lumpyProjects: false,
  regimeSwitching: false,
  randomAllocation: false,
};

export type VariantName = keyof Variants;
export const VARIANT_NAMES = Object.keys(NO_VARIANTS) as readonly VariantName[];

/** Size of one project under `lumpyProjects`, bn constant-2021 USD. */
export const LUMP_BN = 0.5;
/** Chance a year that conduct turns on or off under `regimeSwitching`. */
export const SWITCH_PROBABILITY = 0.1;

export const VARIANT_TEXTS: Readonly<Record<VariantName, Bilingual>> = {
  mdbExemptFromBert: {
    en: "Multilateral banks keep posted prices: price rivalry acts on states only.",
    zh: "多边银行维持公布价格：价格竞争只作用于国家。",
  },
  costAtContract: {
    en: "Cost is fixed when the contract is signed; by default the whole pipeline is revalued every year.",
    zh: "成本在签约时锁定；默认情况下整个在途项目逐年重估。",
  },
  campaignOnce: {
    en: "The campaign moves national standards only through stricter offers, not a second time through louder ones.",
    zh: "标准攻势只通过更严的条件影响各国标准，不因声势再计一次。",
  },
  contestRamped: {
    en: "Contest builds up over five years as co-operation does, instead of acting fully at once.",
    zh: "竞争与合作一样在五年内逐步展开，而非一开始就全力作用。",
  },
  standardsValued: {
    en: "Governments value standards: β_s counts with the opposite sign.",
    zh: "政府看重标准：β_s 取相反符号。",
  },
  lumpyProjects: {
    en: "Money comes in whole projects of 0.5 bn USD: commitments are rounded up or down at random, within budget and demand.",
    zh: "资金以 5 亿美元的整项目出现：承付额随机向上或向下取整，不超过预算与需求。",
  },
  randomAllocation: {
    en: "Null N7: every funder divides its money at random, blind to need, politics and rivals.",
    zh: "零假设 N7：各出资方随机分配资金，不看需求、政治与对手。",
  },
  regimeSwitching: {
    en: "Conduct comes and goes: each year, with chance 0.1, the intensities are switched off or on again for everyone.",
    zh: "行为时起时落：每年以 0.1 的概率，全部强度同时关闭或重新开启。",
  },
};
