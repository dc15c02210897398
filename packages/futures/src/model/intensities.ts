import type { InputDescription } from "./parameters.ts";

const SCENARIO_LEVER = { en: "Definition of a scenario, no data.", zh: "情景定义，没有数据支撑。" } as const;
const UNIT = { en: "intensity", zh: "强度" } as const;
const FRACTION: readonly [number, number] = [0, 1];
const NOT_NEGATIVE: readonly [number, number] = [0, 1e6];
const LEVER = { unit: UNIT, grade: "A", calibrated: "no", source: SCENARIO_LEVER } as const;

/**
 * The ten intensities z (B.2). A scenario is a budget and a point in this space; parallel paths are its origin. `base` is
 * the value in the scenario that uses the intensity, low and high the prior. The names are those of files.
 */
export const INTENSITIES = {
  rho: {
    ...LEVER,
    symbol: "ρ",
    base: 1,
    low: 0,
    high: 2.5,
    allowed: NOT_NEGATIVE,
    name: { en: "Following the rival", zh: "追随对手" },
    source: {
      en: "Direction: Zeitz 2021, Kilama 2016; none found: Humphrey and Michaelowa 2019.",
      zh: "方向：Zeitz（2021）、Kilama（2016）；未见效应：Humphrey 与 Michaelowa（2019）。",
    },
  },
  bert: {
    ...LEVER,
    symbol: "bert",
    base: 1,
    low: 0,
    high: 1,
    allowed: FRACTION,
    name: { en: "Price rivalry", zh: "价格竞争" },
  },
  camp: {
    ...LEVER,
    symbol: "camp",
    base: 0.2,
    low: 0,
    high: 0.4,
    allowed: NOT_NEGATIVE,
    name: { en: "Values and standards campaign", zh: "价值观与标准攻势" },
  },
  relax: {
    ...LEVER,
    symbol: "relax",
    base: 1,
    low: 0,
    high: 1,
    allowed: NOT_NEGATIVE,
    name: { en: "Relaxing conditions against the rival", zh: "为竞争而放松条件" },
    source: {
      en: "Hernandez 2017 (World Bank); reading it onto PGII is an assumption.",
      zh: "Hernandez（2017，世界银行）；套用于 PGII 属假设。",
    },
  },
  chi: {
    ...LEVER,
    symbol: "χ",
    base: 0.7,
    low: 0,
    high: 1,
    allowed: FRACTION,
    name: { en: "Avoiding the rival (division of labour)", zh: "避开对手（分工）" },
    source: {
      en: "Chin and Gallagher 2019: contest and division of labour are both possible.",
      zh: "Chin 与 Gallagher（2019）：竞争与分工皆有可能。",
    },
  },
  conv: {
    ...LEVER,
    symbol: "conv",
    base: 0.6,
    low: 0,
    high: 1,
    allowed: FRACTION,
    name: { en: "Convergence of standards", zh: "标准趋同" },
  },
  cof: {
    ...LEVER,
    symbol: "cof",
    base: 0.5,
    low: 0,
    high: 1,
    allowed: FRACTION,
    name: { en: "Co-financing", zh: "联合融资" },
  },
  harm: {
    ...LEVER,
    symbol: "harm",
    base: 0.2,
    low: 0,
    high: 0.5,
    allowed: FRACTION,
    name: { en: "Harmonised procedures", zh: "程序协调" },
  },
  dg: {
    ...LEVER,
    symbol: "dg",
    base: 0.15,
    low: 0,
    high: 0.3,
    allowed: NOT_NEGATIVE,
    name: { en: "Added green share", zh: "新增绿色份额" },
    source: {
      en: "Definition of a scenario: “greener” is an input here, not a finding.",
      zh: "情景定义：“更绿”在此是输入，不是结论。",
    },
  },
  coll: {
    ...LEVER,
    symbol: "coll",
    base: 0,
    low: 0,
    high: 0.5,
    allowed: FRACTION,
    name: { en: "Creditor collusion", zh: "债权人合谋" },
  },
} as const satisfies Record<string, InputDescription>;

export type IntensityName = keyof typeof INTENSITIES;
export type Intensities = Readonly<Record<IntensityName, number>>;
export const INTENSITY_NAMES = Object.keys(INTENSITIES) as readonly IntensityName[];

/** Everybody goes their own way: the origin, which is scenario S2 with PGII money and S0 without. */
export const NO_INTENSITIES: Intensities = {
  rho: 0,
  bert: 0,
  camp: 0,
  relax: 0,
  chi: 0,
  conv: 0,
  cof: 0,
  harm: 0,
  dg: 0,
  coll: 0,
};
