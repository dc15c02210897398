export type { PriceConversion } from "../questions/ask-constant-prices.ts";
export { type UnheardValue, unheardValues } from "../questions/ask-unheard.ts";
export { type AskAnswer, askProjects, type AskRow, rowsSql } from "../questions/ask.ts";
export {
  type AskedWords,
  askFields,
  type AskField,
  askFilters,
  type AskFilter,
  askMeasures,
  type AskMeasure,
  type AskQuestion,
  readAsk,
} from "../questions/ask-fields.ts";
export type { LeftOut } from "../questions/ask-left-out.ts";
export { scopeOf } from "../questions/ask-scope.ts";
export { type FileRow, type KnownFile, knownFiles } from "./known-file.ts";
export { type FoundIssue, listIssues } from "./list-issues.ts";
export { decimalOf, type Units, unitsOf } from "./money-units.ts";
export { type PublishedRow, type PublishedTable, publishedTables } from "./published-tables.ts";
export { type SettleMessageId, settleMessages } from "./settle/rule-notes.ts";
export { settleRules, type SettleRule } from "./settle/rule-names.ts";
export { settle, type SettleOptions } from "./settle/settle.ts";
export { snapshotName } from "./snapshot-name.ts";
export { settledWith, type SettledWith, writeSettledWith } from "./settled-with.ts";
