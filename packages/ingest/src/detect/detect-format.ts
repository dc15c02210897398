/** What a file is by its first bytes: an XML document, an XLSX workbook, a table of text, or none of these. */
export type FileKind = "xml" | "workbook" | "table" | "unknown";

/** How many of a file's first bytes `fileKind` looks at. */
export const HEAD_BYTES = 4096;

/** Files that begin like this are none that is read: PDF, gzip, bzip2, 7z, xz, PNG, JPEG, ELF, SQLite. */
const foreign: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
];
const zip = [0x50, 0x4b, 0x03, 0x04];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

/** Recognises the kind of a file by its content; its name plays no part. */
export function fileKind(head: Uint8Array): FileKind {
  if (beginsWith(head, zip) || beginsWith(head, oldOffice)) return "workbook";
  if (foreign.some((signature) => beginsWith(head, signature))) return "unknown";
  const text = textOf(head)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (text.startsWith("<")) return "xml";
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  // Separators in the first line, and no zero bytes: the header decides later.
  return firstLine.includes(",") && !text.includes("\0") ? "table" : "unknown";
}

function beginsWith(head: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => head[index] === byte);
}

function textOf(head: Uint8Array): string {
  const [a = 0, b = 0] = head;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return new TextDecoder("utf-16le").decode(head);
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return new TextDecoder("utf-16be").decode(head);
  return Buffer.from(head)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
}
