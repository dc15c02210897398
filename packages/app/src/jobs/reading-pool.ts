import { StoreFailure, type StoreFailureCode } from "@plumbline/store/snapshot";
import { Worker } from "node:worker_threads";
import { doFileTask, type FileResult, type FileTask } from "./read-part.ts";

/** What a reading thread says. */
export type FromReader =
  | { readonly kind: "moved"; readonly bytes: number }
  | { readonly kind: "done"; readonly result: FileResult }
  | { readonly kind: "failed"; readonly code: StoreFailureCode | null; readonly detail: string };

/** Works on files, several at once. */
export interface ReadingPool {
  /** Does one task; `moved` is told how many bytes of it are behind. Any number may be asked for at once: they wait for each other. */
  readonly run: (task: FileTask, moved: (bytes: number) => void) => Promise<FileResult>;
}

/** Starting threads takes longer than reading so few bytes. */
const WORTH_THREADS_BYTES = 4_000_000;

/**
 * Gives `use` as many readers as were asked for, and ends them whatever happens. Few bytes are read without threads. The signal stops all of them at the next
 * piece of their files.
 */
export async function withReadingPool<T>(
  {
    workers,
    bytes,
    signal,
  }: { readonly workers: number; readonly bytes: number; readonly signal: AbortSignal | undefined },
  use: (pool: ReadingPool) => Promise<T>,
): Promise<T> {
  if (bytes < WORTH_THREADS_BYTES) {
    const stopped = () => signal?.aborted === true;
    let last: Promise<unknown> = Promise.resolve();
    const run: ReadingPool["run"] = (task, moved) => {
      const next = last.then(() => doFileTask(task, { moved, stopped }));
      last = next.catch(() => undefined);
      return next;
    };
    return use({ run });
  }
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = () => Atomics.store(stop, 0, 1);
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener("abort", onAbort);
  const threads = new Threads(workers, stop);
  try {
    return await use(threads);
  } finally {
    signal?.removeEventListener("abort", onAbort);
    // Whoever is still at work stops at the next piece and leaves nothing half-written
    onAbort();
    await threads.end();
  }
}

class Threads implements ReadingPool {
  readonly #limit: number;
  readonly #stop: Int32Array;
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  readonly #busy = new Set<Promise<unknown>>();

  constructor(limit: number, stop: Int32Array) {
    this.#limit = Math.max(1, limit);
    this.#stop = stop;
  }

  async run(task: FileTask, moved: (bytes: number) => void): Promise<FileResult> {
    const worker = await this.#take();
    const work = ask(worker, task, moved);
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    this.#busy.add(settled);
    try {
      return await work;
    } finally {
      this.#busy.delete(settled);
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(worker);
      else next(worker);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#busy);
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  #take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.#all.length < this.#limit) {
      // The young generation is kept small: what a reader makes is thrown away at once
      const worker = new Worker(new URL("./read-worker.ts", import.meta.url), {
        workerData: this.#stop.buffer,
        resourceLimits: { maxYoungGenerationSizeMb: 16 },
      });
      this.#all.push(worker);
      return Promise.resolve(worker);
    }
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}

function ask(worker: Worker, task: FileTask, moved: (bytes: number) => void): Promise<FileResult> {
  const { promise, resolve, reject } = Promise.withResolvers<FileResult>();
  // A thread that has ended answers no more
  if (worker.threadId === -1) reject(new StoreFailure("worker-lost", task.name));
  const hear = (message: FromReader) => {
    if (message.kind === "moved") moved(message.bytes);
    else if (message.kind === "done") resolve(message.result);
    else if (message.code === null) reject(new Error(message.detail));
    else reject(new StoreFailure(message.code, message.detail));
  };
  const lost = (error: unknown) =>
    reject(
      new StoreFailure("worker-lost", `${task.name}: ${error instanceof Error ? error.message : String(error)}`, error),
    );
  worker.on("message", hear);
  worker.on("error", lost);
  worker.on("exit", lost);
  worker.postMessage(task);
  return promise.finally(() => {
    worker.off("message", hear);
    worker.off("error", lost);
    worker.off("exit", lost);
  });
}
