import { withError } from "@plumbline/futures/comparison";
import { errorOfMean, momentsOf } from "@plumbline/futures/ensemble";
import {
  type Evaluation,
  evaluate,
  OUTPUT_NAMES,
  OUTPUTS,
  type OutputName,
  readExperiment,
  readWorld,
} from "@plumbline/futures/model";
import { lookAt, readModelFile, RefusedInput } from "../futures/input-files.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";

export interface EvaluateOptions {
  readonly world: string;
  readonly params: string;
  readonly seed: number;
  readonly replicates: number;
  readonly trace?: boolean;
}

/** `plumbline futures evaluate`: the readable model on one world file and one parameter file (B.7); with `--trace` every intermediate number. */
export async function evaluateCommand(speaker: Speaker, options: EvaluateOptions): Promise<ExitCode> {
  const world = lookAt(() => readModelFile(options.world, readWorld));
  const experiment = lookAt(() => readModelFile(options.params, readExperiment));
  if (world.value === undefined || experiment.value === undefined)
    throw new RefusedInput([...world.issues, ...experiment.issues]);
  const answer = evaluate(world.value, experiment.value, options.seed, options.replicates, {
    trace: options.trace === true,
  });
  if (speaker.json) speaker.document(answer);
  else print(speaker, answer);
  if (options.trace === true && !speaker.json)
    speaker.say({
      en: "The trace is part of the JSON answer: add --json.",
      zh: "全部中间量只在 JSON 答复中给出：请加 --json。",
    });
  return exitCodes.fine;
}

const WORDS = {
  en: { outcome: "outcome", none: "No runs: --replicates is 0, or the file has no windows." },
  zh: { outcome: "结果", none: "没有运行：--replicates 为 0，或文件未设窗口。" },
} as const;

/** Means over replicates, each with its Monte-Carlo error; one run as it is. */
function print(speaker: Speaker, { runs, windows, replicates }: Evaluation): void {
  const { language } = speaker;
  const last = windows.length - 1;
  const scenarios = [...new Set(runs.map(({ scenario }) => scenario))];
  if (scenarios.length === 0 || last < 0) {
    speaker.answer(WORDS[language].none);
    return;
  }
  const cell = (scenario: string, name: OutputName): string => {
    const values = runs.filter((run) => run.scenario === scenario).map(({ M }) => M[name][last] ?? Number.NaN);
    if (values.every(Number.isNaN)) return "–";
    const moments = momentsOf(values);
    return replicates === 1 ? moments.mean.toPrecision(6) : withError(moments.mean, errorOfMean(moments));
  };
  speaker.answer(
    textTable(
      [WORDS[language].outcome, ...scenarios],
      OUTPUT_NAMES.map((name) => [
        `${name} ${OUTPUTS[name].name[language]}`,
        ...scenarios.map((scenario) => cell(scenario, name)),
      ]),
    ),
  );
  const years = windows[last] ?? 0;
  speaker.say(
    replicates === 1
      ? {
          en: `One run a scenario, ${years} years: without a Monte-Carlo error, and one course of luck of many. What it would be over many draws: plumbline futures run.`,
          zh: `每个情景一次运行，${years} 年：没有蒙特卡洛误差，只是众多可能中的一种际遇。多次抽样下的结果请用 plumbline futures run。`,
        }
      : {
          en: `Mean of ${replicates} runs ± Monte-Carlo error, ${years} years, at one set of parameters. Over their whole ranges: plumbline futures run.`,
          zh: `${replicates} 次运行的均值 ± 蒙特卡洛误差，${years} 年，参数只取一组值。遍历其取值范围请用 plumbline futures run。`,
        },
  );
}
