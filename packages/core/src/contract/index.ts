export {
  type LedgerPageAnswer,
  ledgerPageAnswer,
  type OverviewAnswer,
  overviewAnswer,
  type PlumbRow,
  type VersionAnswer,
  versionAnswer,
} from "./money-answers.ts";
export {
  type InitiativesAnswer,
  initiativesAnswer,
  type ProfileAnswer,
  profileAnswer,
  type RelationsAnswer,
  relationsAnswer,
  type TimelineAnswer,
  timelineAnswer,
} from "./initiative-answers.ts";
export {
  type ArgumentAnswer,
  argumentAnswer,
  type ClaimAnswer,
  type ClaimsAnswer,
  claimPart,
  claimsAnswer,
  type TableAnswer,
  type TableCheckAnswer,
  type TablesAnswer,
  tableAnswer,
  tableCheckAnswer,
  tablesAnswer,
} from "./paper-answers.ts";
export {
  type CountriesAnswer,
  countriesAnswer,
  type FlowsAnswer,
  flowsAnswer,
} from "./flow-answers.ts";
export {
  type DatasetsAnswer,
  datasetsAnswer,
  type FindingsAnswer,
  findingsAnswer,
  type ProblemAnswer,
  problemAnswer,
  type SourcesAnswer,
  sourcesAnswer,
} from "./source-answers.ts";
export { type FuturesWorldAnswer, futuresWorldAnswer } from "./futures-world.ts";
export { ledgerAnswer } from "./ledger.ts";
export {
  type EventAnswer,
  type EvidenceAnswer,
  eventPart,
  type FactAnswer,
  factPart,
  type InitiativeRef,
  type InitiativeSummary,
  type NoteAnswer,
} from "./parts.ts";
export {
  type AddedFile,
  type AddedFileAnswer,
  type AddedFilesAnswer,
  addedFileAnswer,
  addedFilesAnswer,
  type JobsAnswer,
  jobsAnswer,
} from "./added-file-answers.ts";
export {
  type AddedFlowsAnswer,
  addedFlowsAnswer,
  type InitiativeProjectsAnswer,
  initiativeProjectsAnswer,
  type PartiesAnswer,
  type PartyAnswer,
  partiesAnswer,
  partyAnswer,
} from "./party-answers.ts";
export {
  type LocationAnswer,
  type ProjectAmount,
  type ProjectAnswer,
  type ProjectFilters,
  type ProjectLocationsAnswer,
  type ProjectsAnswer,
  projectAnswer,
  projectFilters,
  projectLocationsAnswer,
  projectOrders,
  projectsAnswer,
  type RawRecordAnswer,
  rawRecordAnswer,
} from "./project-answers.ts";
export {
  type AttributionAnswer,
  attributionAuthors,
  type FacetValue,
  type MeasuredMoney,
  type NamedCode,
  type ProjectRow,
} from "./project-parts.ts";
