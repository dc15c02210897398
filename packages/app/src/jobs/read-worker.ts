import { StoreFailure } from "@plumbline/store/snapshot";
import { parentPort, workerData } from "node:worker_threads";
import { doFileTask, type FileTask } from "./read-part.ts";
import type { FromReader } from "./reading-pool.ts";

/** A thread that works on one file after the other. `workerData` is a flag that says stop. */
const stop = new Int32Array(workerData as SharedArrayBuffer);
const port = parentPort;
if (port === null) throw new Error("only as a worker thread");
const say = (message: FromReader) => port.postMessage(message);

port.on("message", (task: FileTask) => {
  doFileTask(task, {
    moved: (bytes) => say({ kind: "moved", bytes }),
    stopped: () => Atomics.load(stop, 0) !== 0,
  }).then(
    (result) => say({ kind: "done", result }),
    (error: unknown) => {
      if (error instanceof StoreFailure) say({ kind: "failed", code: error.code, detail: error.detail });
      else
        say({
          kind: "failed",
          code: null,
          detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
    },
  );
});
