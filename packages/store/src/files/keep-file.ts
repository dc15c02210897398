import { createHash, randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { constants, zstdCompressSync } from "node:zlib";
import { syncToDisk } from "../snapshot/current.ts";
import { storeFailure } from "../snapshot/store-failure.ts";
import { BLOCK_BYTES, filesFolder, hasKeptFile, type KeptBlock, keptPath, packedIndex } from "./kept-file.ts";
import { LinePlaces, widthOf } from "./line-places.ts";

/** What the bytes of a file are, told by its first ones: `keep` false where they are none of ours. */
export interface FileNature {
  readonly keep: boolean;
  /** A label that `TextDecoder` knows; null where the file has no lines. */
  readonly encoding: string | null;
  /** Length of the byte-order mark. */
  readonly markLength: number;
}

export interface Kept {
  /** SHA-256 of the bytes, hex: the name under which they are kept. */
  readonly hash: string;
  readonly bytes: number;
}

const INCOMING = "incoming-";

/**
 * Hashes a file and keeps its bytes in the store, packed in blocks that can be read one by one. It appears under its hash when it is whole and on
 * the disk, and not before. Errors of the source are thrown as they are, those of the store as StoreFailure.
 */
export async function keepFile(
  store: string,
  source: AsyncIterable<Uint8Array>,
  {
    natureOf,
    onBytes,
  }: { readonly natureOf: (head: Uint8Array) => FileNature; readonly onBytes?: (read: number) => void },
): Promise<Kept> {
  const hash = createHash("sha256");
  let copy: Copy | null = null;
  let begun = false;
  let bytes = 0;
  try {
    for await (const block of blocksOf(source)) {
      hash.update(block);
      bytes += block.length;
      if (!begun) {
        begun = true;
        const nature = natureOf(block);
        if (nature.keep) copy = new Copy(store, nature);
      }
      copy?.add(block);
      onBytes?.(bytes);
    }
    const name = hash.digest("hex");
    copy?.finish(name);
    return { hash: name, bytes };
  } catch (error) {
    copy?.abandon();
    throw error;
  }
}

/** Removes what a crash left half-written. Only for the one who holds the store's lock. */
export function removeIncoming(store: string): void {
  let names: string[] = [];
  try {
    names = readdirSync(filesFolder(store));
  } catch {
    return;
  }
  for (const name of names)
    if (name.startsWith(INCOMING)) rmSync(join(filesFolder(store), name), { recursive: true, force: true });
}

/** Removes the kept bytes of a file. */
export function removeKept(store: string, hash: string): void {
  rmSync(keptPath(store, hash), { force: true });
}

async function* blocksOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, void> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + BLOCK_BYTES - length);
      held.push(part);
      length += part.length;
      at += part.length;
      if (length < BLOCK_BYTES) continue;
      yield Buffer.concat(held);
      held = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(held);
}

/** A copy that is being written beside the kept files. */
class Copy {
  readonly #store: string;
  readonly #path: string;
  readonly #handle: number;
  readonly #encoding: string | null;
  readonly #places: LinePlaces | null;
  readonly #blocks: KeptBlock[] = [];

  constructor(store: string, { encoding, markLength }: FileNature) {
    this.#store = store;
    this.#encoding = encoding;
    // A byte-order mark is no character of the first line
    const first = { line: 1, column: markLength > 0 ? 0 : 1 };
    this.#places = encoding === null ? null : new LinePlaces(widthOf(encoding), first);
    this.#path = join(filesFolder(store), `${INCOMING}${randomUUID()}`);
    this.#handle = ours(() => {
      mkdirSync(filesFolder(store), { recursive: true });
      return openSync(this.#path, "wx");
    });
  }

  add(block: Uint8Array): void {
    const { line, column, afterReturn } = this.#places ?? { line: 1, column: 1, afterReturn: false };
    this.#places?.pass(block);
    const packed = zstdCompressSync(block, {
      params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
    });
    this.#write(packed);
    this.#blocks.push({ packedBytes: packed.length, bytes: block.length, line, column, afterReturn });
  }

  finish(hash: string): void {
    this.#write(packedIndex({ encoding: this.#encoding, blocks: this.#blocks }));
    ours(() => {
      fsyncSync(this.#handle);
      closeSync(this.#handle);
      if (hasKeptFile(this.#store, hash)) rmSync(this.#path);
      else {
        renameSync(this.#path, keptPath(this.#store, hash));
        syncToDisk(filesFolder(this.#store));
      }
    });
  }

  abandon(): void {
    try {
      closeSync(this.#handle);
    } catch {
      // Closed already
    }
    rmSync(this.#path, { force: true });
  }

  #write(bytes: Uint8Array): void {
    ours(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle, bytes, at);
    });
  }
}

function ours<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeFailure(error);
  }
}
