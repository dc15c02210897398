export { type FileKind, fileKind, HEAD_BYTES } from "./detect-format.ts";
export { type IngestMessageId, ingestMessages, ingestMessageText, isIngestMessageId } from "./ingest-messages.ts";
export { type DetectMessageId, detectMessages } from "./messages.ts";
export { type PublishedRecord, readPublished } from "./read-published.ts";
