import { type InputName, prior, type Uncertainty } from "../ensemble/index.ts";
import { MODEL_VERSION } from "../draws/index.ts";
import type { Bilingual } from "../model/index.ts";
import { type BackcastReport, MATCHED_INPUTS } from "./backcast.ts";
import file from "./matched-ranges.json" with { type: "json" };

/** What history matching left of the priors, one set for each rival series of Chinese money; made by `futures backcast --write-ranges`. */
export interface MatchedRanges {
  readonly schema: "plumbline/matched-ranges/1";
  readonly modelVersion: number;
  readonly draws: number;
  readonly seed: number;
  readonly series: readonly {
    readonly id: string;
    readonly name: Bilingual;
    /** Draws that came near to the level and to all other targets but one. */
    readonly kept: number;
    /** 5–95 % of the kept draws, to three decimals; null where none was kept. */
    readonly ranges: Readonly<Record<string, readonly number[] | null>>;
  }[];
}

/** The ranges that are kept with the program. */
export const MATCHED_RANGES: MatchedRanges = { ...file, schema: "plumbline/matched-ranges/1" };

/** Which ranges inputs are drawn from: the priors, or what matching to one of the rival series left of them. */
export const RANGES = [
  "prior",
  "matched:aiddata-all",
  "matched:aiddata-infrastructure",
  "matched:gfdc",
  "matched:bu",
] as const;
export type RangesName = (typeof RANGES)[number];

/** The choice that a text names; plain "matched" is matching to the most complete count. Undefined for anything else. */
export function rangesNamed(text: unknown): RangesName | undefined {
  return text === "matched" ? "matched:aiddata-all" : RANGES.find((name) => name === text);
}

/** The matched range of an input; undefined where the backcast says nothing of it. */
export function matchedRange(ranges: RangesName, input: InputName): Uncertainty | undefined {
  const series = MATCHED_RANGES.series.find(({ id }) => `matched:${id}` === ranges);
  const [low, high] = series?.ranges[input] ?? [];
  return low === undefined || high === undefined ? undefined : { input, low, high };
}

/** The range of an input under a choice: matched where there is such a range, the prior for all else. */
export function rangeOf(ranges: RangesName, input: InputName): Uncertainty {
  return matchedRange(ranges, input) ?? prior(input);
}

/** The ranges of a report, to three decimals: the same report gives the same bytes. */
export function rangesOfReport({ draws, seed, series }: BackcastReport): MatchedRanges {
  return {
    schema: "plumbline/matched-ranges/1",
    modelVersion: MODEL_VERSION,
    draws,
    seed,
    series: series.map(({ series: { id, name }, kept, narrowing }) => ({
      id,
      name,
      kept: Math.round(kept * draws),
      ranges: Object.fromEntries(
        MATCHED_INPUTS.map((input) => {
          const after = narrowing.find((one) => one.input === input)?.after ?? null;
          return [input, after === null ? null : after.map((end) => Number(end.toFixed(3)))];
        }),
      ),
    })),
  };
}
