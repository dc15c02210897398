import { JOE_KUO } from "./joe-kuo.ts";
import type { UnitSample } from "./latin-hypercube.ts";
import { uniformStream } from "./stream.ts";

/** Digits of a point; the sequence has 2³⁰ points. As in SciPy, so that points can be compared. */
export const SOBOL_BITS = 30;
/** Largest number of dimensions (the table has as many direction numbers). */
export const SOBOL_DIMENSIONS = JOE_KUO.length + 1;

/** What is done to the digits of one dimension: a unit lower-triangular matrix, first digit first, and a shift. */
export interface Scramble {
  readonly rows: readonly number[];
  readonly shift: number;
}

function directionNumbers(dimension: number): number[] {
  if (dimension === 0) return Array.from({ length: SOBOL_BITS }, (_, k) => 2 ** (SOBOL_BITS - 1 - k));
  const [polynomial = 1, ...initial] = JOE_KUO[dimension - 1] ?? [];
  const degree = initial.length;
  const m = [...initial];
  for (let k = degree; k < SOBOL_BITS; k++) {
    let next = m[k - degree] ?? 0;
    for (let j = 1; j <= degree; j++) {
      if ((polynomial >> (degree - j)) & 1) next ^= ((m[k - j] ?? 0) << j) >>> 0;
    }
    m.push(next >>> 0);
  }
  return m.map((value, k) => value * 2 ** (SOBOL_BITS - 1 - k));
}

function parity(bits: number): number {
  let folded = bits;
  for (const width of [16, 8, 4, 2, 1]) folded ^= folded >>> width;
  return folded & 1;
}

function scrambled(direction: number, scramble: Scramble): number {
  return scramble.rows.reduce((digits, row) => digits * 2 + parity(row & direction), 0);
}

/**
 * A random linear matrix scramble with digital shift (Matoušek, J. Complexity 14 (1998) 527–556), one for each dimension:
 * keeps the evenness of the sequence and makes every point uniform, so that repeated scrambles give an error estimate.
 */
export function randomScrambles(dimensions: number, seed: number): Scramble[] {
  return Array.from({ length: dimensions }, (_, d) => {
    const stream = uniformStream(seed, 0x10000 + d);
    const rows = Array.from({ length: SOBOL_BITS }, (_row, digit) => {
      const own = 2 ** (SOBOL_BITS - 1 - digit);
      return own + stream.below(2 ** digit) * own * 2;
    });
    return { rows, shift: stream.below(2 ** SOBOL_BITS) };
  });
}

/**
 * The first `rows` points of the Sobol' sequence in Gray-code order, plain or scrambled.
 * Throws a RangeError above {@link SOBOL_DIMENSIONS}. Source of the method: Joe and Kuo 2008, Antonov and Saleev 1979.
 */
export function sobolSequence(rows: number, dimensions: number, scrambles?: readonly Scramble[]): UnitSample {
  if (dimensions > SOBOL_DIMENSIONS) throw new RangeError(`Sobol' sequence: at most ${SOBOL_DIMENSIONS} dimensions`);
  const values = new Float64Array(rows * dimensions);
  for (let d = 0; d < dimensions; d++) {
    const scramble = scrambles?.[d];
    const plain = directionNumbers(d);
    const directions = scramble === undefined ? plain : plain.map((v) => scrambled(v, scramble));
    let point = scramble?.shift ?? 0;
    for (let row = 0; row < rows; row++) {
      values[row * dimensions + d] = point * 2 ** -SOBOL_BITS;
      const lowestZeroBit = 31 - Math.clz32(~row & (row + 1));
      point ^= directions[lowestZeroBit] ?? 0;
    }
  }
  return { rows, dimensions, values };
}

/** A scrambled Sobol' sample; powers of two give the best balance. */
export function scrambledSobol(rows: number, dimensions: number, seed: number): UnitSample {
  return sobolSequence(rows, dimensions, randomScrambles(dimensions, seed));
}
