export { type CheckedConstraint, checkTable, readCell, type SuspectCell, type TableCheck } from "./check-table.ts";
