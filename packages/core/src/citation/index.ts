export { cite } from "./cite.ts";
export { type CitationFormat, type CitedAuthor, type CitedDocument, citationFormats } from "./cited-document.ts";
