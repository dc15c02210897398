import { join } from "node:path";
import { writtenProgress } from "../jobs/progress.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { execute, interruptible } from "../futures/execute.ts";
import { FinishedChunks } from "../futures/finished-chunks.ts";
import { planRun } from "../futures/planned-run.ts";
import { finishedRunIn, writeResults } from "../futures/results-folder.ts";

export interface RunOptions {
  readonly register: string;
  readonly out: string;
  readonly world?: string;
  readonly workers: number;
}

/** `plumbline futures run EXPERIMENT.yaml`: a results folder; resumes what a crash or Ctrl-C left. Exit 1 where it was cancelled. */
export async function runCommand(speaker: Speaker, options: RunOptions, args: string[]): Promise<ExitCode> {
  const [path = ""] = args;
  const planned = planRun(path, options.register, options.world);
  const { out } = options;
  const there = finishedRunIn(out);
  if (there !== undefined && there !== planned.identity) {
    speaker.say({
      en: `${out} holds the results of another experiment. Choose another folder with --out.`,
      zh: `${out} 中是另一实验的结果。请用 --out 另选文件夹。`,
    });
    return exitCodes.wrongUse;
  }
  if (there === undefined) {
    const chunks = new FinishedChunks(join(out, "unfinished"), planned.identity, planned.job);
    const progress = writtenProgress(process.stderr, speaker.language);
    const results = await interruptible((signal) =>
      execute(planned, { workers: options.workers, progress, signal, chunks }),
    );
    const { job } = planned;
    const runs = job.design.rows * job.replicates * job.experiment.scenarios.length;
    if (results.runsDone < runs) {
      speaker.say({
        en: `Stopped after ${results.runsDone} of ${runs} runs. The same command goes on from there.`,
        zh: `已在第 ${results.runsDone} 次（共 ${runs} 次）运行后停止。再次执行同一命令即可继续。`,
      });
      return exitCodes.findings;
    }
    await writeResults(out, planned, results);
    chunks.clear();
  }
  if (speaker.json) speaker.document({ folder: out, identity: planned.identity, alreadyThere: there !== undefined });
  else
    speaker.answer(
      speaker.language === "en"
        ? `Results in ${out}; README.md there says what they are. Next: plumbline futures compare ${out}`
        : `结果在 ${out}，说明见其中的 README.md。下一步：plumbline futures compare ${out}`,
    );
  return exitCodes.fine;
}
