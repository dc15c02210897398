import type { EnsembleResults } from "@plumbline/futures/ensemble";
import { OUTPUT_NAMES } from "@plumbline/futures/model";
import { CONTRASTS } from "../../lab/contrasts.ts";
import { labFields } from "../../lab/lab-experiment.ts";
import { END_YEARS, type EndYear, START_YEAR } from "../../lab/lab-job.ts";
import type { Question } from "../../ui/question.ts";
import { type AddressField, oneOf, type StateOf } from "../../ui/address.ts";
import { COUNTRY_MEASURES, type CountryMeasure } from "../../lab/country-runs.ts";

export const viewFields = {
  ...labFields,
  to: oneOf(
    END_YEARS.map((year): `${EndYear}` => `${year}`),
    "2035",
  ),
  m: oneOf(OUTPUT_NAMES, "M3"),
  against: oneOf(CONTRASTS, "S1"),
  show: oneOf(["years", "distribution"], "years"),
  measure: oneOf(COUNTRY_MEASURES, "surplus"),
  country: {
    read: (text) => (text !== null && /^[A-Z]{3}$/.test(text) ? text : null),
    write: (value) => value,
  } satisfies AddressField<string | null>,
};

export type LabView = StateOf<typeof viewFields>;

/** What all parts of the page are about: results, and the window they are read at. */
export interface Seen {
  readonly results: EnsembleResults;
  readonly window: number;
  readonly year: EndYear;
}

/** The window that ends with a year. */
export function windowOf(year: EndYear): number {
  return END_YEARS.indexOf(year);
}

export function windowYears(year: EndYear): number {
  return year - START_YEAR + 1;
}

/** The world is what the server gives; all else is computed here. */
export const WORLD: Question = { name: "futures-world" };

/** The outcome whose units a measure has. */
export const OUTPUT_OF = { surplus: "M3", delivered: "M1", committed: "M14" } as const satisfies Readonly<
  Record<CountryMeasure, string>
>;
