export { type ReadDecimal, readDecimal } from "./decimal.ts";
export { ExactSums, type PublishedSums } from "./exact-sums.ts";
export { type FilesMessageId, filesMessages } from "./messages.ts";
export { type OpenedFile, openFile } from "./open-file.ts";
export type { Batch, ByteSource, FileSummary, Quarantined, Reading } from "./reading.ts";
export { Tally } from "./tally.ts";
export { type FoundFile, type Walked, walk } from "./walk.ts";
