export { findPart, type Part, removePart, removeParts } from "./part.ts";
export { PartWriter } from "./part-writer.ts";
