import {
  MECHANISM_LEVERS,
  MECHANISM_SCENARIOS,
  type Mechanism,
  mechanisms,
  NULLS,
  type NullId,
  nullDifferences,
} from "@plumbline/futures/analysis";
import type { RangesName } from "@plumbline/futures/backcast";
import { shareText, tooFewDraws, withError } from "@plumbline/futures/comparison";
import { type EnsembleResults, errorOfMean, prior } from "@plumbline/futures/ensemble";
import {
  type Experiment,
  INTENSITIES,
  INTENSITY_NAMES,
  OUTPUTS,
  type OutputName,
  PARAMETER_NAMES,
  type Parameters,
} from "@plumbline/futures/model";
import { withRanges } from "@plumbline/futures/experiment-file";
import { execute, interruptible } from "../futures/execute.ts";
import type { PlannedRun } from "../futures/planned-run.ts";
import { changed, planOrStandard } from "../futures/standard-experiment.ts";
import { writtenProgress } from "../jobs/progress.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";
import { sayRanges } from "./futures-ranges.ts";
import { claimsOf, rangeText, testText, VERDICTS, warnOfFewDraws } from "./futures-verdict-words.ts";
import { windowOf } from "./futures-window.ts";

export interface ExplainOptions {
  readonly register: string;
  readonly null?: NullId;
  readonly draws?: number;
  readonly window?: number;
  /** Which ranges inputs are drawn from; the file's own without it. */
  readonly ranges?: RangesName;
  readonly workers: number;
}

/** The parameters that a null fixes: those that it changes whatever they were. */
function fixedBy(id: NullId, experiment: Experiment): ReadonlySet<string> {
  const marked = Object.fromEntries(PARAMETER_NAMES.map((name) => [name, -1])) as Parameters;
  const { parameters } = NULLS[id].apply({ ...experiment, parameters: marked });
  return new Set(PARAMETER_NAMES.filter((name) => parameters[name] !== -1));
}

/** The plan under a null: what the null fixes no longer varies, and under N0 no intensity moves. */
function underNull(planned: PlannedRun, id: NullId): PlannedRun {
  const fixed = fixedBy(id, planned.file.experiment);
  return changed(planned, (file) => {
    const uncertainties = file.uncertainties.filter(({ input }) => !fixed.has(input));
    const still = Object.fromEntries(file.experiment.scenarios.map((scenario) => [scenario.id, []]));
    return {
      ...file,
      experiment: NULLS[id].apply(file.experiment),
      uncertainties,
      levers: id === "N0" ? still : file.levers,
    };
  });
}

/** One intensity at a time: every intensity varies over its prior, each in a scenario of its own. */
function oneAtATime(planned: PlannedRun): PlannedRun {
  return changed(planned, (file) => ({
    ...file,
    experiment: { ...file.experiment, scenarios: MECHANISM_SCENARIOS },
    uncertainties: [
      ...file.uncertainties.filter(({ input }) => !(input in INTENSITIES)),
      ...INTENSITY_NAMES.map((name) => file.uncertainties.find(({ input }) => input === name) ?? prior(name)),
    ],
    levers: MECHANISM_LEVERS,
  }));
}

function sayNull(speaker: Speaker, id: NullId, plain: EnsembleResults, results: EnsembleResults, window: number): void {
  const { maxDifference, byOutput } = nullDifferences(results);
  const [usual, judged] = [claimsOf(plain, window), claimsOf(results, window)];
  const { language } = speaker;
  if (speaker.json) {
    speaker.document({ maxDifference, null: id, name: NULLS[id].name, byOutput, claims: judged });
    return;
  }
  // a largest value over these very runs has no sampling error
  const exact = maxDifference === 0 ? "0" : maxDifference.toPrecision(3);
  speaker.answer(`${id} ${NULLS[id].name[language]}`);
  speaker.answer(
    language === "en"
      ? `Largest difference between PGII scenarios, over all outputs, windows and runs: ${exact}\n`
      : `各 PGII 情景之间的最大差异（全部结果、窗口与运行）：${exact}\n`,
  );
  speaker.answer(
    textTable(
      language === "en"
        ? ["claim", "test", "with the mechanism", "without", "verdict without"]
        : ["论断", "检验", "含该机制", "去除后", "去除后的结论"],
      judged.flatMap(({ claim, verdict, outcomes }) =>
        outcomes.map((outcome, k) => {
          const before = usual.find((one) => one.claim.id === claim.id)?.outcomes[k];
          return [
            claim.id,
            testText(outcome),
            before === undefined ? "–" : shareText(before.holds, before.holds95),
            shareText(outcome.holds, outcome.holds95),
            VERDICTS[verdict][language],
          ];
        }),
      ),
    ),
  );
  warnOfFewDraws(speaker, judged, "--draws");
  speaker.say({
    en: "A claim that survives is not caused by this mechanism.",
    zh: "去除后仍成立的论断，并非由该机制所致。",
  });
}

