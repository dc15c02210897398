import type { SheetMessageId } from "./messages.ts";
import { endOfDirectory, type ZipEntry, zipEntries } from "./zip-directory.ts";

/** What an archive may unpack to. The full GCDF 3.0 workbook (60 MB) unpacks to about 250 MB. */
export interface ArchiveLimits {
  readonly bytes: number;
  readonly inflatedBytes: number;
  /** Unpacked size of one part over its packed size, for parts that unpack to more than a megabyte. */
  readonly ratio: number;
  readonly entries: number;
}

export const defaultArchiveLimits: ArchiveLimits = {
  bytes: 128 * 1024 * 1024,
  inflatedBytes: 384 * 1024 * 1024,
  ratio: 150,
  entries: 2000,
};

export interface ArchiveRefusal {
  readonly id: SheetMessageId;
  readonly args?: Readonly<Record<string, string | number>>;
}

/** The container of old formats and of workbooks with a password. */
const OLD_OFFICE = 0xe011cfd0;
const SMALL = 1024 * 1024;

/**
 * Looks at a ZIP archive's directory before anything is unpacked, and refuses what would not fit. The sizes stated there are binding: the
 * reader unpacks no part beyond the size its entry states, and entries that leave the size open are refused here (also ZIP64, which no
 * workbook of a permitted size needs). Source: PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16.
 */
export function refuseArchive(bytes: Uint8Array, limits: ArchiveLimits = defaultArchiveLimits): ArchiveRefusal | null {
  if (bytes.length > limits.bytes) return { id: "sheet-too-large", args: { limit: limits.bytes } };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 4 && view.getUint32(0, true) === OLD_OFFICE) return { id: "sheet-encrypted" };
  const end = endOfDirectory(view);
  if (end === null) return { id: "sheet-broken" };
  if (end.count > limits.entries) return { id: "sheet-inflates", args: { entry: `${end.count} parts` } };
  const entries = zipEntries(bytes, view, end);
  if (entries === null) return { id: "sheet-broken" };
  let inflated = 0;
  for (const entry of entries) {
    if (entry.isEncrypted) return { id: "sheet-encrypted" };
    inflated += entry.unpackedBytes;
    if (swells(entry, bytes.length, limits) || inflated > limits.inflatedBytes)
      return { id: "sheet-inflates", args: { entry: entry.name } };
  }
  return null;
}

function swells({ name, packedBytes, unpackedBytes, defersSize }: ZipEntry, most: number, { ratio }: ArchiveLimits) {
  const isOpen = packedBytes === 0xffffffff || unpackedBytes === 0xffffffff || (unpackedBytes === 0 && packedBytes > 2);
  const isDeferred = defersSize && packedBytes === 0 && !name.endsWith("/");
  return isOpen || isDeferred || packedBytes > most || (unpackedBytes > SMALL && unpackedBytes > packedBytes * ratio);
}
