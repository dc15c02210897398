import {
  type ChunkWorker,
  type EnsembleJob,
  type EnsembleOptions,
  type EnsembleResults,
  type FromWorker,
  remoteWorker,
  runEnsemble,
  type ToWorker,
} from "@plumbline/futures/ensemble";
import kernelAddress from "@plumbline/futures/kernel.wasm?url";

const MOST_WORKERS = 8;

/** The model's compiled code, from this site. Throws where it cannot be had or the browser lacks 128-bit WebAssembly. */
export async function loadKernel(): Promise<WebAssembly.Module> {
  return WebAssembly.compileStreaming(fetch(kernelAddress));
}

/** Web workers that run jobs one after the other, each on all of them. Close it when the page is left. */
export class WorkerSet {
  readonly #module: WebAssembly.Module;
  readonly #workers: readonly Worker[];
  readonly #failed = Promise.withResolvers<never>();
  readonly #listeners = new Map<Worker, (event: MessageEvent<FromWorker>) => void>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(module: WebAssembly.Module, count = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency))) {
    this.#module = module;
    this.#workers = Array.from({ length: count }, () => {
      const worker = new Worker(new URL("./ensemble-worker.ts", import.meta.url), { type: "module" });
      worker.addEventListener("error", () => this.#failed.reject(new Error("a worker could not be started")));
      return worker;
    });
    this.#failed.promise.catch(() => undefined);
  }

  get count(): number {
    return this.#workers.length;
  }

  /** Runs a job once the jobs before it are done or stopped. */
  run(job: EnsembleJob, options: EnsembleOptions): Promise<EnsembleResults> {
    const run = this.#last.then(() =>
      Promise.race([
        runEnsemble(
          job,
          this.#workers.map((worker) => this.#served(worker, job)),
          options,
        ),
        this.#failed.promise,
      ]),
    );
    this.#last = run.catch(() => undefined);
    return run;
  }

  close(): void {
    for (const worker of this.#workers) worker.terminate();
  }

  #served(worker: Worker, job: EnsembleJob): ChunkWorker {
    return remoteWorker(
      {
        post: (message: ToWorker) => worker.postMessage(message),
        // Taking the place of the last listener: answers to an earlier job would be taken for this one's.
        listen: (receive) => {
          const last = this.#listeners.get(worker);
          if (last !== undefined) worker.removeEventListener("message", last);
          const heard = (event: MessageEvent<FromWorker>) => receive(event.data);
          this.#listeners.set(worker, heard);
          worker.addEventListener("message", heard);
        },
      },
      job,
      this.#module,
    );
  }
}
