import { setPriority } from "node:os";
import { StoreFailure } from "@plumbline/store/snapshot";
import { addFiles, resumeJob } from "./add-files.ts";
import type { JobProgress } from "./progress.ts";
import { type AddMessage, type AddRequest, addRequest } from "./server-job-messages.ts";
import { jobWords } from "./server-job-words.ts";

// A process of its own: reading is heavy, and the server goes on answering. It stops when the server does, and leaves a job to resume.
const TELL_EACH_MS = 200;
/** How much less urgent than the server itself the operating system takes it (its "nice" value). */
const LESS_URGENT = 2;

const tell = (message: AddMessage) => {
  if (process.connected) process.send?.(message);
};

function toldProgress(): JobProgress {
  const toldMs = new Map<string, number>();
  return {
    begin(stage, total = 0, unit = "bytes") {
      toldMs.clear();
      tell({ is: "stage", stage, total, unit: total === 0 ? "rows" : unit });
    },
    moved(file, done) {
      const now = performance.now();
      if (now - (toldMs.get(file) ?? Number.NEGATIVE_INFINITY) < TELL_EACH_MS) return;
      toldMs.set(file, now);
      tell({ is: "moved", file, done });
    },
    step(file, outcome, done = 0) {
      toldMs.delete(file);
      tell({ is: "step", file, outcome, done });
    },
    problem: (file, outcome) => tell({ is: "step", file, outcome, done: 0 }),
    waiting: (holder) => tell({ is: "waiting", holder }),
    end() {},
  };
}

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
process.on("disconnect", () => stop.abort());

async function add({ paths, store, register }: AddRequest): Promise<void> {
  try {
    const job = {
      store,
      settling: { registerRoot: register, asOf: new Date().toISOString().slice(0, 10) },
      progress: toldProgress(),
      signal: stop.signal,
    };
    if (paths === null) await resumeJob(job);
    else await addFiles({ ...job, paths, resumed: true });
    tell({ is: "done" });
  } catch (error) {
    if (error instanceof StoreFailure) tell({ is: "failed", code: error.code, problem: error.text });
    else {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      tell({ is: "failed", code: "our-fault", problem: jobWords.fault });
    }
  }
  if (process.connected) process.disconnect?.();
}

setPriority(LESS_URGENT);
process.once("message", (request) => void add(addRequest.parse(request)));
