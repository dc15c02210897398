import type { JudgedClaim } from "@plumbline/futures/analysis";
import type { RangesName } from "@plumbline/futures/backcast";
import {
  actingInputs,
  type Conditions,
  conditionsOf,
  discoveryData,
  holdsByRow,
  shareText,
} from "@plumbline/futures/comparison";
import { type EnsembleResults, wilson95 } from "@plumbline/futures/ensemble";
import { withRanges } from "@plumbline/futures/experiment-file";
import { execute, interruptible } from "../futures/execute.ts";
import { changed, planOrStandard } from "../futures/standard-experiment.ts";
import { writtenProgress } from "../jobs/progress.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";
import { limitText } from "./futures-discover.ts";
import { sayRanges } from "./futures-ranges.ts";
import { sayStructures, underStructures } from "./futures-structures.ts";
import { claimsOf, rangeText, testText, VERDICTS, warnOfFewDraws } from "./futures-verdict-words.ts";
import { windowOf } from "./futures-window.ts";

export interface ClaimsOptions {
  readonly register: string;
  readonly draws?: number;
  readonly window?: number;
  /** Which ranges inputs are drawn from; the file's own without it. */
  readonly ranges?: RangesName;
  /** The claims under every structural variant, not only where governments value standards. */
  readonly variants?: boolean;
  readonly workers: number;
}

/** Under which conditions all tests of a claim hold; undefined where it always or never does, or nothing varies. */
function conditionsOfClaim(
  results: EnsembleResults,
  { outcomes }: JudgedClaim,
  window: number,
): Conditions | undefined {
  if (outcomes.length === 0) return undefined;
  const answers = outcomes.map(({ test }) => holdsByRow(results, test, window));
  const holds = (answers[0] ?? []).map((_, row) => {
    const own = answers.map((each) => each[row]);
    return own.includes(undefined) ? undefined : own.every(Boolean);
  });
  if (!holds.includes(true) || !holds.includes(false)) return undefined;
  const inputs = actingInputs(
    results,
    outcomes.flatMap(({ test }) => [test.scenario, test.against]),
  );
  return conditionsOf(discoveryData(results, holds, inputs), inputs);
}

/** `plumbline futures claims`: C1–C12 as signed tests, the same where governments value standards, and the conditions of each. */
export async function claimsOfFuturesCommand(
  speaker: Speaker,
  options: ClaimsOptions,
  args: string[],
): Promise<ExitCode> {
  const { ranges } = options;
  const stated = planOrStandard(args[0], options.register, options.draws, 1500);
  const planned = ranges === undefined ? stated : changed(stated, (file) => withRanges(file, ranges));
  const valued = changed(planned, (file) => ({
    ...file,
    experiment: { ...file.experiment, variants: { ...file.experiment.variants, standardsValued: true } },
  }));
  const progress = writtenProgress(process.stderr, speaker.language);
  const window = windowOf(speaker, planned, options.window);
  if (window === undefined) return exitCodes.wrongUse;
  const found = await interruptible(async (signal) => {
    const execution = { workers: options.workers, progress, signal };
    const [base, variant] = [await execute(planned, execution), await execute(valued, execution)];
    const structures =
      options.variants === true && !signal.aborted
        ? await underStructures(planned, claimsOf(base, window), window, execution)
        : [];
    return signal.aborted || structures === undefined ? undefined : { base, variant, structures };
  });
  if (found === undefined) return exitCodes.findings;
  const { base, variant, structures } = found;
  const other = claimsOf(variant, window);
  const judged = claimsOf(base, window).map((one) => ({
    ...one,
    standardsValued: other.find(({ claim }) => claim.id === one.claim.id),
    conditions: conditionsOfClaim(base, one, window),
  }));
  if (speaker.json) {
    speaker.document({
      rows: base.job.design.rows,
      window: base.job.experiment.windows[window],
      ranges: planned.file.ranges,
      inputs: planned.file.uncertainties,
      claims: judged,
      ...(options.variants === true ? { structures } : {}),
    });
    return exitCodes.fine;
  }
  const { language } = speaker;
  speaker.answer(
    textTable(
      language === "en"
        ? [
            "claim",
            "test",
            "median [5 %, 95 %]",
            "holds in",
            "verdict",
            "if governments value standards",
            "the paper says",
          ]
        : ["论断", "检验", "中位数 [5%, 95%]", "成立比例", "结论", "若政府看重标准", "论文的说法"],
      judged.flatMap(({ claim, verdict, outcomes, standardsValued }) =>
        outcomes.length === 0
          ? [[claim.id, "–", "–", "–", VERDICTS[verdict][language], "–", claim.text[language]]]
          : outcomes.map((outcome, k) => {
              const beside = standardsValued?.outcomes[k];
              return [
                claim.id,
                testText(outcome),
                rangeText(outcome.difference),
                shareText(outcome.holds, outcome.holds95),
                VERDICTS[verdict][language],
                beside === undefined || standardsValued === undefined
                  ? "–"
                  : `${shareText(beside.holds, beside.holds95)} ${VERDICTS[standardsValued.verdict][language]}`,
                claim.text[language],
              ];
            }),
      ),
    ),
  );
  for (const { claim, conditions } of judged) {
    if (conditions === undefined || conditions.limits.length === 0) continue;
    const share = (part: number): string => `${(100 * part).toFixed(0)} %`;
    const { chosen } = conditions;
    const [all] = conditions.trajectory;
    const everywhere = shareText(conditions.share, wilson95(all?.hits ?? 0, all?.count ?? 0));
    const inside = shareText(chosen.density, wilson95(chosen.hits, chosen.count));
    const limits = conditions.limits.map((limit) => limitText(limit, language)).join(language === "en" ? "; " : "；");
    speaker.answer(
      language === "en"
        ? `${claim.id} holds in ${everywhere}, and in ${inside} of the ${share(chosen.mass)} of rows where ${limits}`
        : `${claim.id} 在 ${everywhere} 的抽样中成立；在满足以下条件的 ${share(chosen.mass)} 抽样中为 ${inside}：${limits}`,
    );
  }
  for (const { claim } of judged)
    if (claim.caveat !== undefined) speaker.answer(`${claim.id}: ${claim.caveat.text[language]}`);
  if (structures.length > 0) sayStructures(speaker, judged, structures);
  sayRanges(speaker, planned.file);
  warnOfFewDraws(speaker, judged, args[0] === undefined ? "--draws" : "--draws, sample.draws");
  return exitCodes.fine;
}
