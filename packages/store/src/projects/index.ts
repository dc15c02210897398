export { checkPublished } from "./check-published.ts";
export { type FileRow, type KnownFile, knownFiles } from "./known-file.ts";
export { decimalOf, type Units, unitsOf } from "./money-units.ts";
export { type PublishedRow, type PublishedTable, publishedTables, sortedBy } from "./published-tables.ts";
export { snapshotName } from "./snapshot-name.ts";
