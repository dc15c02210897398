export { type ReadDecimal, readDecimal } from "./decimal.ts";
export { ExactSums, type PublishedSums } from "./exact-sums.ts";
export type { Batch, ByteSource, FileSummary, Quarantined, Reading } from "./reading.ts";
export { Tally } from "./tally.ts";
