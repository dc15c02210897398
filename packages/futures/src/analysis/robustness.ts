import { quantileOfSorted } from "../ensemble/index.ts";
import { bootstrapStandardErrors } from "./bootstrap.ts";

/** Values of one outcome: [scenario][state of the world]. */
export type ByScenario = readonly Float64Array[];

/** How one scenario fares over all states of the world; larger is better in what it is given. */
export interface Robustness {
  readonly mean: number;
  readonly deviation: number;
  readonly worst: number;
  /** α·best + (1−α)·worst with α = ½. */
  readonly hurwicz: number;
  /** Regret: best scenario of the same state less this one. */
  readonly regret90: number;
  readonly regretMax: number;
}

/** Regret of every scenario in every state. Savage 1951. */
export function regrets(values: ByScenario): Float64Array[] {
  return values.map((own) => own.map((v, w) => values.reduce((best, other) => Math.max(best, other[w] ?? v), v) - v));
}

/** Robustness of every scenario. Turn the sign of an outcome of which less is better before. */
export function robustness(values: ByScenario): Robustness[] {
  const allRegrets = regrets(values);
  return values.map((own, s) => {
    const sorted = Float64Array.from(own).sort();
    const regret = Float64Array.from(allRegrets[s] ?? []).sort();
    const mean = own.reduce((sum, v) => sum + v, 0) / own.length;
    const worst = sorted[0] ?? Number.NaN;
    return {
      mean,
      deviation: Math.sqrt(own.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (own.length - 1)),
      worst,
      hurwicz: 0.5 * (sorted.at(-1) ?? Number.NaN) + 0.5 * worst,
      regret90: quantileOfSorted(regret, 0.9),
      regretMax: regret.at(-1) ?? Number.NaN,
    };
  });
}

const MEASURES = ["mean", "deviation", "worst", "hurwicz", "regret90", "regretMax"] as const;

/** Monte-Carlo standard errors of {@link robustness}: bootstrap over states, the same states for every scenario. */
export function robustnessErrors(values: ByScenario, seed: number): Robustness[] {
  const states = values[0]?.length ?? 0;
  const errors = bootstrapStandardErrors(
    states,
    (drawn) =>
      robustness(values.map((own) => Float64Array.from(drawn, (state) => own[state] ?? Number.NaN))).flatMap((one) =>
        MEASURES.map((measure) => one[measure]),
      ),
    { seed },
  );
  const of = (s: number, m: number): number => errors[s * MEASURES.length + m] ?? Number.NaN;
  return values.map((_, s) => ({
    mean: of(s, 0),
    deviation: of(s, 1),
    worst: of(s, 2),
    hurwicz: of(s, 3),
    regret90: of(s, 4),
    regretMax: of(s, 5),
  }));
}

/** A requirement on one outcome. */
export interface Requirement {
  readonly values: Float64Array;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Share of states of the world in which every requirement holds (satisficing). Starr 1963. */
export function satisficing(requirements: readonly Requirement[]): number {
  const states = requirements[0]?.values.length ?? 0;
  const holds = Array.from({ length: states }, (_, w) =>
    requirements.every(({ values, atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }) => {
      const value = values[w] ?? Number.NaN;
      return value >= atLeast && value <= atMost;
    }),
  );
  return holds.filter(Boolean).length / states;
}
