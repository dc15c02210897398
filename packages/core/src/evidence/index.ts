export { type Bilingual, bilingualSchema, type Language, languages } from "./bilingual.ts";
export type { Issue, Position } from "./issue.ts";
export { type Catalogue, type Message, renderMessage } from "./message.ts";
export { type DatePrecision, type PartialDate, parsePartialDate, periodsTouch } from "./partial-date.ts";
