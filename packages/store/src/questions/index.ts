export { noAddedFiles, readAddedFile, readAddedFiles, type SayMessage } from "./added-files.ts";
export { type AddedFlowsQuestion, noAddedFlows, readAddedFlows } from "./added-flows.ts";
export { readInitiativeProjects } from "./initiative-projects.ts";
export { type InitiativesById, type OpenProjects, openProjects } from "./open-projects.ts";
export { partyOfRegister, readParties, readParty, type Role } from "./parties.ts";
export type { KnownPlace } from "./known-place.ts";
export { readProject } from "./project.ts";
export {
  type Box,
  noProjectLocations,
  noProjects,
  projectRowsInStretches,
  type ProjectsQuestion,
  readProjectLocations,
  readProjects,
} from "./projects.ts";
export { readRawRecord } from "./raw-record.ts";
