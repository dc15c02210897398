import { fileKind, HEAD_BYTES } from "@plumbline/ingest/detect";
import { sniffEncoding } from "@plumbline/ingest/xml";
import type { FileNature } from "@plumbline/store/files";

/** Whether a file is kept as it was published, and how its bytes make lines: told by its first ones, as the readers tell it. */
export function fileNature(head: Uint8Array): FileNature {
  switch (fileKind(head.subarray(0, HEAD_BYTES))) {
    case "xml": {
      const { encoding, markLength } = sniffEncoding(head.subarray(0, 1024));
      return { keep: true, encoding, markLength };
    }
    case "table":
      return { keep: true, ...byteOrder(head) };
    case "workbook":
      return { keep: true, encoding: null, markLength: 0 };
    case "unknown":
      return { keep: false, encoding: null, markLength: 0 };
  }
}

function byteOrder([a, b, c]: Uint8Array): { encoding: string; markLength: number } {
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", markLength: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", markLength: 2 };
  return { encoding: "utf-8", markLength: a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0 };
}
