import { type Interval, wilson95 } from "../ensemble/index.ts";

/** A share after some of the rows. */
export interface ShareSoFar {
  readonly rows: number;
  readonly share: number;
  readonly share95: Interval;
}

/** How a share settles: after an eighth, a quarter, half and all of the rows. Rows without an answer are left out. */
export function shareConvergence(answers: readonly (boolean | undefined)[]): ShareSoFar[] {
  const known = answers.filter((answer) => answer !== undefined);
  return [8, 4, 2, 1]
    .map((part) => Math.floor(known.length / part))
    .filter((rows, k, all) => rows > 0 && rows !== all[k - 1])
    .map((rows) => {
      const hits = known.slice(0, rows).filter(Boolean).length;
      return { rows, share: hits / rows, share95: wilson95(hits, rows) };
    });
}

/** True where a 95 % interval is wider than a tenth: more draws are needed before the share is quoted. */
export function tooFewDraws([low, high]: Interval): boolean {
  return high - low > 0.1;
}
