import type { SheetMessageId } from "./messages.ts";

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

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
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
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.entries) return { id: "sheet-inflates", args: { entry: `${count} parts` } };
  let inflated = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return { id: "sheet-broken" };
    const flags = view.getUint16(at + 8, true);
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const entry = Buffer.from(bytes.subarray(at + 46, at + 46 + Math.min(nameLength, 60))).toString("latin1");
    if ((flags & 1) !== 0) return { id: "sheet-encrypted" };
    inflated += unpacked;
    const openSize =
      packed === 0xffffffff || unpacked === 0xffffffff || (unpacked === 0 && packed > 2) || packed > bytes.length;
    const deferredSize = (flags & 8) !== 0 && packed === 0 && !entry.endsWith("/");
    const swells = unpacked > SMALL && unpacked > packed * limits.ratio;
    if (openSize || deferredSize || swells || inflated > limits.inflatedBytes)
      return { id: "sheet-inflates", args: { entry } };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}
