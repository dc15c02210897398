import { storeFailure, syncToDisk } from "@plumbline/store/snapshot";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hash } from "node:crypto";
import { join, resolve } from "node:path";
import { z } from "zod";

/** An `add` that was begun and has not come to its end. */
export interface UnfinishedJob {
  /** Absolute. */
  readonly paths: readonly string[];
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

/** A file of a job, with what tells whether it has changed on the disk since. */
export interface JobFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly changedMs: number;
}

const fileSchema = z.object({ path: z.string(), name: z.string(), bytes: z.number(), changedMs: z.number() });
const jobSchema = z.object({
  paths: z.array(z.string()),
  startedAt: z.string(),
  registerRoot: z.string(),
  files: z.array(fileSchema),
});
/** What a line of the journal says: the hash of a file's bytes, or that a file has been read. */
const stepSchema = z.union([
  z.object({ hashed: z.string(), file: fileSchema }),
  z.object({ read: z.string(), bytes: z.number() }),
]);
type JobRecord = z.infer<typeof jobSchema>;

const jobsFolder = (store: string) => join(store, "jobs");

/** The same paths are the same job, whenever they are added. */
function jobId(paths: readonly string[]): string {
  return hash("sha256", JSON.stringify(paths.map((path) => resolve(path)).toSorted())).slice(0, 16);
}

/** What is known of a job on the disk: begun before the first file is read, gone when the store has its files. */
export class JobJournal {
  readonly #jobs: string;
  readonly #folder: string;
  readonly #steps: string;
  /** Hash of the bytes of files, by path, name, size and time of change. */
  readonly #hashes = new Map<string, string>();
  readonly #read = new Set<string>();
  readonly #before: readonly JobFile[];

  /** Opens the journal of a job, or begins it. Throws StoreFailure where it cannot be written. */
  constructor(store: string, job: Omit<JobRecord, "startedAt">, now: () => Date) {
    this.#jobs = jobsFolder(store);
    this.#folder = join(this.#jobs, jobId(job.paths));
    this.#steps = join(this.#folder, "steps.ndjson");
    const found = readJob(this.#folder);
    for (const step of found?.steps ?? [])
      if ("hashed" in step) this.#hashes.set(keyOf(step.file), step.hashed);
      else this.#read.add(step.read);
    this.#before = (found?.steps ?? []).flatMap((step) => ("hashed" in step ? [step.file] : []));
    const record: JobRecord = {
      ...job,
      paths: job.paths.map((path) => resolve(path)),
      startedAt: found?.job.startedAt ?? now().toISOString(),
    };
    this.#write(() => {
      mkdirSync(this.#folder, { recursive: true });
      const draft = join(this.#folder, "job.json.new");
      writeFileSync(draft, JSON.stringify(record));
      syncToDisk(draft);
      renameSync(draft, join(this.#folder, "job.json"));
      syncToDisk(this.#jobs);
      // A line that was cut off must not take the next one with it
      const steps = textOf(this.#steps);
      if (steps !== "" && !steps.endsWith("\n")) appendFileSync(this.#steps, "\n");
    });
  }

  /** Files that an earlier run of this job found, in case they are no longer where they were. */
  get filesBefore(): readonly JobFile[] {
    return this.#before;
  }

  /** The hash of a file, where an earlier run of this job found it and the file has not changed since. */
  hashOf(file: JobFile): string | null {
    return this.#hashes.get(keyOf(file)) ?? null;
  }

  hashed(file: JobFile, sha256: string): void {
    this.#hashes.set(keyOf(file), sha256);
    this.#append({ hashed: sha256, file });
  }

  read(sha256: string, bytes: number): void {
    if (this.#read.has(sha256)) return;
    this.#read.add(sha256);
    this.#append({ read: sha256, bytes });
  }

  /** The store has everything: nothing is left of the job. */
  finish(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    if (readdirSync(this.#jobs).length === 0) rmSync(this.#jobs, { recursive: true, force: true });
  }

  #append(step: z.infer<typeof stepSchema>): void {
    this.#write(() => appendFileSync(this.#steps, `${JSON.stringify(step)}\n`));
  }

  #write(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw storeFailure(error);
    }
  }
}

/** An unfinished job, with what going on with it takes. */
interface FoundJob extends UnfinishedJob {
  readonly registerRoot: string;
  /** Of the files that it has taken in. */
  readonly hashes: readonly string[];
}

/** The unfinished jobs of a store, the oldest first. */
export function unfinishedJobs(store: string): FoundJob[] {
  return jobFolders(store)
    .flatMap((folder) => {
      const found = readJob(folder);
      if (found === null) return [];
      const { job, steps } = found;
      const read = new Map(steps.flatMap((step) => ("read" in step ? [[step.read, step.bytes]] : [])));
      const hashes = new Map(steps.flatMap((step) => ("hashed" in step ? [[keyOf(step.file), step.hashed]] : [])));
      const done = job.files.filter((file) => read.has(hashes.get(keyOf(file)) ?? ""));
      const sum = (files: readonly JobFile[]) => files.reduce((total, { bytes }) => total + bytes, 0);
      return [
        {
          paths: job.paths,
          startedAt: job.startedAt,
          registerRoot: job.registerRoot,
          hashes: [...hashes.values()],
          filesDone: done.length,
          filesTotal: job.files.length,
          bytesDone: sum(done),
          bytesTotal: sum(job.files),
        },
      ];
    })
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
}

/** The unfinished job of a store that was begun first; null where none is. */
export function unfinishedJob(store: string): UnfinishedJob | null {
  const [first] = unfinishedJobs(store);
  if (first === undefined) return null;
  const { paths, startedAt, filesDone, filesTotal, bytesDone, bytesTotal } = first;
  return { paths, startedAt, filesDone, filesTotal, bytesDone, bytesTotal };
}

/** Forgets every job of a store. Only for the one who holds its lock. */
export function forgetJobs(store: string): void {
  rmSync(jobsFolder(store), { recursive: true, force: true });
}

/** Which file it is, as it was when it was looked at. */
const keyOf = ({ path, name, bytes, changedMs }: JobFile) => JSON.stringify([path, name, bytes, changedMs]);

function jobFolders(store: string): string[] {
  try {
    return readdirSync(jobsFolder(store)).map((name) => join(jobsFolder(store), name));
  } catch {
    return [];
  }
}

function readJob(folder: string): { job: JobRecord; steps: z.infer<typeof stepSchema>[] } | null {
  const job = jobSchema.safeParse(readJson(join(folder, "job.json")));
  if (!job.success) return null;
  const steps = textOf(join(folder, "steps.ndjson"))
    .split("\n")
    .flatMap((line) => {
      // The last line of a run that was killed may be cut off
      const step = stepSchema.safeParse(parsed(line));
      return step.success ? [step.data] : [];
    });
  return { job: job.data, steps };
}

const readJson = (path: string): unknown => parsed(textOf(path));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Size and time of change of a file that was found; zeros where it has gone meanwhile. */
export function jobFile(path: string, name: string): JobFile {
  const state = statSync(path, { throwIfNoEntry: false });
  return { path, name, bytes: state?.size ?? 0, changedMs: state?.mtimeMs ?? 0 };
}
