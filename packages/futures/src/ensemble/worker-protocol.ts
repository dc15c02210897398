import { type Chunk, type EnsembleJob, type PairRunner, runChunk, runnerFor } from "./chunk.ts";
import type { ChunkWorker } from "./run-ensemble.ts";

/** What goes to a worker: first a job, then its chunks one at a time. */
export type ToWorker =
  | { readonly kind: "job"; readonly job: EnsembleJob; readonly module: WebAssembly.Module | undefined }
  | { readonly kind: "chunk"; readonly chunk: Chunk };

/** What comes back. */
export type FromWorker =
  | { readonly kind: "numbers"; readonly index: number; readonly numbers: Float64Array<ArrayBuffer> }
  | { readonly kind: "failure"; readonly index: number; readonly message: string };

/** The worker's side: give it every message; it answers chunks. Works in a web worker and in a worker thread alike. */
export function chunkServer(
  answer: (message: FromWorker, transfer: ArrayBuffer[]) => void,
): (message: ToWorker) => void {
  let loaded: { readonly job: EnsembleJob; readonly runner: PairRunner } | undefined;
  return (message) => {
    if (message.kind === "job") {
      loaded = { job: message.job, runner: runnerFor(message.job, message.module) };
      return;
    }
    const { index } = message.chunk;
    try {
      if (loaded === undefined) throw new Error("a chunk came before its job");
      const numbers = runChunk(loaded.job, message.chunk, loaded.runner);
      answer({ kind: "numbers", index, numbers }, [numbers.buffer]);
    } catch (error) {
      answer({ kind: "failure", index, message: error instanceof Error ? error.message : "unknown failure" }, []);
    }
  };
}

/** The two calls that a Web `Worker` and a thin wrapper of Node's have in common. */
export interface WorkerPort {
  readonly post: (message: ToWorker) => void;
  readonly listen: (receive: (message: FromWorker) => void) => void;
}

/** A {@link ChunkWorker} that gives up nothing: numbers or an error. */
export interface RemoteWorker extends ChunkWorker {
  readonly run: (chunk: Chunk) => Promise<Float64Array>;
}

/** The caller's side: sends the job and turns the port into a {@link ChunkWorker}. */
export function remoteWorker(port: WorkerPort, job: EnsembleJob, module: WebAssembly.Module | undefined): RemoteWorker {
  const waiting = new Map<number, { resolve: (numbers: Float64Array) => void; reject: (error: Error) => void }>();
  port.listen((message) => {
    const asked = waiting.get(message.index);
    waiting.delete(message.index);
    if (message.kind === "numbers") asked?.resolve(message.numbers);
    else asked?.reject(new Error(`chunk ${message.index}: ${message.message}`));
  });
  port.post({ kind: "job", job, module });
  return {
    run: (chunk) =>
      new Promise((resolve, reject) => {
        waiting.set(chunk.index, { resolve, reject });
        port.post({ kind: "chunk", chunk });
      }),
  };
}
