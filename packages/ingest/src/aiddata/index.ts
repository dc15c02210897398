export { type AidDataFormat, aidDataFormat, aidDataFormats, columnKey, measureOfStatus } from "./formats.ts";
export { type AidDataMessageId, aidDataMessages } from "./messages.ts";
export { readAidDataCsv, readAidDataWorkbook } from "./read-aiddata.ts";
export type * from "./record.ts";
