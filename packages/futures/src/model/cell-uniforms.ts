import { MODEL_VERSION, philox, toUniform } from "../draws/index.ts";
import { at } from "./sum.ts";

/** A uniform for one country and funder in one year; ½ everywhere without noise. */
export type CellUniform = (i: number, f: number) => number;

/** Counter blocks of the options that need such numbers; 1 is the model's own. */
export const LUMP_BLOCK = 2;
export const ALLOCATION_BLOCK = 3;

/** Uniforms of a year from counter block `block` (four funders a block, further funders 256 blocks on). */
export function cellUniforms(
  seed: number,
  replicate: number,
  calendarYear: number,
  ids: readonly number[],
  block: number,
): CellUniform {
  return (i, f) => {
    const words = philox([replicate, calendarYear, at(ids, i), block + 256 * (f >> 2)], [seed, MODEL_VERSION]);
    return toUniform(at(words, f & 3));
  };
}
