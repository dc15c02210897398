import { type CitedDocument, invertedName, issuedYear } from "./cited-document.ts";

const BIBTEX_TYPES: Readonly<Record<CitedDocument["type"], string>> = {
  page: "online",
  dataset: "dataset",
  report: "report",
  "article-journal": "article",
  "article-news": "article",
  book: "book",
  chapter: "incollection",
  legislation: "legislation",
  speech: "misc",
};

/** BibLaTeX flavour of BibTeX, UTF-8; special characters are escaped. */
export function bibtex(document: CitedDocument): string {
  const fields: [string, string | undefined][] = [
    [
      "author",
      document.authors.length === 0
        ? undefined
        : document.authors
            .map((author) => ("literal" in author ? `{${escapeTex(author.literal)}}` : escapeTex(invertedName(author))))
            .join(" and "),
    ],
    ["title", `{${escapeTex(document.title)}}`],
    ["date", document.issued],
    [
      "journaltitle",
      document.type === "article-journal" || document.type === "article-news" ? escaped(document.container) : undefined,
    ],
    ["booktitle", document.type === "chapter" ? escaped(document.container) : undefined],
    ["organization", document.type === "page" ? escaped(document.publisher) : undefined],
    ["publisher", document.type === "page" ? undefined : escaped(document.publisher)],
    ["location", escaped(document.place)],
    ["volume", escaped(document.volume)],
    ["number", escaped(document.issue)],
    ["pages", escaped(document.pages)?.replaceAll(/(\d)[-–](\d)/g, "$1--$2")],
    ["version", escaped(document.version)],
    ["doi", document.doi],
    ["url", document.url],
    ["urldate", document.accessed],
    ["langid", document.language === "zh" ? "chinese" : document.language === "en" ? "english" : undefined],
  ];
  const lines = fields
    .filter((field): field is [string, string] => field[1] !== undefined)
    .map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${BIBTEX_TYPES[document.type]}{${document.key},`, ...lines, "}"].join("\n");
}

const RIS_TYPES: Readonly<Record<CitedDocument["type"], string>> = {
  page: "ELEC",
  dataset: "DATA",
  report: "RPRT",
  "article-journal": "JOUR",
  "article-news": "NEWS",
  book: "BOOK",
  chapter: "CHAP",
  legislation: "STAT",
  speech: "GEN",
};

/** RIS, one tag a line, as reference managers import it. */
export function ris(document: CitedDocument): string {
  const date = (text: string | undefined) => text?.split("/")[0]?.replaceAll("-", "/");
  const [start, end] = document.pages?.split(/[-–]/) ?? [];
  const tags: [string, string | null | undefined][] = [
    ["TY", RIS_TYPES[document.type]],
    ["ID", document.key],
    ...document.authors.map((author): [string, string] => ["AU", invertedName(author)]),
    ["TI", document.title],
    ["T2", document.container],
    ["PY", issuedYear(document)],
    ["DA", date(document.issued)],
    ["PB", document.publisher],
    ["CY", document.place],
    ["VL", document.volume],
    ["IS", document.issue],
    ["SP", start],
    ["EP", end],
    ["ET", document.version],
    ["DO", document.doi],
    ["UR", document.url],
    ["Y2", date(document.accessed)],
    ["LA", document.language],
  ];
  const lines = tags
    .filter((tag): tag is [string, string] => tag[1] !== undefined && tag[1] !== null)
    .map(([tag, value]) => `${tag}  - ${value.replaceAll(/\s+/g, " ")}`);
  return [...lines, "ER  - "].join("\n");
}

function escaped(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeTex(text);
}

function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}&%$#_~^]/g, (character) => {
    if (character === "\\") return "\\textbackslash ";
    if (character === "~") return "\\textasciitilde ";
    if (character === "^") return "\\textasciicircum ";
    return `\\${character}`;
  });
}
