export { bootstrapStandardErrors } from "./bootstrap.ts";
export { type CartOptions, cart, leaves, type Tree } from "./cart.ts";
export { type ElementaryEffects, morris, morrisSample, morrisStep } from "./morris.ts";
export { kolmogorovSmirnov, type PawnIndex, pawn, pawnErrors } from "./pawn.ts";
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
export {
  type ByScenario,
  type Requirement,
  type Robustness,
  regrets,
  robustness,
  robustnessErrors,
  satisficing,
} from "./robustness.ts";
export {
  convergence,
  type SobolIndex,
  saltelliSample,
  sobolIndices,
  tooFewPoints,
} from "./sobol-indices.ts";
export { withoutRounding } from "./without-rounding.ts";
export { CLAIMS, type Claim, HARDLY_DIFFERENT, type SignedTest } from "./claims.ts";
export { MECHANISM_LEVERS, MECHANISM_SCENARIOS, type Mechanism, mechanisms } from "./mechanisms.ts";
export { NULLS, type NullDifferences, type NullId, type NullModel, nullDifferences } from "./nulls.ts";
export { type Flip, flips, otherStructures, type Structure, STRUCTURES, underStructure } from "./structures.ts";
export { type JudgedClaim, judgeClaim, judgeTest, type TestOutcome, type Verdict, verdictOf } from "./verdict.ts";
