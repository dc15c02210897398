import { existsSync, openSync, closeSync, readSync, fstatSync } from "node:fs";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";

/** Bytes of the original in one block: what is read and unpacked at least to see one line. */
export const BLOCK_BYTES = 1024 * 1024;

/** Where one block stands, and the line and column (from 1, in characters) of its first byte. */
export interface KeptBlock {
  readonly packedBytes: number;
  readonly bytes: number;
  readonly line: number;
  readonly column: number;
  /** The block before ended with a CR, so that an LF here belongs to that line break. */
  readonly afterReturn: boolean;
}

/** What stands at the end of a kept file. */
export interface KeptIndex {
  /** A label that `TextDecoder` knows; null where the file has no lines (a workbook). */
  readonly encoding: string | null;
  readonly blocks: readonly KeptBlock[];
}

export const filesFolder = (store: string) => join(store, "files");
/** The bytes of an added file: zstd frames, one a block, and an index that other programs pass over, so that `zstd -d` gives the file back. */
export const keptPath = (store: string, hash: string) => join(filesFolder(store), `${hash}.zst`);

/** Whether the store has the bytes of a file. */
export function hasKeptFile(store: string, hash: string): boolean {
  return /^[0-9a-f]{64}$/.test(hash) && existsSync(keptPath(store, hash));
}

/** Magic number of a frame that zstd passes over, and of our index at its end. Source: RFC 8878, 3.1.2. */
const SKIPPABLE = 0x184d2a5e;
const OURS = 0x4b424c50;

/** The index as it is written. */
export function packedIndex({ encoding, blocks }: KeptIndex): Buffer {
  const rows = blocks.map((block) => [
    block.packedBytes,
    block.bytes,
    block.line,
    block.column,
    block.afterReturn ? 1 : 0,
  ]);
  const json = Buffer.from(JSON.stringify({ encoding, blocks: rows }));
  const frame = Buffer.alloc(8 + json.length + 8);
  frame.writeUInt32LE(SKIPPABLE, 0);
  frame.writeUInt32LE(json.length + 8, 4);
  json.copy(frame, 8);
  frame.writeUInt32LE(json.length, 8 + json.length);
  frame.writeUInt32LE(OURS, 12 + json.length);
  return frame;
}

/** A kept file, open for reading block by block. */
export interface OpenKept {
  readonly index: KeptIndex;
  /** The bytes of one block; throws where they are damaged. */
  readonly block: (at: number) => Buffer;
  readonly close: () => void;
}

/** Opens the kept bytes of a file; null where the store has none, or what it has is no kept file. */
export function openKept(store: string, hash: string): OpenKept | null {
  if (!hasKeptFile(store, hash)) return null;
  const handle = openSync(keptPath(store, hash), "r");
  const index = readIndex(handle);
  if (index === null) {
    closeSync(handle);
    return null;
  }
  const starts: number[] = [];
  let next = 0;
  for (const { packedBytes } of index.blocks) {
    starts.push(next);
    next += packedBytes;
  }
  return {
    index,
    block(at) {
      const [block, start] = [index.blocks[at], starts[at]];
      if (block === undefined || start === undefined) throw new RangeError(`no block ${at}`);
      return zstdDecompressSync(readAt(handle, start, block.packedBytes), { maxOutputLength: block.bytes });
    },
    close: () => closeSync(handle),
  };
}

function readAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const read = readSync(handle, bytes, 0, length, position);
  return bytes.subarray(0, read);
}

function readIndex(handle: number): KeptIndex | null {
  const { size } = fstatSync(handle);
  const footer = readAt(handle, Math.max(0, size - 8), 8);
  if (footer.length < 8 || footer.readUInt32LE(4) !== OURS) return null;
  const length = footer.readUInt32LE(0);
  if (length + 16 > size) return null;
  try {
    const { encoding, blocks } = JSON.parse(readAt(handle, size - 8 - length, length).toString()) as {
      encoding: string | null;
      blocks: [number, number, number, number, number][];
    };
    return {
      encoding,
      blocks: blocks.map(([packedBytes, bytes, line, column, afterReturn]) => ({
        packedBytes,
        bytes,
        line,
        column,
        afterReturn: afterReturn === 1,
      })),
    };
  } catch {
    return null;
  }
}

/** The bytes of a kept file from its beginning; null where the store has none. Reading throws where they are damaged. */
export function keptBytes(store: string, hash: string): Generator<Uint8Array, void, void> | null {
  const open = openKept(store, hash);
  if (open === null) return null;
  return (function* () {
    try {
      for (const at of open.index.blocks.keys()) yield open.block(at);
    } finally {
      open.close();
    }
  })();
}
