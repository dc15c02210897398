import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { buildKernelIfNeeded, KERNEL_FILE } from "@plumbline/futures/build-kernel";
import type { ChunkWorker, EnsembleJob } from "@plumbline/futures/ensemble";
import { ThreadPool } from "./thread-pool.ts";

/** The bytes of the compiled kernel; compiles it first where it is missing or old. */
export function kernelBytes(): Uint8Array<ArrayBuffer> {
  buildKernelIfNeeded();
  return Uint8Array.from(readFileSync(KERNEL_FILE));
}

/** As many workers as the machine has cores. */
export const defaultWorkers = availableParallelism();

/** Gives `use` workers on so many threads, and ends them whatever happens. A thread that dies fails the chunk it had. */
export async function withWorkers<T>(
  count: number,
  job: EnsembleJob,
  use: (workers: readonly ChunkWorker[]) => Promise<T>,
): Promise<T> {
  const pool = new ThreadPool(count, new WebAssembly.Module(kernelBytes()));
  try {
    return await use(Array.from({ length: count }, () => ({ run: (chunk) => pool.run(job, chunk) })));
  } finally {
    await pool.close();
  }
}
