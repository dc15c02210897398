import { bootstrapStandardErrors } from "../analysis/index.ts";
import { latinHypercube } from "../draws/index.ts";
import { designOf, errorOfMean, momentsOf, pointAt, prior, quantileOfSorted } from "../ensemble/index.ts";
import {
  BASE_CONSTANTS,
  type Bilingual,
  NO_VARIANTS,
  BASE_PARAMETERS,
  type ParameterName,
  type World,
} from "../model/index.ts";
import type { PanelRow } from "../world/index.ts";
import { BACKCAST_YEARS, FITTED_YEARS, type LevelSeries, type Observations } from "./observations.ts";
import { type BackcastRun, simulateBackcast } from "./simulate.ts";
import { misplaced, naiveRivals, rankCorrelation, relativeError, sharesOver } from "./skill.ts";
import { IMPLAUSIBLE, implausibility, levelTarget, sharedTargets, type Target } from "./targets.ts";

/** What years before PGII can say anything about. Its own realisation k_W cannot be among them. */
export const MATCHED_INPUTS = [
  "q_d",
  "k_C",
  "alpha",
  "gamma_IP",
  "beta_a",
  "G",
] as const satisfies readonly ParameterName[];

/** 5 %, 50 % and 95 % of some draws. */
export interface Spread {
  readonly q05: number;
  readonly median: number;
  readonly q95: number;
  /** Monte-Carlo standard error of the median, as of a sample of normals: 1.2533 σ/√n. */
  readonly error: number;
}

export interface TargetOutcome {
  readonly id: string;
  readonly name: Bilingual;
  readonly observed: number;
  readonly deviation: number;
  readonly simulated: Spread;
  /** Share of draws whose implausibility is below 3. */
  readonly met: number;
}

export interface Narrowing {
  readonly input: ParameterName;
  readonly before: readonly [number, number];
  /** 5–95 % of the kept draws; null where none is kept. */
  readonly after: readonly [number, number] | null;
}

/** A held-out span beside what was guessed for it, bn. */
export interface HeldOut {
  readonly from: number;
  readonly to: number;
  readonly observed: readonly [number, number];
  readonly model: Spread;
  readonly persistence: number;
  readonly gdp: number;
}

/** The fit of one series of levels; the other targets are the same for all series. */
export interface SeriesFit {
  readonly series: LevelSeries;
  readonly level: TargetOutcome;
  /** Share of draws that come near to every target. */
  readonly keptOfAll: number;
  /** Share of draws that come near to the level and to all other targets but one: the second-largest implausibility below 3. */
  readonly kept: number;
  /** Which target the kept draws miss, and what share of them. */
  readonly missed: readonly { readonly id: string; readonly share: number }[];
  readonly narrowing: readonly Narrowing[];
  readonly heldOut: readonly HeldOut[];
  /** Mean relative error over the held-out spans. */
  readonly errors: { readonly model: number; readonly persistence: number; readonly gdp: number };
}

/** Who got Chinese money in 2019–2021: the model and its rivals against AidData's located infrastructure. */
export interface AllocationSkill {
  readonly guess: "model" | "persistence" | "gdp";
  readonly misplaced: number;
  readonly rankCorrelation: number;
  /** Monte-Carlo standard errors; 0 for rivals, which draw nothing. */
  readonly errors: { readonly misplaced: number; readonly rankCorrelation: number };
}

export interface BackcastReport {
  readonly draws: number;
  readonly seed: number;
  readonly shared: readonly TargetOutcome[];
  readonly series: readonly SeriesFit[];
  readonly allocation: readonly AllocationSkill[];
  /** 2020 over 2017: the model has no structural break. */
  readonly fall: readonly {
    readonly series: string;
    readonly observed: number;
    readonly model: Spread;
    readonly met: boolean;
  }[];
  readonly distress: {
    readonly observed: number;
    readonly model: number;
    readonly error: number;
    readonly persistence: number;
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    q05: quantileOfSorted(sorted, 0.05),
    median: quantileOfSorted(sorted, 0.5),
    q95: quantileOfSorted(sorted, 0.95),
    error: 1.2533 * errorOfMean(momentsOf(values)),
  };
}

