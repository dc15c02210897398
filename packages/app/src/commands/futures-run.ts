import { join } from "node:path";
import { type EnsembleResults, runsOf } from "@plumbline/futures/ensemble";
import { writtenProgress } from "../jobs/progress.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { execute, type Execution, interruptible } from "../futures/execute.ts";
import { FinishedChunks } from "../futures/finished-chunks.ts";
import { type PlannedRun, planRun } from "../futures/planned-run.ts";
import type { QueueAddress } from "../futures/queue/address.ts";
import { engineOf } from "../futures/queue/engine.ts";
import { openQueue } from "../futures/queue/queue.ts";
import { type GivenUp, withQueueWorkers } from "../futures/queue/queue-workers.ts";
import { finishedRunIn, writeResults } from "../futures/results-folder.ts";
import { kernelBytes } from "../futures/worker-threads.ts";
import { besideProgress, type QueueOptions, queueAddress } from "./futures-queue-options.ts";

export interface RunOptions extends QueueOptions {
  readonly register: string;
  readonly out: string;
  readonly world?: string;
  readonly workers: number;
  readonly ackWait?: number;
}

interface Ended {
  readonly results: EnsembleResults;
  readonly givenUp: readonly GivenUp[];
  readonly lostServer: boolean;
}

/** The run on the machines that take chunks from a queue. Throws QueueTrouble where there is none. */
async function onQueue(
  speaker: Speaker,
  address: QueueAddress,
  planned: PlannedRun,
  options: RunOptions,
  execution: Omit<Execution, "workers">,
): Promise<Ended> {
  const say = besideProgress(speaker);
  const queue = await openQueue(address, "plumbline run", say);
  let givenUp: readonly GivenUp[] = [];
  try {
    const results = await execute(planned, {
      ...execution,
      workers: (use) =>
        withQueueWorkers(
          queue,
          planned,
          {
            engine: engineOf(kernelBytes()),
            signal: execution.signal,
            say,
            ...(options.ackWait === undefined ? {} : { ackWaitSeconds: options.ackWait }),
          },
          (run) => {
            ({ givenUp } = run);
            return use(run.workers);
          },
        ),
    });
    return { results, givenUp, lostServer: queue.connection.isClosed() };
  } finally {
    await queue.connection.close();
  }
}

const MOST_NAMED = 10;

/** What workers gave up, and what to do. */
function tellGivenUp(speaker: Speaker, givenUp: readonly GivenUp[]): void {
  for (const { chunk, reason } of givenUp.slice(0, MOST_NAMED)) {
    const { index, rows, replicates } = chunk;
    speaker.say({
      en: `Chunk ${index} (points ${rows[0]}–${rows[1] - 1}, replicates ${replicates[0]}–${replicates[1] - 1}) is among the dead letters: ${reason.en}`,
      zh: `分块 ${index}（抽样点 ${rows[0]}–${rows[1] - 1}，重复 ${replicates[0]}–${replicates[1] - 1}）已转入死信：${reason.zh}`,
    });
  }
  speaker.say({
    en: `${givenUp.length} chunk(s) failed; all others are kept. Once the reason is mended, the same command tries only these again. Without --nats they run on this machine.`,
    zh: `${givenUp.length} 个分块失败，其余均已保存。排除原因后再次执行同一命令，只重试这些分块；去掉 --nats 则在本机运行。`,
  });
}

/** `plumbline futures run EXPERIMENT.yaml`: a results folder; resumes what a crash or Ctrl-C left. Exit 1 where it was cancelled, 3 where chunks failed. */
export async function runCommand(speaker: Speaker, options: RunOptions, args: string[]): Promise<ExitCode> {
  const [path = ""] = args;
  const planned = planRun(path, options.register, options.world);
  const address = queueAddress(options, process.env);
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
    const { results, givenUp, lostServer } = await interruptible(async (signal): Promise<Ended> => {
      const execution = { progress, signal, chunks };
      if (address !== undefined) return onQueue(speaker, address, planned, options, execution);
      const local = await execute(planned, { ...execution, workers: options.workers });
      return { results: local, givenUp: [], lostServer: false };
    });
    const runs = runsOf(planned.job);
    if (givenUp.length > 0) {
      tellGivenUp(speaker, givenUp);
      return exitCodes.ourFault;
    }
    if (results.runsDone < runs) {
      if (lostServer)
        speaker.say({
          en: `The server did not come back in ${options.reconnectFor} s.`,
          zh: `服务器在 ${options.reconnectFor} 秒内未恢复。`,
        });
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
