import type { JobsAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import type { AddMessage } from "./server-job-messages.ts";
import type { UnfinishedJob } from "./unfinished-jobs.ts";
import type { UploadedFile, UploadedJob } from "./server-job-uploads.ts";
import { stageCount } from "./stage-count.ts";
import { jobWords, waitingFor } from "./server-job-words.ts";

/** Names whatever a terminal left unfinished. */
export const TERMINAL_JOB = "terminal-0";

export type JobView = NonNullable<JobsAnswer["job"]>;

/** Short form of a file's hash, which names it in addresses. */
const ID_LENGTH = 12;

/** How far a job is: what its process tells, put together for those who ask. */
export interface JobProgressView {
  /** A file has arrived. */
  readonly arrived: (file: UploadedFile) => void;
  /** Bytes arrived. */
  readonly received: (bytes: number) => void;
  /** All have arrived, or the job is taken up again. */
  readonly begin: (files: readonly UploadedFile[], filesTotal?: number) => void;
  readonly stopping: () => void;
  readonly told: (message: AddMessage) => void;
  readonly view: () => JobView;
}

export function jobProgress(
  { id, startedAt }: Pick<UploadedJob, "id" | "startedAt">,
  expectedBytes: number | null,
  now: () => number,
): JobProgressView {
  let state: JobView["state"] = "receiving";
  let stage: Bilingual = jobWords.receiving;
  let problem: Bilingual | null = null;
  let files: { readonly file: string; readonly id: string | null; outcome: Bilingual | null }[] = [];
  /** More than `files` where a terminal began the job: its files are heard of one by one. */
  let filesTotal = 0;
  const count = stageCount(now);
  count.begin(expectedBytes ?? 0);
  const enter = (next: JobView["state"], words: Bilingual, size = 0) => {
    [state, stage] = [next, words];
    count.begin(size);
  };
  const waitingFile = (name: string) => files.find(({ file, outcome }) => file === name && outcome === null);
  const row = ({ name, hash }: UploadedFile) => ({ file: name, id: hash.slice(0, ID_LENGTH), outcome: null });
  /** Null where nobody can tell: what is left of a stage after all its parts has no measure. */
  const share = () => {
    const part = count.share();
    return !isActive(state) || !count.isMeasured() || part >= 1 ? null : part;
  };
  return {
    arrived: (file) => files.push(row(file)),
    received(bytes) {
      count.finished("", bytes);
    },
    begin(all, allFiles = all.length) {
      problem = null;
      files = all.map(row);
      filesTotal = allFiles;
      enter("reading", jobWords.looking);
    },
    stopping() {
      stage = jobWords.stopping;
    },
    told(message) {
      switch (message.is) {
        case "stage":
          // Files are read in bytes; what follows makes a snapshot of them
          enter(message.unit === "bytes" ? "reading" : "settling", message.stage, message.total);
          return;
        case "moved":
          count.moved(message.file, message.done);
          return;
        case "step": {
          const file = waitingFile(message.file);
          if (file === undefined) files.push({ file: message.file, id: null, outcome: message.outcome });
          else file.outcome = message.outcome;
          count.finished(message.file, message.done);
          return;
        }
        case "waiting":
          enter("waiting", waitingFor(message.holder));
          return;
        case "done":
          for (const file of files)
            if (files.some(({ id, outcome }) => id !== null && id === file.id && outcome !== null))
              file.outcome ??= jobWords.same;
          enter("done", jobWords.done);
          return;
        case "failed":
          // What a terminal left was finished by another meanwhile
          if (message.code === "no-job") enter("done", jobWords.done);
          else if (message.code === "cancelled") enter("cancelled", jobWords.cancelled);
          else {
            enter("failed", jobWords.failed);
            ({ problem } = message);
          }
          return;
        default:
          message satisfies never;
      }
    },
    view() {
      const done = share();
      return {
        id,
        state,
        stage,
        share: done,
        secondsLeft: done === null ? null : count.secondsLeft(),
        filesDone: files.filter(({ outcome }) => outcome !== null).length,
        filesTotal: Math.max(filesTotal, files.length),
        files: files.map((file) => ({ ...file })),
        problem,
        startedAt,
      };
    },
  };
}

/** Whether something is being done for a job right now. */
export function isActive(state: JobView["state"]): boolean {
  return state === "receiving" || state === "waiting" || state === "reading" || state === "settling";
}

/** A job that was begun in a terminal, and is not finished. */
export function terminalView({ startedAt, paths, filesDone, filesTotal }: UnfinishedJob): JobView {
  return {
    id: TERMINAL_JOB,
    state: "unfinished",
    stage: jobWords.terminal,
    share: null,
    secondsLeft: null,
    filesDone,
    filesTotal,
    files: paths.map((path) => ({ file: path, id: null, outcome: null })),
    problem: null,
    startedAt,
  };
}

/** A job that was left when its server was closed. */
export function unfinishedView({ id, startedAt, files }: UploadedJob): JobView {
  return {
    id,
    state: "unfinished",
    stage: jobWords.unfinished,
    share: null,
    secondsLeft: null,
    filesDone: 0,
    filesTotal: files.length,
    files: files.map(({ name, hash }) => ({ file: name, id: hash.slice(0, ID_LENGTH), outcome: null })),
    problem: null,
    startedAt,
  };
}
