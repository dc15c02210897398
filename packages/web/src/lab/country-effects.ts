import { errorOfMean, momentsOf, wilson95 } from "@plumbline/futures/ensemble";
import { COUNTRY_MEASURES, type CountryMeasure } from "./country-runs.ts";
import type { Contrast } from "./contrasts.ts";

/** How a scenario changes something for one country against parallel paths. */
export interface CountryEffect {
  /** The country's place in the world. */
  readonly index: number;
  readonly mean: number;
  readonly error: number;
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
    const moments = momentsOf(differences);
    const risen = differences.filter((difference) => difference > 0).length;
    return {
      index,
      mean: moments.mean,
      error: errorOfMean(moments),
      rises: risen / differences.length,
      rises95: wilson95(risen, differences.length),
    };
  });
}
