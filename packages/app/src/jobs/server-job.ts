import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { JobsAnswer } from "@plumbline/core/contract";
import { StoreFailure, storeWriter } from "@plumbline/store/snapshot";
import addProcess from "../../bin/add-process.json" with { type: "json" };
import { discardJob } from "./add-files.ts";
import { addMessage, type AddRequest } from "./server-job-messages.ts";
import {
  isActive,
  jobProgress,
  type JobProgressView,
  type JobView,
  TERMINAL_JOB,
  terminalView,
  unfinishedView,
} from "./server-job-progress.ts";
import { diskRefusal, JobRefusal } from "./server-job-refusal.ts";
import {
  freeBytes,
  isUploaded,
  type Receiving,
  receiveUpload,
  removeUpload,
  takeUpload,
  unfinishedUploads,
  uploadedPaths,
  type UploadedJob,
} from "./server-job-uploads.ts";
import { jobWords } from "./server-job-words.ts";
import { unfinishedJob } from "./unfinished-jobs.ts";

/** Files that are being sent. */
export interface SentFiles {
  readonly body: AsyncIterable<Uint8Array>;
  readonly filesOf: (
    body: AsyncIterable<Uint8Array>,
  ) => AsyncIterable<{ readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }>;
  /** Length of the body, where the sender says it. */
  readonly expectedBytes: number | null;
}

export interface ServerJobOptions {
  readonly store: string;
  readonly register: string;
  /** Whether files may be added; otherwise the server only tells of a job that was left. */
  readonly allowed: boolean;
  readonly limitBytes: number;
}

/** Adding files through the server: one job at a time, each in a process of its own. */
export interface ServerJobs {
  readonly allowed: boolean;
  readonly answer: () => Promise<JobsAnswer>;
  /** Takes files as they arrive, then begins to add them. Throws JobRefusal, or what `filesOf` throws; then nothing of them is left. */
  readonly receive: (sent: SentFiles) => Promise<void>;
  /** Stops a job; what was sent waits to be resumed or discarded. */
  readonly cancel: (id: string) => Promise<void>;
  readonly resume: (id: string) => Promise<void>;
  /** Forgets a job, and the files that were sent for it. */
  readonly discard: (id: string) => Promise<void>;
  /** Stops what is at work; it can be resumed by the next server. */
  readonly close: () => Promise<void>;
}

interface Current {
  readonly progress: JobProgressView;
  readonly id: string;
  /** Null while its files arrive, and once they are added. */
  upload: UploadedJob | null;
  readonly stop: AbortController;
  child: ChildProcess | null;
}

const ENTRY = fileURLToPath(new URL("./server-job-process.ts", import.meta.url));
/** How long a process may take to stop by itself; it may be killed at any moment without harm. */
const PATIENCE_MS = 5000;
/** Room to leave for the snapshot that is made of the files. */
const SPARE_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 20_000;
const DISCARD_PATIENCE_MS = 3000;
/** How often a job of a terminal is looked for. */
const LOOK_AGAIN_MS = 5000;

