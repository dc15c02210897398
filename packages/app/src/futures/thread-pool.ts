import { Worker } from "node:worker_threads";
import type { Chunk, EnsembleJob, FromWorker, RemoteWorker } from "@plumbline/futures/ensemble";
import { remoteWorker } from "@plumbline/futures/ensemble";

const ENTRY = new URL(import.meta.resolve("@plumbline/futures/ensemble/node-worker"));

/** One thread and what it has in hand. */
interface Seat {
  thread?: Worker;
  job?: EnsembleJob;
  worker?: RemoteWorker;
  fail?: (error: Error) => void;
}

/** Worker threads for chunks of any jobs. Close it, or the process stays alive. */
export class ThreadPool {
  readonly #module: WebAssembly.Module;
  readonly #free: Seat[];
  readonly #all: readonly Seat[];
  readonly #queue: ((seat: Seat) => void)[] = [];
  readonly #shared = new WeakMap<EnsembleJob, EnsembleJob>();
  #closed = false;

  constructor(count: number, module: WebAssembly.Module) {
    this.#module = module;
    this.#all = Array.from({ length: count }, (): Seat => ({}));
    this.#free = [...this.#all];
    for (const seat of this.#all) this.#seated(seat);
  }

  /** The numbers of a chunk. Rejects where the model fails on it or its thread dies; the next chunk gets a new one. */
  async run(job: EnsembleJob, chunk: Chunk): Promise<Float64Array> {
    const seat = this.#free.pop() ?? (await new Promise<Seat>((resolve) => this.#queue.push(resolve)));
    try {
      const died = new Promise<never>((_, reject) => {
        seat.fail = reject;
      });
      return await Promise.race([this.#loaded(seat, job).run(chunk), died]);
    } finally {
      delete seat.fail;
      const next = this.#queue.shift();
      if (next === undefined) this.#free.push(seat);
      else next(seat);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#all.flatMap(({ thread }) => thread?.terminate() ?? []));
  }

  #loaded(seat: Seat, job: EnsembleJob): RemoteWorker {
    if (seat.job === job && seat.worker !== undefined) return seat.worker;
    const thread = seat.thread ?? this.#seated(seat);
    seat.job = job;
    seat.worker = remoteWorker(
      {
        post: (message) => thread.postMessage(message),
        // Taking the place of the last listener, which waits for another job's chunks
        listen: (receive) =>
          void thread.removeAllListeners("message").on("message", (message: FromWorker) => receive(message)),
      },
      this.#withSharedDesign(job),
      this.#module,
    );
    return seat.worker;
  }

  /** The design once for all threads: a million points would otherwise be copied into each. */
  #withSharedDesign(job: EnsembleJob): EnsembleJob {
    const before = this.#shared.get(job);
    if (before !== undefined) return before;
    const values = new Float64Array(new SharedArrayBuffer(job.design.values.byteLength));
    values.set(job.design.values);
    const shared = { ...job, design: { ...job.design, values } };
    this.#shared.set(job, shared);
    return shared;
  }

  #seated(seat: Seat): Worker {
    const thread = new Worker(ENTRY);
    seat.thread = thread;
    const gone = (error: Error): void => {
      if (this.#closed || seat.thread !== thread) return;
      delete seat.thread;
      delete seat.job;
      delete seat.worker;
      seat.fail?.(error);
    };
    thread.on("error", gone);
    thread.on("exit", (code) => gone(new Error(`a worker thread ended with code ${code}`)));
    return thread;
  }
}
