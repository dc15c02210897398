export { folderFiles, type FolderEntry, memoryFiles, type RegisterFiles } from "./files.ts";
export { type ReadingMessageId, readingMessages } from "./messages.ts";
export type { ReadingIssue } from "./open-file.ts";
export { readRegister, type RegisterReading } from "./read-register.ts";
export { registerIssues, type RegisterMessageId, registerMessages } from "./register-issues.ts";
