export {
  type AllocationSkill,
  type BackcastReport,
  backcast,
  type HeldOut,
  MATCHED_INPUTS,
  type Narrowing,
  type SeriesFit,
  type Spread,
  type TargetOutcome,
} from "./backcast.ts";
export { BACKCAST_YEARS, FITTED_YEARS, type LevelSeries, type Observations, observationsOf } from "./observations.ts";
export { type BackcastRun, simulateBackcast } from "./simulate.ts";
export { NOT_MEASURED } from "./targets.ts";
export {
  MATCHED_RANGES,
  type MatchedRanges,
  matchedRange,
  RANGES,
  type RangesName,
  rangeOf,
  rangesNamed,
  rangesOfReport,
} from "./matched-ranges.ts";
export { BACKCAST_FOUND, type BackcastFound, foundOfReport } from "./backcast-found.ts";
