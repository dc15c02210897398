import { errorOfMean, pairedDifference, wilson95 } from "@plumbline/futures/ensemble";
import { COUNTRY_MEASURES, type CountryMeasure } from "./country-runs.ts";
import type { Contrast } from "./contrasts.ts";

/** How a scenario changes something for one country against parallel paths. */
export interface CountryEffect {
  /** The country's place in the world. */
  readonly index: number;
  readonly mean: number;
  readonly error: number;
  /** Whether 0 lies outside the mean's 95 % interval (paired Student t), which is wide while draws are few. */
  readonly isTold: boolean;
  /** Share of draws in which it rises, with its 95 % Wilson interval. */
  readonly rises: number;
  readonly rises95: readonly [number, number];
}

const PLACE = { S0: 0, S1: 1, S2: 2, S3: 3 } as const;

/** Effects on all countries, in their order. `draws` are lists of [scenario][country][measure]. */
export function countryEffects(
  draws: readonly Float64Array[],
  countries: number,
  contrast: Contrast,
  measure: CountryMeasure,
): CountryEffect[] {
  const size = COUNTRY_MEASURES.length;
  const offset = COUNTRY_MEASURES.indexOf(measure);
  return Array.from({ length: countries }, (_, index) => {
    const differences = draws.map((values) => {
      const at = (scenario: number) => values[(scenario * countries + index) * size + offset] ?? Number.NaN;
      return at(PLACE[contrast]) - at(PLACE.S2);
    });
    const { moments, mean95 } = pairedDifference(differences, new Float64Array(differences.length));
    const risen = differences.filter((difference) => difference > 0).length;
    return {
      index,
      mean: moments.mean,
      error: errorOfMean(moments),
      isTold: mean95[0] > 0 || mean95[1] < 0,
      rises: risen / differences.length,
      rises95: wilson95(risen, differences.length),
    };
  });
}
