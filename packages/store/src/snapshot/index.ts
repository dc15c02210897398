export { buildSnapshot, type SnapshotPlan } from "./build-snapshot.ts";
export type { RowOf, TableShape } from "./columns.ts";
export { currentSnapshot } from "./current.ts";
export { openSnapshot, type OpenSnapshot } from "./open-snapshot.ts";
export { StoreFailure, type StoreFailureCode } from "./store-failure.ts";
export { TableWriter } from "./table-writer.ts";
