export type { AnswerRow } from "./cell-text.ts";
export { QueryError, type QueryParameters, type SelectLimits } from "./database.ts";
export { openStore, type Store } from "./open-store.ts";
export type { JudgedClaims } from "./questions/claims.ts";
export type { FlowsQuestion } from "./questions/flows.ts";
export { registerTables } from "./schema/register-tables.ts";
export { type StoreIssue, type StoreMessageId, storeMessages } from "./store-issue.ts";
