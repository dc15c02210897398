export { type SheetMessageId, sheetMessages } from "./messages.ts";
export { defaultSheetLimits, readSheet, type SheetLimits } from "./read-sheet.ts";
export { type ArchiveLimits, type ArchiveRefusal, defaultArchiveLimits, refuseArchive } from "./zip-guard.ts";
