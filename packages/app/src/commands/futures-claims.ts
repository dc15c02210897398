import {
  actingInputs,
  type Conditions,
  conditionsOf,
  discoveryData,
  holdsByRow,
  shareText,
  tooFewDraws,
} from "@plumbline/futures/comparison";
import type { EnsembleResults } from "@plumbline/futures/ensemble";
import { execute, interruptible } from "../futures/execute.ts";
import { changed, planOrStandard } from "../futures/standard-experiment.ts";
import { writtenProgress } from "../jobs/progress.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";
import { claimsOf, rangeText, testText, VERDICTS } from "./futures-compare.ts";
import { limitText } from "./futures-discover.ts";
import { windowOf } from "./futures-window.ts";

export interface ClaimsOptions {
  readonly register: string;
  readonly draws?: number;
  readonly window?: number;
  readonly workers: number;
}

type Judged = ReturnType<typeof claimsOf>[number];

/** Under which conditions all tests of a claim hold; undefined where it always or never does, or nothing varies. */
function conditionsOfClaim(results: EnsembleResults, { outcomes }: Judged, window: number): Conditions | undefined {
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
  const planned = planOrStandard(args[0], options.register, options.draws, 1500);
  const valued = changed(planned, (file) => ({
    ...file,
    experiment: { ...file.experiment, variants: { ...file.experiment.variants, standardsValued: true } },
  }));
  const progress = writtenProgress(process.stderr, speaker.language);
  const found = await interruptible(async (signal) => {
    const results: EnsembleResults[] = [];
    for (const one of [planned, valued])
      results.push(await execute(one, { workers: options.workers, progress, signal }));
    return signal.aborted ? undefined : results;
  });
  const [base, variant] = found ?? [];
  if (base === undefined || variant === undefined) return exitCodes.findings;
  const window = windowOf(speaker, base, options.window);
  if (window === undefined) return exitCodes.wrongUse;
  const other = claimsOf(variant, window);
  const judged = claimsOf(base, window).map((one) => ({
    ...one,
    standardsValued: other.find(({ claim }) => claim.id === one.claim.id),
    conditions: conditionsOfClaim(base, one, window),
  }));
  if (speaker.json) {
    speaker.document({ rows: base.job.design.rows, window: base.job.experiment.windows[window], claims: judged });
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
              const { moments } = outcome.difference;
              const error = Math.sqrt(moments.squares / (moments.count - 1) / moments.count);
              return [
                claim.id,
                testText(outcome),
                rangeText(outcome.difference, error),
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
    const limits = conditions.limits.map((limit) => limitText(limit, language)).join(language === "en" ? "; " : "；");
    speaker.answer(
      language === "en"
        ? `${claim.id} holds in ${share(conditions.share)}, and in ${share(chosen.density)} of the ${share(chosen.mass)} of rows where ${limits}`
        : `${claim.id} 在 ${share(conditions.share)} 的抽样中成立；在满足以下条件的 ${share(chosen.mass)} 抽样中为 ${share(chosen.density)}：${limits}`,
    );
  }
  for (const { claim } of judged)
    if (claim.caveat !== undefined) speaker.answer(`${claim.id}: ${claim.caveat.text[language]}`);
  if (judged.some(({ outcomes }) => outcomes.some(({ holds95 }) => tooFewDraws(holds95))))
    speaker.say({
      en: "Too few draws: some shares are uncertain by more than 10 points. Use more --draws.",
      zh: "抽样过少：部分比例的不确定范围超过 10 个百分点。请增大 --draws。",
    });
  return exitCodes.fine;
}