function outcome(target: Target, runs: readonly BackcastRun[]): TargetOutcome {
  const simulated = runs.map(target.of);
  const met = simulated.filter((value) => implausibility(target, value) < IMPLAUSIBLE).length / runs.length;
  const { id, name, observed, deviation } = target;
  return { id, name, observed, deviation, simulated: spread(simulated), met };
}

/** Ids of the targets from which a run is too far. */
function missedBy(targets: readonly Target[], run: BackcastRun): string[] {
  return targets.filter((target) => !(implausibility(target, target.of(run)) < IMPLAUSIBLE)).map(({ id }) => id);
}

interface Draws {
  readonly parameters: readonly (typeof BASE_PARAMETERS)[];
  readonly runs: readonly BackcastRun[];
}

function fitSeries(
  series: LevelSeries,
  shared: readonly Target[],
  draws: Draws,
  gdp: (year: number) => number,
): SeriesFit {
  const { runs, parameters } = draws;
  const level = levelTarget(series);
  const missing = runs.map((run) => missedBy(shared, run));
  const nearLevel = runs.map((run) => missedBy([level], run).length === 0);
  const kept = missing.flatMap((missed, k) => (nearLevel[k] === true && missed.length <= 1 ? [k] : []));
  const used = kept.length > 0 ? kept : [...runs.keys()];
  const rivals = naiveRivals(series, gdp);
  const heldOut = series.heldOut.map(({ from, to, lowBn, highBn }): HeldOut => {
    const years = BACKCAST_YEARS.flatMap((year, t) => (year >= from && year <= to ? [t] : []));
    const guesses = used.map((k) => sum(years.map((t) => sum(runs[k]?.chineseBn[t] ?? []))));
    return {
      from,
      to,
      observed: [lowBn, highBn],
      model: spread(guesses),
      persistence: rivals.persistence(from, to),
      gdp: rivals.gdp(from, to),
    };
  });
  const errorOf = (guess: (span: HeldOut) => number): number =>
    sum(heldOut.map((span) => relativeError(guess(span), ...span.observed))) / heldOut.length;
  return {
    series,
    level: outcome(level, runs),
    keptOfAll: kept.filter((k) => missing[k]?.length === 0).length / runs.length,
    kept: kept.length / runs.length,
    missed: shared.flatMap(({ id }) => {
      const share = kept.filter((k) => missing[k]?.includes(id)).length / kept.length;
      return share > 0 ? [{ id, share }] : [];
    }),
    narrowing: MATCHED_INPUTS.map((input): Narrowing => {
      const { low, high } = prior(input);
      const values = spread(kept.map((k) => parameters[k]?.[input] ?? Number.NaN));
      return { input, before: [low, high], after: kept.length === 0 ? null : [values.q05, values.q95] };
    }),
    heldOut,
    errors: {
      model: errorOf(({ model }) => model.median),
      persistence: errorOf(({ persistence }) => persistence),
      gdp: errorOf((span) => span.gdp),
    },
  };
}

/** Draws that miss at most one of the shared targets; all draws where none does. */
function keptByShared(shared: readonly Target[], runs: readonly BackcastRun[]): number[] {
  const kept = runs.flatMap((run, k) => (missedBy(shared, run).length <= 1 ? [k] : []));
  return kept.length > 0 ? kept : [...runs.keys()];
}

function allocationSkill(
  observations: Observations,
  panel: readonly PanelRow[],
  runs: readonly BackcastRun[],
): AllocationSkill[] {
  const observed = sharesOver(observations.chineseBn, FITTED_YEARS, BACKCAST_YEARS.length);
  const modelled = runs.map((run) => sharesOver(run.chineseBn, FITTED_YEARS, BACKCAST_YEARS.length));
  const output = panel.map((row) => row.gdp_2013_usd2021_bn);
  const mean = (draws: Iterable<number>): number[] => {
    const rows = Array.from(draws, (k) => modelled[k] ?? []);
    return observed.map((_, i) => sum(rows.map((shares) => shares[i] ?? 0)) / rows.length);
  };
  const [error = Number.NaN, ofRank = Number.NaN] = bootstrapStandardErrors(modelled.length, (drawn) => {
    const guess = mean(drawn);
    return [misplaced(guess, observed), rankCorrelation(guess, observed)];
  });
  const guesses = {
    model: mean(modelled.keys()),
    persistence: sharesOver(observations.chineseBn, 0, FITTED_YEARS),
    gdp: output.map((bn) => bn / sum(output)),
  };
  return (["model", "persistence", "gdp"] as const).map((guess) => ({
    guess,
    misplaced: misplaced(guesses[guess], observed),
    rankCorrelation: rankCorrelation(guesses[guess], observed),
    errors: guess === "model" ? { misplaced: error, rankCorrelation: ofRank } : { misplaced: 0, rankCorrelation: 0 },
  }));
}

