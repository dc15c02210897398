import type { ByteSource } from "./reading.ts";

/** How much is read before results are handed on: bounds both memory and the size of a batch. */
const PIECE_BYTES = 64 * 1024;

/** The bytes of a source in pieces of bounded size. */
export async function* pieces(source: ByteSource): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
  }
}
