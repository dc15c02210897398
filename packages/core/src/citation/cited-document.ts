/** A person, or a body that signs as author. */
export type CitedAuthor =
  | { readonly family: string; readonly given?: string | undefined }
  | { readonly literal: string };

/** What a citation needs of a document. All dates are ISO 8601, as exact as known; what is missing is left out of the citation, never invented. */
export interface CitedDocument {
  /** Used as BibTeX key and RIS id. */
  readonly key: string;
  readonly type:
    | "page"
    | "dataset"
    | "report"
    | "article-journal"
    | "article-news"
    | "book"
    | "chapter"
    | "legislation"
    | "speech";
  readonly title: string;
  readonly language: "en" | "zh" | (string & {});
  readonly authors: readonly CitedAuthor[];
  readonly container?: string | undefined;
  readonly publisher?: string | undefined;
  readonly place?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly issued?: string | undefined;
  readonly accessed?: string | undefined;
  readonly url?: string | undefined;
  readonly doi?: string | undefined;
  /** The data snapshot that a page was made from. */
  readonly version?: string | undefined;
}

/** The formats that every page and source can be cited in. */
export const citationFormats = ["apa", "chicago", "gbt7714", "bibtex", "ris"] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** The year a document says it is from; null where it says nothing. */
export function issuedYear(document: CitedDocument): string | null {
  return document.issued?.slice(0, 4) ?? null;
}

/** "Li, Bing", or the name as it is for a body and for names written in Chinese characters. */
export function invertedName(author: CitedAuthor): string {
  if ("literal" in author) return author.literal;
  if (author.given === undefined) return author.family;
  return isHan(author.family) ? `${author.family}${author.given}` : `${author.family}, ${author.given}`;
}

/** Whether a name or title is written in Chinese characters. */
export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
