import {
  differences,
  holdsByRow,
  type OutcomeDifference,
  shareConvergence,
  shareText,
  withError,
} from "@plumbline/futures/comparison";
import { OUTPUTS } from "@plumbline/futures/model";
import { interruptible } from "../futures/execute.ts";
import { readResults } from "../futures/results-folder.ts";
import { writtenProgress } from "../jobs/progress.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";
import { sayStructures, underStructures } from "./futures-structures.ts";
import { claimsOf, rangeText, testText, VERDICTS, warnOfFewDraws } from "./futures-verdict-words.ts";
import { windowOf } from "./futures-window.ts";

export interface CompareOptions {
  readonly against: string;
  readonly window?: number;
  /** The claims under every structural variant too: the same draws are run again. */
  readonly variants?: boolean;
  readonly workers: number;
}

function differenceRow({ output, difference, error }: OutcomeDifference, language: "en" | "zh"): string[] {
  const { mean } = difference.moments;
  return [
    `${output} ${OUTPUTS[output].name[language]}`,
    withError(mean, error),
    rangeText(difference),
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
  const progress = writtenProgress(process.stderr, language);
  const structures =
    options.variants === true
      ? await interruptible((signal) =>
          underStructures(planned, claims, window, { workers: options.workers, progress, signal }),
        )
      : [];
  if (structures === undefined) return exitCodes.findings;
  if (speaker.json) {
    speaker.document({
      window: results.job.experiment.windows[window],
      ranges: planned.file.ranges,
      against: options.against,
      compared,
      claims,
      convergence,
      ...(options.variants === true ? { structures } : {}),
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
  if (structures.length > 0) sayStructures(speaker, claims, structures);
  warnOfFewDraws(speaker, claims, "sample.draws");
  return exitCodes.fine;
}