function sayMechanisms(speaker: Speaker, planned: PlannedRun, results: EnsembleResults, window: number): void {
  const found = mechanisms(results, window);
  if (speaker.json) {
    speaker.document({ rows: results.job.design.rows, against: "S2", mechanisms: found });
    return;
  }
  const { language } = speaker;
  for (const { intensity, differences } of found) {
    const rows = planned.file.outcomes.flatMap((output) => {
      const { moments, positive, positive95, zeros } = differences[output];
      if (zeros === moments.count) return [];
      return [
        [
          `${output} ${OUTPUTS[output].name[language]}`,
          withError(moments.mean, errorOfMean(moments)),
          rangeText(differences[output]),
          shareText(positive, positive95),
          OUTPUTS[output].unit[language],
        ],
      ];
    });
    if (rows.length === 0) continue;
    speaker.answer(`${intensity} ${INTENSITIES[intensity].name[language]}`);
    speaker.answer(
      `${textTable(
        language === "en"
          ? ["outcome", "mean difference", "median [5 %, 95 %]", "above 0", "unit"]
          : ["结果", "平均差", "中位数 [5%, 95%]", "大于 0", "单位"],
        rows,
      )}\n`,
    );
  }
  warnOfFew(speaker, found, planned.file.outcomes);
}

/** Says so where some share of differences above 0 is uncertain by more than ten points. */
function warnOfFew(speaker: Speaker, found: readonly Mechanism[], outcomes: readonly OutputName[]): void {
  const uncertain = found.some(({ differences }) =>
    outcomes.some((output) => {
      const { zeros, moments, positive95 } = differences[output];
      return zeros < moments.count && tooFewDraws(positive95);
    }),
  );
  if (uncertain)
    speaker.say({
      en: "Too few draws: some shares are uncertain by more than 10 points. Raise --draws.",
      zh: "抽样过少：部分比例的不确定范围超过 10 个百分点。请增大 --draws。",
    });
}

/** `plumbline futures explain`: one intensity at a time against parallel paths, or with `--null` the model without a mechanism. */
export async function explainCommand(speaker: Speaker, options: ExplainOptions, args: string[]): Promise<ExitCode> {
  const { ranges } = options;
  const stated = planOrStandard(args[0], options.register, options.draws, 250);
  const planned = ranges === undefined ? stated : changed(stated, (file) => withRanges(file, ranges));
  const id = options.null;
  if (id !== undefined && !planned.file.experiment.scenarios.some((scenario) => scenario.id === "S2")) {
    speaker.say({
      en: "Nulls compare with parallel paths: the experiment needs a scenario S2.",
      zh: "零假设检验须与平行情景比较：实验中须有情景 S2。",
    });
    return exitCodes.wrongUse;
  }
  const plans = id === undefined ? [oneAtATime(planned)] : [planned, underNull(planned, id)];
  const progress = writtenProgress(process.stderr, speaker.language);
  const results = await interruptible(async (signal) => {
    const all: EnsembleResults[] = [];
    for (const one of plans) all.push(await execute(one, { workers: options.workers, progress, signal }));
    return signal.aborted ? [] : all;
  });
  const [first, second] = results;
  if (first === undefined) return exitCodes.findings;
  const window = windowOf(speaker, first, options.window);
  if (window === undefined) return exitCodes.wrongUse;
  if (id === undefined) sayMechanisms(speaker, planned, first, window);
  else if (second !== undefined) sayNull(speaker, id, first, second, window);
  sayRanges(speaker, planned.file);
  return exitCodes.fine;
}
