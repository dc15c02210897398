import { CLAIMS, judgeClaim, type TestOutcome, type Verdict } from "@plumbline/futures/analysis";
import {
  differences,
  holdsByRow,
  type OutcomeDifference,
  shareConvergence,
  shareText,
  sureDigits,
  tooFewDraws,
  withError,
} from "@plumbline/futures/comparison";
import type { EnsembleResults } from "@plumbline/futures/ensemble";
import { type Bilingual, OUTPUTS } from "@plumbline/futures/model";
import { readResults } from "../futures/results-folder.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";
import { windowOf } from "./futures-window.ts";

export interface CompareOptions {
  readonly against: string;
  readonly window?: number;
}

export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  agrees: { en: "agrees", zh: "一致" },
  disagrees: { en: "disagrees", zh: "不一致" },
  undetermined: { en: "undetermined", zh: "无法判定" },
  "by-construction": { en: "by construction", zh: "定义使然" },
  "not-simulated": { en: "not simulated", zh: "未模拟" },
};

/** The claims that this ensemble has the scenarios for. */
export function claimsOf(results: EnsembleResults, window: number) {
  const ids = new Set(results.job.experiment.scenarios.map(({ id }) => id));
  return CLAIMS.filter(({ tests }) => tests.every((test) => ids.has(test.scenario) && ids.has(test.against))).map(
    (claim) => judgeClaim(results, claim, window),
  );
}

/** A signed test in words: "M3 S1 > S2". */
export function testText({ test }: Pick<TestOutcome, "test">): string {
  return `${test.output} ${test.scenario} ${test.sign === 0 ? "≈" : test.sign > 0 ? ">" : "<"} ${test.against}`;
}

/** The median and the middle nine tenths of a difference, no digit below the mean's error. */
export function rangeText({ median, range90 }: OutcomeDifference["difference"], error: number): string {
  return `${sureDigits(median, error)} [${range90.map((end) => sureDigits(end, error)).join(", ")}]`;
}

function differenceRow({ output, difference, error }: OutcomeDifference, language: "en" | "zh"): string[] {
  const { mean } = difference.moments;
  return [
    `${output} ${OUTPUTS[output].name[language]}`,
    withError(mean, error),
    rangeText(difference, error),
    shareText(difference.positive, difference.positive95),
    OUTPUTS[output].unit[language],
  ];
}

/** `plumbline futures compare DIR`: every scenario against one, paired, and the paper's claims with their verdicts. */
export async function compareCommand(speaker: Speaker, options: CompareOptions, args: string[]): Promise<ExitCode> {
  const { planned, results } = await readResults(args[0] ?? "");
  const { scenarios } = results.job.experiment;
  const ids = scenarios.map(({ id }) => id);
  const { language } = speaker;
  const window = windowOf(speaker, results, options.window);
  if (window === undefined || !ids.includes(options.against)) {
    if (window !== undefined)
      speaker.say({
        en: `There is no scenario ${options.against}; there are ${ids.join(", ")}.`,
        zh: `没有情景 ${options.against}；现有 ${ids.join("、")}。`,
      });
    return exitCodes.wrongUse;
  }
  const compared = ids
    .filter((id) => id !== options.against)
    .map((id) => ({ id, outcomes: differences(results, id, options.against, planned.file.outcomes, window) }));
  const claims = claimsOf(results, window);
  const convergence = claims.flatMap(({ claim, outcomes }) =>
    outcomes.map((outcome) => ({
      claim: claim.id,
      test: testText(outcome),
      shares: shareConvergence(holdsByRow(results, outcome.test, window)),
    })),
  );
  if (speaker.json) {
    speaker.document({
      window: results.job.experiment.windows[window],
      against: options.against,
      compared,
      claims,
      convergence,
    });
    return exitCodes.fine;
  }
  const words = {
    en: {
      header: ["outcome", "mean difference", "median [5 %, 95 %]", "above 0", "unit"],
      claims: ["claim", "test", "holds in", "verdict", "the paper says"],
      settles: ["claim", "test", "after ⅛, ¼, ½ and all rows"],
    },
    zh: {
      header: ["结果", "平均差", "中位数 [5%, 95%]", "大于 0", "单位"],
      claims: ["论断", "检验", "成立比例", "结论", "论文的说法"],
      settles: ["论断", "检验", "⅛、¼、½ 与全部抽样时"],
    },
  }[language];
  for (const { id, outcomes } of compared) {
    speaker.answer(`${id} − ${options.against}`);
    speaker.answer(
      `${textTable(
        words.header,
        outcomes.map((one) => differenceRow(one, language)),
      )}\n`,
    );
  }
  if (claims.length > 0)
    speaker.answer(
      `${textTable(
        words.claims,
        claims.flatMap(({ claim, verdict, outcomes }) =>
          (outcomes.length === 0 ? [undefined] : outcomes).map((outcome) => [
            claim.id,
            outcome === undefined ? "–" : testText(outcome),
            outcome === undefined ? "–" : shareText(outcome.holds, outcome.holds95),
            VERDICTS[verdict][language],
            claim.text[language],
          ]),
        ),
      )}\n`,
    );
  if (convergence.length > 0)
    speaker.answer(
      textTable(
        words.settles,
        convergence.map(({ claim, test, shares }) => [
          claim,
          test,
          shares.map(({ share, share95 }) => shareText(share, share95)).join("  "),
        ]),
      ),
    );
  if (claims.some(({ outcomes }) => outcomes.some(({ holds95 }) => tooFewDraws(holds95))))
    speaker.say({
      en: "Too few draws: some shares are uncertain by more than 10 points. Raise sample.draws.",
      zh: "抽样过少：部分比例的不确定范围超过 10 个百分点。请增大 sample.draws。",
    });
  return exitCodes.fine;
}
