export { actingInputs, type Conditions, conditionsOf, discoveryData, holdsByRow } from "./conditions.ts";
export { shareText, sureDigits, withError } from "./digits.ts";
export {
  differences,
  type Estimate,
  type OutcomeDifference,
  type OutcomeSummary,
  summarise,
} from "./scenario-summary.ts";
export { type ShareSoFar, shareConvergence, tooFewDraws } from "./sign-convergence.ts";
