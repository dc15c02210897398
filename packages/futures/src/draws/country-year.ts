import { cosineAndSineOfTurn, log } from "./elementary.ts";
import { philox, toUniform } from "./philox.ts";

/** The second word of every key: a different model version draws different numbers. */
export const MODEL_VERSION = 12;

/** Two standard normals and a uniform: the whole randomness of one country in one year (B.4). */
export interface CountryYearDraw {
  readonly z1: number;
  readonly z2: number;
  readonly uniform: number;
}

/** Without noise every normal is 0 and every uniform ½: the median path, which is not the mean path. */
export const QUIET: CountryYearDraw = { z1: 0, z2: 0, uniform: 0.5 };

/**
 * The draw of one country and calendar year. The scenario is not part of the counter: all scenarios of a replicate
 * meet the same luck, which is what makes their differences precise. `block` 1 is the model's; from 2 on they are for options.
 */
export function countryYearDraw(
  seed: number,
  replicate: number,
  calendarYear: number,
  id: number,
  block = 1,
): CountryYearDraw {
  const [w0, w1, w2] = philox([replicate, calendarYear, id, block], [seed, MODEL_VERSION]);
  const radius = Math.sqrt(-2 * log(toUniform(w0)));
  const [cosine, sine] = cosineAndSineOfTurn(toUniform(w1));
  return { z1: radius * cosine, z2: radius * sine, uniform: toUniform(w2) };
}

/** The normal that all countries of a year share (id 0). */
export function globalDraw(seed: number, replicate: number, calendarYear: number): number {
  return countryYearDraw(seed, replicate, calendarYear, 0).z1;
}
