/** The constants of B.9 with their names in files; every one may be overridden to test how robust a finding is. */
export const BASE_CONSTANTS = {
  /** PGII pledge per year over the sum of the national parts (1/1.75). */
  PUB: 1 / 1.75,
  /** Growth of all budgets, per year. */
  growthE: 0.01,
  /** Years until the co-operative intensities act fully. */
  rampYears: 5,
  /** Initial need, share of output. */
  gap0: 0.1,
  /** Weight of low-income countries in allocation. */
  licBoost: 1.3,
  /** Log weight of a flagship country, and of one that is not. */
  flagOn: 0.6,
  flagOff: -0.2,
  /** Weight of a country in distress for C and for W; demand in distress. */
  distC: 0.1,
  distW: 0.4,
  distQ: 0.4,
  /** Strictness of multilaterals. */
  sM: 0.7,
  /** How far towards W the common standard lies. */
  starMix: 0.6,
  /** Shares are capped here in mark-ups. */
  prMax: 0.95,
  /** Demand as share of output: LIC, LMIC, UMIC. */
  qk: [0.03, 0.01, 0.005],
  /** Utility of building nothing: weights of price, delay, strictness, and a constant. */
  u0: [3.5, 2, 0.4, 1.5],
  /** Mean cost overrun without standards. */
  W0: 0.28,
  /** Standard deviation of log cost. */
  sOmega: 0.25,
  /** Cancellation in distress, multiple. */
  xcDistress: 3,
  /** Private money per unit of public: LIC, LMIC, UMIC (ODI 2019). */
  mk: [0.37, 0.85, 0.75],
  sigmaRef: 0.35,
  mDistress: 0.7,
  gapMin: 0.02,
  gapKeep: 0.98,
  gapNew: 0.012,
  gapPriv: 0.3,
  /** Growth of output: LIC, LMIC, UMIC. */
  gk: [0.045, 0.042, 0.032],
  /** Standard deviation of growth, and the weights of its global and national part. */
  sY: 0.03,
  wG: 0.5,
  wI: 0.866,
  outCap: 0.05,
  outDistress: 0.015,
  /** Pull of neighbours' standards, and return to the country's own. */
  E2: 0.1,
  E3: 0.1,
  /** Distress: level, weight of the national and of the global shock. */
  lam: [3.6, 0.5, 0.3],
  exitP: 0.25,
  greenMax: 0.9,
  nashIter: 12,
} as const;

type Widened<T> = T extends number ? number : readonly number[];
export type Constants = { readonly [K in keyof typeof BASE_CONSTANTS]: Widened<(typeof BASE_CONSTANTS)[K]> };
export type ConstantName = keyof Constants;
export const CONSTANT_NAMES = Object.keys(BASE_CONSTANTS) as readonly ConstantName[];
