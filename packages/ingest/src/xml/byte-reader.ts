import { type PieceDecoder, pieceDecoder } from "./decode.ts";
import { ENCODING_HEAD_BYTES, sniffEncoding } from "./encoding.ts";
import type { XmlHandler } from "./event-port.ts";
import { SaxesPort, type XmlReaderOptions } from "./saxes-port.ts";

/** Takes the bytes of an XML file piece by piece and tells the handler what they hold. */
export interface XmlByteReader {
  write(bytes: Uint8Array): void;
  end(): void;
}

/**
 * Reads XML from bytes: finds the encoding, decodes, parses. Holds one piece, one token and the open elements' names in memory, nothing else.
 * What is wrong with the file reaches the handler as problems; nothing is thrown for it.
 */
export function xmlByteReader(handler: XmlHandler, options: XmlReaderOptions = {}): XmlByteReader {
  const port = new SaxesPort(handler, options);
  let head: Buffer | null = Buffer.alloc(0);
  let decoder: PieceDecoder | null = null;

  function begin(bytes: Buffer): void {
    head = null;
    const sniffed = sniffEncoding(bytes);
    const declared = sniffed.declared ?? "";
    if (sniffed.encoding === null) {
      const args = { encoding: declared };
      handler.problem({ id: "xml-encoding-unknown", severity: "error", line: 1, args, breaks: true });
      return;
    }
    if (sniffed.contradicted) {
      const args = { declared, encoding: sniffed.encoding.toUpperCase() };
      handler.problem({ id: "xml-encoding-contradicted", severity: "warning", line: 1, args, breaks: false });
    }
    decoder = pieceDecoder(sniffed.encoding);
    port.write(decoder.decode(bytes.subarray(sniffed.markLength)));
  }

  return {
    write(bytes) {
      if (head === null) {
        if (decoder !== null) port.write(decoder.decode(bytes));
        return;
      }
      head = Buffer.concat([head, bytes]);
      // The first ">" ends the declaration, or there is none.
      if (head.length >= ENCODING_HEAD_BYTES || (head.length >= 4 && head.includes(0x3e))) begin(head);
    },
    end() {
      if (head !== null) begin(head);
      if (decoder === null) return;
      port.write(decoder.end());
      port.end();
    },
  };
}
