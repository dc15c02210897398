export { type CartOptions, cart, leaves, type Tree } from "./cart.ts";
export { type ElementaryEffects, morris, morrisSample, morrisStep } from "./morris.ts";
export { kolmogorovSmirnov, type PawnIndex, pawn } from "./pawn.ts";
export {
  type Box,
  type BoxLimits,
  binomialTail,
  type DiscoveryData,
  type PrimOptions,
  prim,
  type QuasiP,
  quasiP,
} from "./prim.ts";
export { type ByScenario, type Requirement, type Robustness, regrets, robustness, satisficing } from "./robustness.ts";
export {
  convergence,
  type SobolIndex,
  saltelliSample,
  sobolIndices,
  tooFewPoints,
} from "./sobol-indices.ts";
