import { type Block, philox, toUniform } from "./philox.ts";

/** The last counter word of design streams, far from the model's block numbers. */
const STREAM_MARK = 0x53545245;

/** A sequence of uniforms in (0, 1) for designs, bootstraps and shuffles: same seed and name, same sequence. */
export interface UniformStream {
  next(): number;
  /** An integer 0…bound−1 (multiply and cut: bias below bound·2⁻³²). */
  below(bound: number): number;
}

/** A stream for `seed`; streams of different `channel` are independent. */
export function uniformStream(seed: number, channel = 0): UniformStream {
  let block = 0;
  let place = 4;
  let words: Block = [0, 0, 0, 0];
  const next = (): number => {
    if (place === 4) {
      words = philox([block++, 0, channel, STREAM_MARK], [seed, 0]);
      place = 0;
    }
    return toUniform(words[place++] ?? 0);
  };
  return { next, below: (bound) => Math.floor(next() * bound) };
}

/** Fisher–Yates: the numbers 0…count−1 in random order. */
export function permutation(count: number, stream: UniformStream): number[] {
  const order = Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = stream.below(k + 1);
    const kept = order[k] ?? 0;
    order[k] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
