export { designOfFile, unitSampleOf } from "./design-of-file.ts";
export {
  type ExperimentFile,
  type ExperimentReading,
  readExperimentFile,
  type Sample,
  type Sampler,
  SAMPLERS,
  withRanges,
} from "./experiment-file.ts";
export { type LocatedIssue, type ParsedFile, parseFile } from "./places-in-file.ts";
