import { type CitedAuthor, type CitedDocument, invertedName, isHan, issuedYear } from "./cited-document.ts";

const EN_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** APA, 7th edition. Unknown dates are "n.d.". */
export function apa(document: CitedDocument): string {
  const authors = apaAuthors(document.authors);
  const dated = `(${apaDate(document.issued)})`;
  const title = `${document.title}${document.version === undefined ? "" : ` (Version ${document.version})`}${document.type === "dataset" ? " [Data set]" : ""}`;
  const within = [document.container, volumeIssue(document), document.pages].filter(present).join(", ");
  const publisher = document.publisher !== undefined && document.publisher !== authors ? document.publisher : undefined;
  const link = document.doi === undefined ? document.url : `https://doi.org/${document.doi}`;
  const parts = authors === "" ? [`${title}.`, `${dated}.`] : [withStop(authors), `${dated}.`, `${title}.`];
  return [
    ...parts,
    within === "" ? undefined : `${within}.`,
    publisher === undefined ? undefined : `${publisher}.`,
    link,
  ]
    .filter(present)
    .join(" ");
}

/** Chicago Manual of Style, 17th edition, bibliography form. */
export function chicago(document: CitedDocument): string {
  const authors = chicagoAuthors(document.authors);
  const quoted = `“${document.title}.”`;
  const issued = longDate(document.issued);
  const within = [document.container, volumeIssue(document)].filter(present).join(" ");
  const version = document.version === undefined ? undefined : `Version ${document.version}.`;
  const publisher = document.publisher !== undefined && document.publisher !== authors ? document.publisher : undefined;
  const tail = [publisher, issued ?? "n.d."].filter(present).join(", ");
  const accessed =
    document.accessed === undefined ? undefined : `Accessed ${longDate(document.accessed) ?? document.accessed}.`;
  return [
    authors === "" ? undefined : withStop(authors),
    quoted,
    within === "" ? undefined : `${within}${document.pages === undefined ? "" : `: ${document.pages}`}.`,
    version,
    withStop(tail),
    accessed,
    document.url === undefined ? undefined : `${document.url}.`,
  ]
    .filter(present)
    .join(" ");
}

const GBT_TYPES: Readonly<Record<CitedDocument["type"], string>> = {
  page: "EB/OL",
  dataset: "DS/OL",
  report: "R",
  "article-journal": "J",
  "article-news": "N",
  book: "M",
  chapter: "M",
  legislation: "S",
  speech: "Z",
};

/** GB/T 7714—2015, numeric system: 著者.题名[文献类型标识].刊名,年,卷(期):页码[引用日期].网址. */
export function gbt7714(document: CitedDocument): string {
  const type =
    document.url !== undefined && !GBT_TYPES[document.type].includes("/")
      ? `${GBT_TYPES[document.type]}/OL`
      : GBT_TYPES[document.type];
  const authors = gbtAuthors(document.authors, isHan(document.title));
  const title = `${document.title}${document.version === undefined ? "" : `:${isHan(document.title) ? "版本" : "version"} ${document.version}`}[${type}]`;
  const year = issuedYear(document);
  const periodical = document.type === "article-journal" || document.type === "article-news";
  const imprint = periodical
    ? [
        document.container,
        year,
        document.volume === undefined
          ? undefined
          : `${document.volume}${document.issue === undefined ? "" : `(${document.issue})`}`,
      ]
        .filter(present)
        .join(",")
    : [
        [document.place, document.publisher ?? document.container].filter(present).join(":"),
        document.type === "page" || document.type === "dataset" ? undefined : year,
      ]
        .filter(present)
        .join(",");
  const pages = document.pages === undefined ? "" : `:${document.pages}`;
  const issued =
    document.type === "page" || document.type === "dataset"
      ? document.issued === undefined
        ? ""
        : `(${document.issued})`
      : "";
  const accessed = document.accessed === undefined ? "" : `[${document.accessed}]`;
  const dates = `${imprint === "" ? "" : `${imprint}${pages}`}${issued}${accessed}`;
  return [authors === "" ? undefined : authors, title, dates === "" ? undefined : dates, document.url]
    .filter(present)
    .join(".")
    .concat(".");
}

function present(part: string | null | undefined): part is string {
  return part !== undefined && part !== null && part !== "";
}

function withStop(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

function volumeIssue(document: CitedDocument): string | undefined {
  if (document.volume === undefined) return document.issue === undefined ? undefined : `(${document.issue})`;
  return `${document.volume}${document.issue === undefined ? "" : `(${document.issue})`}`;
}

function apaDate(issued: string | undefined): string {
  if (issued === undefined) return "n.d.";
  const [year = issued, month, day] = issued.split("/")[0]?.split("-") ?? [];
  if (month === undefined) return year;
  return `${year}, ${EN_MONTHS[Number(month) - 1] ?? month}${day === undefined ? "" : ` ${Number(day)}`}`;
}

function longDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [year = date, month, day] = date.split("/")[0]?.split("-") ?? [];
  if (month === undefined) return year;
  const name = EN_MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

function initials(given: string): string {
  return given
    .split(/[\s-]+/)
    .filter((part) => part !== "")
    .map((part) => `${part.charAt(0)}.`)
    .join(" ");
}

function apaAuthors(authors: readonly CitedAuthor[]): string {
  const names = authors.map((author) =>
    "literal" in author || author.given === undefined || isHan(author.family)
      ? invertedName(author)
      : `${author.family}, ${initials(author.given)}`,
  );
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")}, & ${names.at(-1) ?? ""}`;
}

function chicagoAuthors(authors: readonly CitedAuthor[]): string {
  const names = authors.map((author, index) =>
    index === 0 || "literal" in author || author.given === undefined || isHan(author.family)
      ? invertedName(author)
      : `${author.given} ${author.family}`,
  );
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")}, and ${names.at(-1) ?? ""}`;
}

function gbtAuthors(authors: readonly CitedAuthor[], han: boolean): string {
  const names = authors.map((author) =>
    "literal" in author || author.given === undefined || isHan(author.family)
      ? invertedName(author)
      : `${author.family.toUpperCase()} ${initials(author.given).replaceAll(".", "")}`,
  );
  if (names.length > 3) return `${names.slice(0, 3).join(",")},${han ? "等" : "et al"}`;
  return names.join(",");
}