export function serverJobs({ store, register, allowed, limitBytes }: ServerJobOptions): ServerJobs {
  let left = unfinishedUploads(store, { tidy: allowed });
  let current: Current | null = null;
  const now = () => performance.now();
  const terminalJob = lookedUpEach(LOOK_AGAIN_MS, now, async () => {
    const job = unfinishedJob(store);
    if (job === null || job.paths.every((path) => isUploaded(store, path))) return null;
    // One that is at work there is not left
    return (await storeWriter(store)) === null ? job : null;
  });
  const isBusy = () => current !== null && isActive(current.progress.view().state);

  const start = (job: Current, upload: UploadedJob | null) => {
    job.upload = upload;
    job.progress.begin(upload?.files ?? [], upload === null ? (unfinishedJob(store)?.filesTotal ?? 0) : undefined);
    // Its output is no answer of ours: it goes where messages go
    const child = fork(ENTRY, {
      stdio: ["ignore", 2, 2, "ipc"],
      execArgv: [...process.execArgv, ...addProcess.flags],
      env: { ...process.env, ...addProcess.environment },
    });
    job.child = child;
    child.on("message", (message) => {
      const told = addMessage.parse(message);
      if (told.is === "done" && upload !== null) {
        removeUpload(store, upload);
        job.upload = null;
      }
      job.progress.told(told);
    });
    child.on("error", () => undefined);
    child.on("exit", () => {
      job.child = null;
      if (!isActive(job.progress.view().state)) return;
      job.progress.told(
        job.stop.signal.aborted
          ? { is: "failed", code: "cancelled", problem: jobWords.cancelled }
          : { is: "failed", code: "ended", problem: jobWords.fault },
      );
    });
    const request: AddRequest = { paths: upload === null ? null : uploadedPaths(store, upload), store, register };
    child.send(request);
  };

  const leftView = async (): Promise<JobView | null> => {
    if (left[0] !== undefined) return unfinishedView(left[0]);
    const job = await terminalJob();
    return job === null ? null : terminalView(job);
  };

  const setAside = () => {
    if (current?.upload !== null && current?.upload !== undefined) left = [...left, current.upload];
    current = null;
  };

  const uploadOf = (id: string): UploadedJob | null =>
    (current?.id === id ? current.upload : left.find((job) => job.id === id)) ?? null;

  const halt = async (job: Current) => {
    job.progress.stopping();
    job.stop.abort();
    const { child } = job;
    if (child === null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    await ended;
    clearTimeout(timer);
  };

  return {
    allowed,
    answer: async () => ({ allowed, limitBytes, job: current?.progress.view() ?? (await leftView()) }),

    async receive({ body, filesOf, expectedBytes }) {
      if (isBusy()) throw new JobRefusal("busy");
      if (expectedBytes !== null && expectedBytes > limitBytes) throw new JobRefusal("too-large");
      setAside();
      const startedAt = new Date().toISOString();
      const id = `${Date.now().toString(36)}-${randomBytes(6).toString("hex")}`;
      const progress = jobProgress({ id, startedAt }, expectedBytes, now);
      const job: Current = { progress, id, upload: null, stop: new AbortController(), child: null };
      current = job;
      let receiving: Receiving | null = null;
      try {
        // Twice: the file as it was sent, and the snapshot with its bytes
        if (((await freeBytes(store)) - SPARE_BYTES) / 2 < (expectedBytes ?? 0)) throw new JobRefusal("no-room");
        receiving = receiveUpload(store, { id, startedAt }, { limitBytes, onBytes: progress.received });
        let count = 0;
        for await (const { name, bytes } of filesOf(stoppable(body, job.stop.signal))) {
          count += 1;
          if (count > MOST_FILES) throw new JobRefusal("too-many");
          progress.arrived(await receiving.file(name, bytes));
        }
        if (count === 0) throw new JobRefusal("nothing-sent");
        start(job, receiving.finish());
      } catch (error) {
        receiving?.drop();
        current = null;
        throw diskRefusal(error);
      }
    },

    async cancel(id) {
      if (current?.id !== id || !isBusy()) throw new JobRefusal("unknown");
      await halt(current);
    },

    async resume(id) {
      const upload = id === TERMINAL_JOB ? null : (uploadOf(id) ?? undefined);
      if (upload === undefined || (upload === null && current?.id !== id && (await terminalJob()) === null))
        throw new JobRefusal("unknown");
      if (isBusy()) throw new JobRefusal("busy");
      if (current?.id !== id) setAside();
      left = left.filter((job) => job.id !== id);
      const begun = upload ?? { id, startedAt: new Date().toISOString() };
      current = { progress: jobProgress(begun, null, now), id, upload, stop: new AbortController(), child: null };
      start(current, upload === null ? null : takeUpload(store, upload));
    },

    async discard(id) {
      if (current?.id === id && isBusy()) throw new JobRefusal("at-work");
      const upload = uploadOf(id);
      if (upload === null && current?.id !== id && (id !== TERMINAL_JOB || (await terminalJob()) === null))
        throw new JobRefusal("unknown");
      // What was read of it goes too; a job that is done has nothing left
      if (upload !== null || id === TERMINAL_JOB) await forgetRead(store);
      if (upload !== null) removeUpload(store, upload);
      left = left.filter((job) => job.id !== id);
      if (current?.id === id) current = null;
      terminalJob.again();
    },

    async close() {
      if (current !== null && (isBusy() || current.child !== null)) await halt(current);
    },
  };
}

/** Forgets the parts of jobs that were not finished. Throws JobRefusal where another process writes the store. */
async function forgetRead(store: string): Promise<void> {
  try {
    await discardJob(store, AbortSignal.timeout(DISCARD_PATIENCE_MS));
  } catch (error) {
    throw error instanceof StoreFailure && error.code === "cancelled" ? new JobRefusal("busy", error) : error;
  }
}

/** What is looked up, and for a while remembered. */
function lookedUpEach<T>(
  everyMs: number,
  now: () => number,
  look: () => Promise<T>,
): (() => Promise<T>) & { again: () => void } {
  let atMs = Number.NEGATIVE_INFINITY;
  let found: Promise<T>;
  const remembered = () => {
    if (now() - atMs > everyMs) {
      found = look();
      atMs = now();
    }
    return found;
  };
  return Object.assign(remembered, {
    again: () => {
      atMs = Number.NEGATIVE_INFINITY;
    },
  });
}

/** The same bytes, until they are not wanted any more: then a sender that has fallen silent is not waited for. */
async function* stoppable(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  const stopped = Promise.withResolvers<never>();
  stopped.promise.catch(() => undefined);
  const onAbort = () => stopped.reject(new JobRefusal("cancelled"));
  signal.addEventListener("abort", onAbort);
  try {
    for (;;) {
      const arrived = source.next().catch((error: unknown) => {
        throw new JobRefusal("cut-off", error);
      });
      const next = await Promise.race([arrived, stopped.promise]);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
