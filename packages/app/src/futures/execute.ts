import { type ChunkWorker, type EnsembleResults, runEnsemble, runsOf } from "@plumbline/futures/ensemble";
import type { JobProgress } from "../jobs/progress.ts";
import type { FinishedBefore, FinishedChunks } from "./finished-chunks.ts";
import type { PlannedRun } from "./planned-run.ts";
import { withWorkers } from "./worker-threads.ts";

/** Provides workers for as long as `use` takes. */
export type Crew = <T>(use: (workers: readonly ChunkWorker[]) => Promise<T>) => Promise<T>;

export interface Execution {
  /** Threads of this process, or workers from elsewhere. */
  readonly workers: number | Crew;
  readonly progress: JobProgress;
  readonly signal: AbortSignal;
  /** Where chunks are kept; without it a crash starts over. */
  readonly chunks?: FinishedChunks;
}

/** Runs a plan; with a raised signal, chunks under way are finished and the results are partial. */
export async function execute(planned: Pick<PlannedRun, "job">, execution: Execution): Promise<EnsembleResults> {
  const { job } = planned;
  const { chunks, progress, signal, workers } = execution;
  const crew: Crew = typeof workers === "number" ? (use) => withWorkers(Math.max(1, workers), job, use) : workers;
  const finished: FinishedBefore = chunks?.read() ?? new Map<number, Float64Array>();
  const runs = runsOf(job);
  progress.begin({ en: `${runs} runs`, zh: `${runs} 次运行` }, runs);
  try {
    return await crew((ready) =>
      runEnsemble(job, ready, {
        finished,
        signal,
        onChunk: (chunk, numbers, { runsDone }) => {
          if (!finished.has(chunk.index)) chunks?.keep(chunk, numbers);
          progress.moved("", runsDone);
        },
      }),
    );
  } finally {
    progress.end();
  }
}

/** Calls `work` with a signal that Ctrl-C or a polite kill raises. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once("SIGINT", onInterrupt);
  process.once("SIGTERM", onInterrupt);
  try {
    return await work(stop.signal);
  } finally {
    process.off("SIGINT", onInterrupt);
    process.off("SIGTERM", onInterrupt);
  }
}
