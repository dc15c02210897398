import { isAscii, isUtf8 } from "node:buffer";

/**
 * Stands in the decoded text where bytes were no text in the file's encoding. U+FFFE is no character in XML, so the parser stops at the
 * very place; a U+FFFD that the publisher wrote stays what it is.
 */
export const UNDECODABLE = "\uFFFE";

/** Turns the bytes of a file into text, piece by piece; a character cut by the end of a piece waits for the next one. */
export interface PieceDecoder {
  decode(piece: Uint8Array): string;
  end(): string;
}

export function pieceDecoder(encoding: string): PieceDecoder {
  return encoding === "utf-8" ? utf8Decoder() : labelledDecoder(encoding);
}

/** None of the old encodings has U+FFFD itself, and in UTF-16 it is as good as never written on purpose. */
const mark = (text: string) => text.replaceAll("\uFFFD", UNDECODABLE);

function labelledDecoder(encoding: string): PieceDecoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    decode: (piece) => mark(decoder.decode(piece, { stream: true })),
    end: () => mark(decoder.decode()),
  };
}

function utf8Decoder(): PieceDecoder {
  let carried: Uint8Array = new Uint8Array(0);
  return {
    decode(piece) {
      const whole = carried.length === 0 ? piece : Buffer.concat([carried, piece]);
      const cut = whole.length - unfinishedTail(whole);
      carried = whole.slice(cut);
      return utf8Text(whole.subarray(0, cut));
    },
    end: () => (carried.length === 0 ? "" : UNDECODABLE),
  };
}

/** How many bytes at the end begin a character that goes on after them (0 to 3). */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

function utf8Text(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // One-byte strings are read twice as fast, and most files are ASCII for long stretches.
  if (isAscii(buffer)) return buffer.toString("latin1");
  if (isUtf8(buffer)) return buffer.toString("utf8");
  return utf8TextWithMarks(buffer);
}

/** The slow way, for a piece that holds bytes that are no UTF-8: each run of them becomes one mark. */
function utf8TextWithMarks(bytes: Buffer): string {
  let text = "";
  let from = 0;
  let marked = false;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length > 0 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length) {
      at += length;
      marked = false;
      continue;
    }
    text += bytes.toString("utf8", from, at) + (marked ? "" : UNDECODABLE);
    marked = true;
    at += 1;
    from = at;
  }
  return text + bytes.toString("utf8", from);
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}
