import type { ByteSource } from "../files/reading.ts";

/** The first bytes of a source, and all of them again. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly all: AsyncGenerator<Uint8Array, void, void>;
  /** Lets go of the source, read to its end or not. */
  readonly close: () => Promise<void>;
}

/** Looks at the first `count` bytes of a source (fewer where it is shorter) without using them up. */
export async function peek(source: ByteSource, count: number): Promise<Peeked> {
  const chunks = chunksOf(source);
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < count) {
    const next = await chunks.next();
    if (next.done === true) break;
    held.push(next.value);
    length += next.value.length;
  }
  return {
    head: Buffer.concat(held).subarray(0, count),
    all: replay(held, chunks),
    close: async () => void (await chunks.return()),
  };
}

async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array, void, void> {
  yield* source;
}

async function* replay(
  held: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array, void, void>,
): AsyncGenerator<Uint8Array, void, void> {
  yield* held;
  yield* rest;
}

/** All bytes of a source; null where there are more than `limit`. */
export async function wholeOf(source: ByteSource, limit: number): Promise<Uint8Array | null> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > limit) return null;
    held.push(chunk);
  }
  return Buffer.concat(held);
}
