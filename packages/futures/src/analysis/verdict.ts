import {
  column,
  type EnsembleResults,
  type Interval,
  type PairedDifference,
  pairedDifference,
  rowMeans,
  wilson95,
} from "../ensemble/index.ts";
import { type Claim, HARDLY_DIFFERENT, type SignedTest } from "./claims.ts";
import { withoutRounding } from "./without-rounding.ts";

export type Verdict = "agrees" | "disagrees" | "undetermined" | "by-construction" | "not-simulated";

/** How one signed test came out over all rows of an ensemble. */
export interface TestOutcome {
  readonly test: SignedTest;
  readonly verdict: "agrees" | "disagrees" | "undetermined";
  /** Share of rows in which the claim's sign holds; rows that do not differ at all count against it, except for sign 0. */
  readonly holds: number;
  readonly holds95: Interval;
  readonly difference: PairedDifference;
}

/** Agrees where the whole Wilson interval lies above two thirds, disagrees where it lies below one third. */
export function verdictOf([low, high]: Interval): "agrees" | "disagrees" | "undetermined" {
  if (low > 2 / 3) return "agrees";
  return high < 1 / 3 ? "disagrees" : "undetermined";
}

/** Judges one signed test; each row counts once, by its mean over replicates. */
export function judgeTest(results: EnsembleResults, test: SignedTest, window = 0): TestOutcome {
  const { replicates } = results.job;
  const of = (scenario: string): Float64Array => rowMeans(column(results, scenario, test.output, window), replicates);
  const other = of(test.against);
  const own = withoutRounding(of(test.scenario), other);
  const difference = pairedDifference(own, other);
  const held = Array.from(own, (value, row) => {
    const change = value - (other[row] ?? Number.NaN);
    return test.sign === 0 ? Math.abs(change) <= HARDLY_DIFFERENT * Math.abs(other[row] ?? 0) : test.sign * change > 0;
  });
  const { count } = difference.moments;
  const hits = held.filter(Boolean).length;
  const holds95 = wilson95(hits, count);
  return { test, verdict: verdictOf(holds95), holds: count === 0 ? Number.NaN : hits / count, holds95, difference };
}

/** A claim with its verdict and the outcome of its tests. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly outcomes: readonly TestOutcome[];
}

/** Judges a claim by its tests; where they differ, it is undetermined. */
export function judgeClaim(results: EnsembleResults, claim: Claim, window = 0): JudgedClaim {
  const outcomes = claim.tests.map((test) => judgeTest(results, test, window));
  const [first] = outcomes;
  const agreed = first !== undefined && outcomes.every(({ verdict }) => verdict === first.verdict);
  return { claim, verdict: claim.caveat?.kind ?? (agreed ? first.verdict : "undetermined"), outcomes };
}
