import { evaluate, OUTPUT_NAMES, OUTPUTS, readExperiment, readWorld } from "@plumbline/futures/model";
import { readModelFile } from "../futures/input-files.ts";
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
  const world = readModelFile(options.world, readWorld);
  const experiment = readModelFile(options.params, readExperiment);
  const answer = evaluate(world, experiment, options.seed, options.replicates, { trace: options.trace === true });
  if (speaker.json) speaker.document(answer);
  else {
    const { language } = speaker;
    const last = experiment.windows.length - 1;
    speaker.answer(
      textTable(
        [language === "en" ? "outcome" : "结果", ...answer.runs.map((run) => `${run.scenario}/${run.replicate}`)],
        OUTPUT_NAMES.map((name) => [
          `${name} ${OUTPUTS[name].name[language]}`,
          ...answer.runs.map((run) => run.M[name][last]?.toPrecision(6) ?? "–"),
        ]),
      ),
    );
    speaker.say({
      en: "Single runs, last window. What they would be over many draws, and how sure: plumbline futures run.",
      zh: "以上为单次运行、最末窗口的结果。多次抽样下的结果及其把握程度，请用 plumbline futures run。",
    });
  }
  return exitCodes.fine;
}
