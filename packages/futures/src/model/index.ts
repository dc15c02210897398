export { BASE_CONSTANTS, CONSTANT_NAMES, type ConstantName, type Constants } from "./constants.ts";
export { type Evaluation, evaluate, type RunResult } from "./evaluate.ts";
export {
  type BudgetRule,
  type Experiment,
  intensities,
  PAPER_SCENARIOS,
  readExperiment,
  type Scenario,
} from "./experiment.ts";
export { type InputIssue, issueLine, type Reading, shown } from "./input-issue.ts";
export { INTENSITIES, INTENSITY_NAMES, type Intensities, type IntensityName, NO_INTENSITIES } from "./intensities.ts";
export { KNOWN_LIMITATIONS, NOT_IN_THE_MODEL } from "./limits.ts";
export { oddDocument } from "./odd.ts";
export { OUTPUT_NAMES, OUTPUTS, type OutputName, type Outputs } from "./outputs.ts";
export {
  BASE_PARAMETERS,
  type InputDescription,
  PARAMETER_NAMES,
  PARAMETERS,
  type ParameterName,
  type Parameters,
} from "./parameters.ts";
export { type RunRequest, run, years } from "./run.ts";
export type { CountryTrace, YearTrace } from "./trace.ts";
export { NO_VARIANTS, VARIANT_NAMES, VARIANT_TEXTS, type VariantName, type Variants } from "./variants.ts";
export { type Bilingual, type Grade, GRADES } from "./wording.ts";
export { type Country, type Funder, type Income, type Role, readWorld, type World } from "./world.ts";
export type { CountryYear, Year } from "./year.ts";