function distress(
  world: World,
  observations: Observations,
  panel: readonly PanelRow[],
  draws: Draws,
  kept: readonly number[],
  seed: number,
): BackcastReport["distress"] {
  const share = (marks: readonly boolean[]): number => {
    const rated = marks.filter((_, i) => observations.rated2018[i]);
    return rated.filter(Boolean).length / rated.length;
  };
  const shares = kept
    .slice(0, 10)
    .flatMap((k) =>
      [0, 1, 2, 3].map((replicate) =>
        share(
          simulateBackcast(world, draws.parameters[k] ?? BASE_PARAMETERS, { noise: true, seed, replicate })
            .distressed2018,
        ),
      ),
    );
  const moments = momentsOf(shares);
  return {
    observed: observations.distressShare2018,
    model: moments.mean,
    error: errorOfMean(moments),
    persistence: share(panel.map((row) => row.distress_rating_2013 === "in-distress")),
  };
}

/**
 * The backcast of the method (futures.md, C): draws over the priors of what aggregates can identify, history matching on
 * 2013–2018 (implausibility below 3), held out 2019–2021, naive rivals beside the model. Each rival series of Belt and Road
 * levels is fitted apart. `world` is that of 2013, in the order of the panel.
 */
export function backcast(
  world: World,
  panel: readonly PanelRow[],
  observations: Observations,
  options: { readonly draws: number; readonly seed: number; readonly onDraw?: (done: number) => void },
): BackcastReport {
  const design = designOf(
    MATCHED_INPUTS.map(prior),
    latinHypercube(options.draws, MATCHED_INPUTS.length, options.seed),
  );
  const frame = {
    parameters: BASE_PARAMETERS,
    constants: BASE_CONSTANTS,
    variants: NO_VARIANTS,
    scenarios: [],
    startYear: 2013,
    years: 9,
    windows: [9],
    noise: false,
  };
  const parameters = Array.from({ length: options.draws }, (_, row) => pointAt(frame, design, row).parameters);
  const runs = parameters.map((point, k) => {
    const run = simulateBackcast(world, point, { noise: false, seed: options.seed, replicate: 0 });
    options.onDraw?.(k + 1);
    return run;
  });
  const draws = { parameters, runs };
  const shared = sharedTargets(observations);
  const [first, last] = [sum(panel.map((row) => row.gdp_2013_usd2021_bn)), sum(panel.map((row) => row.gdp_usd2021_bn))];
  const gdp = (year: number): number => first * (last / first) ** ((year - 2013) / 8);
  const kept = keptByShared(shared, runs);
  const falls = spread(kept.map((k) => sum(runs[k]?.chineseBn[7] ?? []) / sum(runs[k]?.chineseBn[4] ?? [])));
  return {
    draws: options.draws,
    seed: options.seed,
    shared: shared.map((target) => outcome(target, runs)),
    series: observations.series.map((series) => fitSeries(series, shared, draws, gdp)),
    allocation: allocationSkill(
      observations,
      panel,
      kept.flatMap((k) => runs[k] ?? []),
    ),
    fall: observations.series.flatMap(({ id, yearlyBn }) => {
      const [before, after] = [yearlyBn[4], yearlyBn[7]];
      if (before === undefined || after === undefined) return [];
      const observed = after / before;
      return [{ series: id, observed, model: falls, met: falls.q05 <= observed && observed <= falls.q95 }];
    }),
    distress: distress(world, observations, panel, draws, kept, options.seed),
  };
}
