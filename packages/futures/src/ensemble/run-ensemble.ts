import { type Chunk, chunksOf, type EnsembleJob, type PairRunner, runChunk, runnerFor, runsIn } from "./chunk.ts";
import { type EnsembleResults, emptyValues, placeChunk } from "./results.ts";

/** Whoever computes chunks: this thread, a worker thread, a web worker, other machines behind a queue. */
export interface ChunkWorker {
  /** The numbers of a chunk; undefined where it was given up and stays missing, such as when the run was stopped. */
  readonly run: (chunk: Chunk) => Promise<Float64Array | undefined>;
}

export interface EnsembleOptions {
  readonly runsPerChunk?: number;
  /** Chunks that need not be computed again, from an earlier attempt at the same job. */
  readonly finished?: Pick<ReadonlyMap<number, Float64Array>, "get">;
  readonly onChunk?: (
    chunk: Chunk,
    numbers: Float64Array,
    progress: { readonly runsDone: number; readonly runsInAll: number },
  ) => void;
  readonly signal?: AbortSignal;
}

/** A worker in this thread. It lets the event loop breathe between chunks. */
export function localWorker(job: EnsembleJob, module: WebAssembly.Module | undefined): ChunkWorker {
  const runner: PairRunner = runnerFor(job, module);
  return {
    run: async (chunk) => {
      await Promise.resolve();
      return runChunk(job, chunk, runner);
    },
  };
}

/**
 * Runs a job on any number of workers. Every number depends on the job alone, so the bytes are the same for one worker or eight
 * and for any order of arrival. When the signal is raised, chunks under way are finished and the results so far are returned.
 * A worker's failure fails the ensemble.
 */
export async function runEnsemble(
  job: EnsembleJob,
  workers: readonly ChunkWorker[],
  options: EnsembleOptions = {},
): Promise<EnsembleResults> {
  const chunks = chunksOf(job, options.runsPerChunk);
  const runsInAll = chunks.reduce((total, chunk) => total + runsIn(job, chunk), 0);
  const values = emptyValues(job);
  let runsDone = 0;
  let next = 0;
  const serve = async (worker: ChunkWorker): Promise<void> => {
    while (next < chunks.length && options.signal?.aborted !== true) {
      const chunk = chunks[next++];
      if (chunk === undefined) return;
      const numbers = options.finished?.get(chunk.index) ?? (await worker.run(chunk));
      if (numbers === undefined) continue;
      placeChunk(job, values, chunk, numbers);
      runsDone += runsIn(job, chunk);
      options.onChunk?.(chunk, numbers, { runsDone, runsInAll });
    }
  };
  await Promise.all(workers.map(serve));
  return { job, values, runsDone };
}
