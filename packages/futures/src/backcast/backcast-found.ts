import { MODEL_VERSION } from "../draws/index.ts";
import type { Bilingual } from "../model/index.ts";
import type { BackcastReport, Spread } from "./backcast.ts";
import file from "./backcast-found.json" with { type: "json" };

/** What the backcast found, as it is kept with the program; made by `futures backcast --write-found`. Money in bn USD. */
export interface BackcastFound {
  readonly schema: "plumbline/backcast-found/1";
  readonly modelVersion: number;
  readonly draws: number;
  readonly seed: number;
  readonly series: readonly {
    readonly id: string;
    readonly name: Bilingual;
    /** Draws that came near to the level and to all other targets but one. */
    readonly kept: number;
    /** Draws that came near to every target. */
    readonly keptOfAll: number;
    /** Spans after the fitted years, beside what was guessed for them; `observed` is low and high where editions differ. */
    readonly heldOut: readonly {
      readonly from: number;
      readonly to: number;
      readonly observed: readonly number[];
      readonly model: Spread;
      readonly persistence: number;
      readonly gdp: number;
    }[];
    /** Mean relative error over those spans. */
    readonly errors: { readonly model: number; readonly persistence: number; readonly gdp: number };
  }[];
  /** 2020 over 2017. */
  readonly fall: readonly {
    readonly series: string;
    readonly observed: number;
    readonly model: Spread;
    readonly met: boolean;
  }[];
  /** Who got the money of 2019–2021: the share that a guess puts in the wrong country. */
  readonly misplaced: {
    readonly model: number;
    readonly error: number;
    readonly persistence: number;
    readonly gdp: number;
  };
  /** Share of rated countries in distress at the end of 2018. */
  readonly distress: BackcastReport["distress"];
}

/** The findings that are kept with the program. */
export const BACKCAST_FOUND: BackcastFound = { ...file, schema: "plumbline/backcast-found/1" };

const four = (value: number): number => Number(value.toPrecision(4));

function spreadOf({ q05, median, q95, error }: Spread): Spread {
  return { q05: four(q05), median: four(median), q95: four(q95), error: four(error) };
}

/** The findings of a report, to four digits: the same report gives the same bytes. */
export function foundOfReport({ draws, seed, series, fall, allocation, distress }: BackcastReport): BackcastFound {
  const misplacedBy = (guess: "model" | "persistence" | "gdp") => allocation.find((one) => one.guess === guess);
  return {
    schema: "plumbline/backcast-found/1",
    modelVersion: MODEL_VERSION,
    draws,
    seed,
    series: series.map(({ series: { id, name }, kept, keptOfAll, heldOut, errors }) => ({
      id,
      name,
      kept: Math.round(kept * draws),
      keptOfAll: Math.round(keptOfAll * draws),
      heldOut: heldOut.map(({ from, to, observed, model, persistence, gdp }) => ({
        from,
        to,
        observed: observed.map(four),
        model: spreadOf(model),
        persistence: four(persistence),
        gdp: four(gdp),
      })),
      errors: { model: four(errors.model), persistence: four(errors.persistence), gdp: four(errors.gdp) },
    })),
    fall: fall.map(({ series: id, observed, model, met }) => ({
      series: id,
      observed: four(observed),
      model: spreadOf(model),
      met,
    })),
    misplaced: {
      model: four(misplacedBy("model")?.misplaced ?? Number.NaN),
      error: four(misplacedBy("model")?.errors.misplaced ?? Number.NaN),
      persistence: four(misplacedBy("persistence")?.misplaced ?? Number.NaN),
      gdp: four(misplacedBy("gdp")?.misplaced ?? Number.NaN),
    },
    distress: {
      observed: four(distress.observed),
      model: four(distress.model),
      error: four(distress.error),
      persistence: four(distress.persistence),
    },
  };
}
