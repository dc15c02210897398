import { CLAIMS, type JudgedClaim, judgeClaim, type TestOutcome, type Verdict } from "@plumbline/futures/analysis";
import { type OutcomeDifference, sureDigits, tooFewDraws } from "@plumbline/futures/comparison";
import type { EnsembleResults } from "@plumbline/futures/ensemble";
import type { Bilingual } from "@plumbline/futures/model";
import type { Speaker } from "../platform/speak.ts";

export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  agrees: { en: "agrees", zh: "一致" },
  disagrees: { en: "disagrees", zh: "不一致" },
  undetermined: { en: "undetermined", zh: "无法判定" },
  "by-construction": { en: "by construction", zh: "定义使然" },
  "not-simulated": { en: "not simulated", zh: "未模拟" },
};

/** The claims that this ensemble has the scenarios for. */
export function claimsOf(results: EnsembleResults, window: number): JudgedClaim[] {
  const ids = new Set(results.job.experiment.scenarios.map(({ id }) => id));
  return CLAIMS.filter(({ tests }) => tests.every((test) => ids.has(test.scenario) && ids.has(test.against))).map(
    (claim) => judgeClaim(results, claim, window),
  );
}

/** A signed test in words: "M3 S1 > S2". */
export function testText({ test }: Pick<TestOutcome, "test">): string {
  return `${test.output} ${test.scenario} ${test.sign === 0 ? "≈" : test.sign > 0 ? ">" : "<"} ${test.against}`;
}

/** The median and the middle nine tenths of a difference, each with no digit below its own error. */
export function rangeText({
  median,
  medianError,
  range90,
  range90Errors,
}: Pick<OutcomeDifference["difference"], "median" | "medianError" | "range90" | "range90Errors">): string {
  const [low, high] = [0, 1].map((end) => sureDigits(range90[end] ?? Number.NaN, range90Errors[end] ?? Number.NaN));
  return `${sureDigits(median, medianError)} [${low}, ${high}]`;
}

/** Says so where a share of these claims is uncertain by more than ten points. */
export function warnOfFewDraws(speaker: Speaker, claims: readonly JudgedClaim[], more: string): void {
  if (claims.some(({ outcomes }) => outcomes.some(({ holds95 }) => tooFewDraws(holds95))))
    speaker.say({
      en: `Too few draws: some shares are uncertain by more than 10 points. Raise ${more}.`,
      zh: `抽样过少：部分比例的不确定范围超过 10 个百分点。请增大 ${more}。`,
    });
}
