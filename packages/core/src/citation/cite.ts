import type { CitationFormat, CitedDocument } from "./cited-document.ts";
import { bibtex, ris } from "./exchange-formats.ts";
import { apa, chicago, gbt7714 } from "./styles.ts";

const FORMATS: Readonly<Record<CitationFormat, (document: CitedDocument) => string>> = {
  apa,
  chicago,
  gbt7714,
  bibtex,
  ris,
};

/** Cites a document in one of the five formats, as plain text. */
export function cite(document: CitedDocument, format: CitationFormat): string {
  return FORMATS[format](document);
}
