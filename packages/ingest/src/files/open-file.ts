import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";

/** The bytes of a file, and (once they have all been read) their SHA-256 and count. */
export interface OpenedFile {
  readonly bytes: AsyncGenerator<Uint8Array, void, void>;
  /** Hex; of what has been read so far. */
  sha256(): string;
  readBytes(): number;
}

const CHUNK_BYTES = 256 * 1024;

/** Opens a file for one reading, and no link in its place. Errors of the file system are thrown while reading, as Node gives them. */
export function openFile(path: string): OpenedFile {
  const hash = createHash("sha256");
  let count = 0;
  async function* read(): AsyncGenerator<Uint8Array, void, void> {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      for await (const chunk of handle.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false })) {
        if (!(chunk instanceof Uint8Array)) continue;
        hash.update(chunk);
        count += chunk.length;
        yield chunk;
      }
    } finally {
      await handle.close();
    }
  }
  return { bytes: read(), sha256: () => hash.copy().digest("hex"), readBytes: () => count };
}
