export { type FileNature, type Kept, keepFile, removeIncoming, removeKept } from "./keep-file.ts";
export { hasKeptFile, keptBytes } from "./kept-file.ts";
export { rawLines, type RawLines, type RawLinesLimits } from "./raw-lines.ts";
