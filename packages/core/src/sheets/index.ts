export {
  addedFileSheet,
  addedFilesSheet,
  addedRulesSheet,
  fileIssuesSheet,
  quarantineSheet,
} from "./added-file-sheets.ts";
export { listed, places, statedAmount } from "./cell-texts.ts";
export { cellText, columnTitle, csvField, csvRows, sheetToCsv } from "./csv.ts";
export { countriesSheet, datasetsSheet, flowsSheet, incomeNames, sourcesSheet } from "./data-sheets.ts";
export { initiativesSheet, ladderSheet, profileSheet, relationsSheet, timelineSheet } from "./initiative-sheets.ts";
export { ledgerSheet } from "./ledger-sheet.ts";
export {
  gradeNames,
  idsOf,
  initiativeKindNames,
  layerNames,
  leftOutNames,
  missingNames,
  nameOf,
  relationGradeNames,
  relationNames,
  sideNames,
  stateNames,
  verdictNames,
} from "./names.ts";
export { kindsSheet, overviewSheet, unnamedSheet } from "./overview-sheet.ts";
export { argumentSheet, claimsSheet, tableSheet } from "./paper-sheets.ts";
export { addedFlowsSheet, initiativeProjectsSheet, partiesSheet, partySheet, sharesSheet } from "./party-sheets.ts";
export { authorNames, exactnessNames, projectLocationsSheet, projectSheet, projectsSheet } from "./project-sheets.ts";
export { sheetToJson } from "./json.ts";
export type { Cell, Sheet, SheetColumn } from "./sheet.ts";
export { shownName } from "./shown-name.ts";
