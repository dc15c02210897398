/** How a file's bytes become text: the encoding to use, the byte-order mark to drop, and what was odd about the choice. */
export interface SniffedEncoding {
  /** "utf-8", or a label that `TextDecoder` knows; null where the bytes cannot be read as text. */
  readonly encoding: string | null;
  readonly markLength: number;
  /** What the XML declaration says, where it says something. */
  readonly declared?: string;
  /** The declaration contradicts the bytes; the bytes win. */
  readonly contradicted: boolean;
}

/** How many bytes the choice needs: an XML declaration stands within them. */
export const ENCODING_HEAD_BYTES = 1024;

const DECLARATION = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/;

/**
 * Chooses the encoding of an XML file from its first bytes. Source: XML 1.0, appendix F (byte-order mark, then the pattern of the first
 * four bytes, then the declaration). UTF-32 and EBCDIC are not read.
 */
export function sniffEncoding(head: Uint8Array): SniffedEncoding {
  const [a = 0, b = 0, c = 0, d = 0] = head;
  if (
    (a === 0xff && b === 0xfe && c === 0 && d === 0 && head.length >= 4) ||
    (a === 0 && b === 0 && c === 0xfe && d === 0xff)
  ) {
    return { encoding: null, markLength: 4, declared: "UTF-32", contradicted: false };
  }
  if (a === 0xef && b === 0xbb && c === 0xbf) return withDeclaration(head.subarray(3), "utf-8", 3);
  if (a === 0xff && b === 0xfe) return withDeclaration(head.subarray(2), "utf-16le", 2);
  if (a === 0xfe && b === 0xff) return withDeclaration(head.subarray(2), "utf-16be", 2);
  if (b === 0 && d === 0 && isMarkupStart(a) && c !== 0) return withDeclaration(head, "utf-16le", 0);
  if (a === 0 && c === 0 && isMarkupStart(b) && d !== 0) return withDeclaration(head, "utf-16be", 0);
  const declared = declaredIn(latin1(head));
  if (declared === undefined) return { encoding: "utf-8", markLength: 0, contradicted: false };
  const label = declared.toLowerCase();
  // Bytes that read as ASCII are no UTF-16, whatever the declaration says.
  if (/^(?:utf-?16|utf-?32|ucs-?[24]|iso-10646)/.test(label)) {
    return { encoding: "utf-8", markLength: 0, declared, contradicted: true };
  }
  return { encoding: canonicalLabel(label), markLength: 0, declared, contradicted: false };
}

function withDeclaration(rest: Uint8Array, encoding: string, markLength: number): SniffedEncoding {
  const declared = declaredIn(encoding === "utf-8" ? latin1(rest) : new TextDecoder(encoding).decode(rest));
  if (declared === undefined) return { encoding, markLength, contradicted: false };
  const label = declared.toLowerCase();
  const agrees = encoding === "utf-8" ? canonicalLabel(label) === "utf-8" : label.startsWith(encoding.slice(0, 6));
  return { encoding, markLength, declared, contradicted: !agrees };
}

function isMarkupStart(byte: number): boolean {
  return byte === 0x3c || byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function declaredIn(text: string): string | undefined {
  return DECLARATION.exec(text)?.[1];
}

function canonicalLabel(label: string): string | null {
  if (label === "us-ascii" || label === "ascii") return "utf-8";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
