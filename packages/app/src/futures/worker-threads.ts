import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { buildKernelIfNeeded, KERNEL_FILE } from "@plumbline/futures/build-kernel";
import { type ChunkWorker, type EnsembleJob, type FromWorker, remoteWorker } from "@plumbline/futures/ensemble";

/** The compiled kernel; compiles it first where it is missing or old. */
export function kernelModule(): WebAssembly.Module {
  buildKernelIfNeeded();
  return new WebAssembly.Module(readFileSync(KERNEL_FILE));
}

/** As many workers as the machine has cores. */
export const defaultWorkers = availableParallelism();

/** Gives `use` worker threads that have the job, and ends them whatever happens. A thread that dies fails the chunk it had. */
export async function withWorkers<T>(
  count: number,
  job: EnsembleJob,
  use: (workers: readonly ChunkWorker[]) => Promise<T>,
): Promise<T> {
  const module = kernelModule();
  const entry = new URL(import.meta.resolve("@plumbline/futures/ensemble/node-worker"));
  const threads = Array.from({ length: count }, () => new Worker(entry));
  const { promise: died, reject } = Promise.withResolvers<never>();
  for (const thread of threads) thread.on("error", reject);
  try {
    const workers = threads.map((thread) =>
      remoteWorker(
        {
          post: (message) => thread.postMessage(message),
          listen: (receive) => thread.on("message", (message: FromWorker) => receive(message)),
        },
        job,
        module,
      ),
    );
    return await Promise.race([use(workers), died]);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
