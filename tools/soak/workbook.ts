import { partsOf, type ZipPart, zipOf } from "./zip.ts";

/** A row of a sheet: texts and numbers by the letters of their column. */
export type SheetRow = readonly SheetCell[];
export interface SheetCell {
  readonly column: string;
  readonly text: string;
  readonly isText: boolean;
}

const unescaped = (text: string) =>
  text
    .replaceAll(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The rows of the first sheet of a workbook, and its other parts, read by patterns alone. */
export function openWorkbook(file: Buffer): { readonly rows: SheetRow[]; readonly others: ZipPart[] } {
  const parts = partsOf(file);
  const text = (name: string) => Buffer.from(parts.find((part) => part.name === name)?.bytes ?? []).toString("utf8");
  const strings = [...text("xl/sharedStrings.xml").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inner = ""]) =>
    [...inner.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)].map(([, piece = ""]) => unescaped(piece)).join(""),
  );
  const rows = [...text("xl/worksheets/sheet1.xml").matchAll(/<row\s[^>]*>([\s\S]*?)<\/row>/g)].map(([, inner = ""]) =>
    [...inner.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v><\/c>/g)].map(
      ([, column = "", attributes = "", value = ""]) => {
        const shared = attributes.includes('t="s"');
        const isText = shared || attributes.includes('t="str"');
        return { column, isText, text: shared ? (strings[Number(value)] ?? "") : unescaped(value) };
      },
    ),
  );
  const replaced = ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "docProps/thumbnail.jpeg"];
  return { rows, others: parts.filter(({ name }) => !replaced.includes(name)) };
}

/** How a workbook is written: the same content in other words. */
export interface WorkbookStyle {
  readonly inline?: boolean;
  readonly stored?: boolean;
  readonly comment?: string;
  readonly dimension?: string;
  /** XML that is put before the sheet's rows, and after them. */
  readonly before?: string;
  readonly after?: string;
}

/** A workbook of these rows. */
export function workbookOf(rows: readonly SheetRow[], others: readonly ZipPart[], style: WorkbookStyle = {}): Buffer {
  const strings = new Map<string, number>();
  const cell = ({ column, text, isText }: SheetCell, row: number) => {
    const place = `r="${column}${row}"`;
    if (!isText) return `<c ${place}><v>${text}</v></c>`;
    if (style.inline === true)
      return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return `<c ${place} t="s"><v>${index}</v></c>`;
  };
  const body = rows
    .map((cells, index) => `<row r="${index + 1}">${cells.map((each) => cell(each, index + 1)).join("")}</row>`)
    .join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><dimension ref="${style.dimension ?? `A1:BB${rows.length}`}"/><sheetData>${style.before ?? ""}${body}${style.after ?? ""}</sheetData></worksheet>`;
  const shared = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${main}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`;
  const stored = style.stored === true;
  return zipOf(
    [
      ...others,
      { name: "xl/sharedStrings.xml", bytes: Buffer.from(shared) },
      { name: "xl/worksheets/sheet1.xml", bytes: Buffer.from(sheet) },
    ].map((part) => ({ ...part, stored })),
    style.comment,
  );
}

/** Letters of a column as its number, from 0. */
export const columnNumber = (letters: string) =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
