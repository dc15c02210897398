export { buildSnapshot, withCurrent } from "./build-snapshot.ts";
export type { RowOf, TableShape } from "./columns.ts";
export { currentSnapshot, syncToDisk } from "./current.ts";
export { openSnapshot, type OpenSnapshot } from "./open-snapshot.ts";
export type { SnapshotPlan } from "./snapshot-plan.ts";
export { storeFailure, StoreFailure, type StoreFailureCode } from "./store-failure.ts";
export { storeWriter } from "./store-lock.ts";
export { buildingFolder, withStore } from "./with-store.ts";
