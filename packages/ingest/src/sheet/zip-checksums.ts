import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { endOfDirectory, type ZipEntry, zipEntries } from "./zip-directory.ts";
import type { ArchiveRefusal } from "./zip-guard.ts";

const LOCAL_HEADER = 0x04034b50;

/**
 * Unpacks each part of an archive once and compares what comes with the size and the checksum that its directory states: a bit that fell over in
 * a packed cell is another number and no error. Nothing is kept of what is unpacked. Null where all is as stated. For archives that
 * `refuseArchive` lets through.
 */
export async function damagedPart(bytes: Uint8Array): Promise<ArchiveRefusal | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  for (const entry of (end === null ? null : zipEntries(bytes, view, end)) ?? []) {
    const data = dataOf(bytes, view, entry);
    if (data === null) return { id: "sheet-damaged", args: { entry: entry.name } };
    let sum = 0;
    let length = 0;
    try {
      for await (const piece of entry.method === 0 ? [data] : inflated(data)) {
        length += piece.length;
        if (length > entry.unpackedBytes) return { id: "sheet-inflates", args: { entry: entry.name } };
        sum = crc32(piece, sum);
      }
    } catch {
      return { id: "sheet-damaged", args: { entry: entry.name } };
    }
    if (sum !== entry.crc32 || length !== entry.unpackedBytes)
      return { id: "sheet-damaged", args: { entry: entry.name } };
  }
  return null;
}

/** The packed bytes of an entry; null where they are not where the directory says, under another name, or packed in a way that is not read. */
function dataOf(
  bytes: Uint8Array,
  view: DataView,
  { method, offset, packedBytes, nameAt, nameLength }: ZipEntry,
): Uint8Array | null {
  if ((method !== 0 && method !== 8) || offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    return null;
  const ownName = view.getUint16(offset + 26, true);
  const names = [
    bytes.subarray(offset + 30, offset + 30 + ownName),
    bytes.subarray(nameAt, nameAt + nameLength),
  ] as const;
  // A part without its name is a part that is not there: texts and dates would come as numbers
  if (Buffer.compare(...names) !== 0) return null;
  const from = offset + 30 + ownName + view.getUint16(offset + 28, true);
  return from + packedBytes > bytes.length ? null : bytes.subarray(from, from + packedBytes);
}

async function* inflated(data: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  const stream = Readable.from([data]).pipe(createInflateRaw({ chunkSize: 256 * 1024 }));
  try {
    for await (const piece of stream) if (piece instanceof Uint8Array) yield piece;
  } finally {
    stream.destroy();
  }
}
