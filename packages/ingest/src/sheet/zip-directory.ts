/** An entry of a ZIP archive's directory, as it states it. */
export interface ZipEntry {
  /** Its first 60 bytes. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** The sizes stand behind the data. */
  readonly defersSize: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Its whole name as bytes, from here on in the archive. */
  readonly nameAt: number;
  readonly nameLength: number;
  /** Where its own header begins. */
  readonly offset: number;
}

export interface ZipEnd {
  readonly count: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const IN_ZIP64 = 0xffffffff;

/** Where the directory is: the last record that says so. Null where there is none, or where it is told in ZIP64. */
export function endOfDirectory(view: DataView): ZipEnd | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const [size, offset] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    return size === IN_ZIP64 || offset === IN_ZIP64 ? null : { count: view.getUint16(at + 10, true), offset };
  }
  return null;
}

/** All entries of the directory; null where it is broken. */
export function zipEntries(bytes: Uint8Array, view: DataView, { count, offset }: ZipEnd): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + Math.min(nameLength, 60))).toString("latin1"),
      isEncrypted: (flags & 1) !== 0,
      defersSize: (flags & 8) !== 0,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      nameAt: at + 46,
      nameLength,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
