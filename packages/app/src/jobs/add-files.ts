import type { Issue } from "@plumbline/core/evidence";
import { ingestMessageText } from "@plumbline/ingest/detect";
import { type FileSummary, type FoundFile, walk } from "@plumbline/ingest/files";
import { hasKeptFile, removeKept } from "@plumbline/store/files";
import { findPart, type Part, removePart, removeParts } from "@plumbline/store/parts";
import {
  type FileRow,
  type KnownFile,
  knownFiles,
  publishedTables,
  settledWith,
  type SettledWith,
} from "@plumbline/store/projects";
import { buildSnapshot, StoreFailure, withCurrent, withStore } from "@plumbline/store/snapshot";
import { availableParallelism } from "node:os";
import { resolve, sep } from "node:path";
import type { JobProgress } from "./progress.ts";
import { partKey } from "./read-part.ts";
import { type ReadingPool, withReadingPool } from "./reading-pool.ts";
import { type SettleInputs, settlePlan } from "./settle-plan.ts";
import { forgetJobs, JobJournal, jobFile, type JobFile, unfinishedJobs } from "./unfinished-jobs.ts";
import { readerVersion, settlingVersion } from "./versions.ts";

/** What one file gave, as `plumbline add --json` says it. */
export type FileReport = FileSummary;

export interface AddReport {
  readonly files: readonly FileReport[];
  readonly store: string;
  /** How many of `files` are paths that led to nothing that can be opened: they are not in the store. */
  readonly unopened: number;
}

/** How a store is written: what settles it, who watches, and how many files are read at once. */
export interface WriteJob {
  readonly store: string;
  readonly settling: SettleInputs;
  readonly progress: JobProgress;
  readonly signal?: AbortSignal | undefined;
  /** Files read at once; by default as many as the machine has cores. The store is the same for any number. */
  readonly workers?: number | undefined;
}

export interface AddJob extends WriteJob {
  readonly paths: readonly string[];
  /** Goes on with a job: files that have gone meanwhile are taken from the copies that the store has of them. */
  readonly resumed?: boolean;
}

/** A file that can be read, with the hash of its bytes. */
interface Hashed extends JobFile {
  readonly hash: string;
}

/**
 * Reads files (or all files of folders) into a store: kept as published, settled, checked, and put in place at once. Files that the store has
 * already change nothing. What has been read is kept as parts until the whole is in place: after a crash, a signal or a full disk the same job goes on from
 * there. Throws StoreFailure where the store cannot be written; what a file holds is never an exception.
 */
export async function addFiles(job: AddJob): Promise<AddReport> {
  const { paths, store, progress, signal } = job;
  const found: FoundFile[] = [];
  const lost: FileReport[] = [];
  const lose = (issue: Issue) => {
    progress.problem(issue.at.file, ingestMessageText(issue.message));
    lost.push(unreadable(issue));
  };
  const missing: { readonly issue: Issue; readonly path: string }[] = [];
  for (const path of paths)
    for await (const step of walk(path)) {
      if ("found" in step) found.push(step.found);
      else missing.push({ issue: step.issue, path: resolve(path) });
    }
  return withStore(store, { onWait: (holder) => progress.waiting(holder), signal }, async () => {
    const files = found.map(({ path, name }) => jobFile(path, name));
    const journal = new JobJournal(
      store,
      { paths: [...paths], registerRoot: job.settling.registerRoot, files },
      () => new Date(),
    );
    // What an earlier run of this job has a copy of may have gone meanwhile: an upload, a stick
    const gone = job.resumed === true ? journal.filesBefore.filter(isGone(store, journal, files)) : [];
    for (const { issue, path } of missing)
      if (!gone.some((file) => file.path === path || file.path.startsWith(path + sep))) lose(issue);
    const all = [...files, ...gone];
    const bytes = all.reduce((sum, file) => sum + file.bytes, 0);
    const workers = Math.min(job.workers ?? availableParallelism(), Math.max(1, all.length));
    const known = (await withCurrent(store, knownFiles)) ?? new Map<string, KnownFile>();
    const { hashed, parts, rows } = await withReadingPool({ workers, bytes, signal }, async (pool) => {
      const taken = await takeIn(all, { job, journal, pool, lose });
      return { hashed: taken, ...(await readAll(taken, known, { job, journal, pool })) };
    });
    const fresh = hashed.filter(({ hash, name }) => known.get(hash)?.names.has(name) !== true);
    const changed = fresh.length > 0;
    if (changed || !isSettled((await withCurrent(store, settledWith)) ?? null, known, job.settling)) {
      await assemble(job, { known, parts, rows, named: fresh });
    }
    for (const hash of parts.keys()) removePart(store, partKey(hash, readerVersion()));
    journal.finish();
    progress.end();
    const reports = hashed.flatMap(({ hash, name }) => {
      const row = rows.get(hash) ?? known.get(hash)?.row;
      return row === undefined ? [] : [reportOf(row, name)];
    });
    return { files: [...lost, ...reports], store, unopened: lost.length };
  });
}

function isGone(store: string, journal: JobJournal, files: readonly JobFile[]): (before: JobFile) => boolean {
  const found = new Set(files.map(({ path }) => path));
  return (before) => {
    const hash = journal.hashOf(before);
    return !found.has(before.path) && hash !== null && hasKeptFile(store, hash);
  };
}

/** Goes on with the unfinished jobs of a store. Throws StoreFailure `no-job` where there is none. */
export async function resumeJob(job: WriteJob): Promise<AddReport> {
  const jobs = unfinishedJobs(job.store);
  if (jobs.length === 0) throw new StoreFailure("no-job", job.store);
  const files: FileReport[] = [];
  let unopened = 0;
  for (const { paths, registerRoot } of jobs) {
    const report = await addFiles({ ...job, settling: { ...job.settling, registerRoot }, paths, resumed: true });
    files.push(...report.files);
    unopened += report.unopened;
  }
  return { files, store: job.store, unopened };
}

/** Forgets the unfinished jobs of a store with all that they have read; what the store holds stays. Waits where another process writes the store. */
export async function discardJob(store: string, signal?: AbortSignal): Promise<void> {
  await withStore(store, { signal }, async () => {
    const known = (await withCurrent(store, knownFiles)) ?? new Map<string, KnownFile>();
    for (const hash of unfinishedJobs(store).flatMap((job) => job.hashes))
      if (!known.has(hash)) removeKept(store, hash);
    removeParts(store, "all");
    forgetJobs(store);
  });
}

/**
 * Settles a store anew, and reads anew from its own copies the files that an earlier version of the readers read. Throws StoreFailure `no-store` where
 * there is none.
 */
export async function resettleStore(job: WriteJob): Promise<AddReport> {
  const { store, progress, signal } = job;
  return withStore(store, { onWait: (holder) => progress.waiting(holder), signal }, async () => {
    const known = await withCurrent(store, knownFiles);
    if (known === null) throw new StoreFailure("no-store", store);
    const reader = readerVersion();
    const old = [...known].filter(([hash, { row }]) => row.reader !== reader && hasKeptFile(store, hash));
    const parts = new Map<string, Part>();
    const rows = new Map<string, FileRow>();
    const files = old.map(([hash, { row, names }]) => ({
      path: "",
      name: [...names][0] ?? hash,
      bytes: row.bytes ?? 0,
      changedMs: 0,
      hash,
    }));
    progress.begin({ en: "2/4 Reading", zh: "2/4 读取" }, sumOf(files), "bytes");
    const workers = Math.min(job.workers ?? availableParallelism(), Math.max(1, files.length));
    await withReadingPool({ workers, bytes: sumOf(files), signal }, (pool) =>
      Promise.all(
        files.map(async (file) => {
          const part = findPart(store, partKey(file.hash, reader)) ?? (await readOne(file, reader, { job, pool }));
          parts.set(file.hash, part);
          rows.set(file.hash, part.about as FileRow);
          progress.step(file.name, kept(part.about as FileRow), file.bytes);
        }),
      ),
    );
    await assemble(job, { known, parts, rows, named: [] });
    for (const hash of parts.keys()) removePart(store, partKey(hash, reader));
    progress.end();
    return {
      files: [...known].flatMap(([hash, { row, names }]) =>
        [...names].map((name) => reportOf(rows.get(hash) ?? row, name)),
      ),
      store,
      unopened: 0,
    };
  });
}

interface Within {
  readonly job: AddJob;
  readonly journal: JobJournal;
  readonly pool: ReadingPool;
}

/** Hashes files and keeps their bytes; in the order of `files`, without those that cannot be read. */
async function takeIn(
  files: readonly JobFile[],
  { job: { store, progress }, journal, pool, lose }: Within & { readonly lose: (issue: Issue) => void },
): Promise<Hashed[]> {
  progress.begin({ en: "1/4 Taking in", zh: "1/4 收存" }, sumOf(files), "bytes");
  const taken = await Promise.all(
    files.map(async (file): Promise<Hashed | null> => {
      const before = journal.hashOf(file);
      if (before !== null) {
        progress.moved(file.name, file.bytes);
        return { ...file, hash: before };
      }
      const result = await pool.run({ kind: "keep", store, path: file.path, name: file.name }, (moved) =>
        progress.moved(file.name, moved),
      );
      if (result.kind === "unreadable") {
        const message = { id: "file-unreadable", args: { code: result.code } };
        lose({ rule: "I23", severity: "error", at: { file: file.name }, message });
        return null;
      }
      if (result.kind !== "kept") throw new Error(`kept, and ${result.kind}`);
      const hashed = { ...file, bytes: result.bytes, hash: result.hash };
      journal.hashed(file, result.hash);
      return hashed;
    }),
  );
  return taken.filter((file) => file !== null);
}

/** Reads what neither the store nor a part has. */
async function readAll(
  files: readonly Hashed[],
  known: ReadonlyMap<string, KnownFile>,
  within: Within,
): Promise<{ parts: Map<string, Part>; rows: Map<string, FileRow> }> {
  const { job, journal } = within;
  const { progress, store } = job;
  const parts = new Map<string, Part>();
  const rows = new Map<string, FileRow>();
  const reader = readerVersion();
  const unread: Hashed[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    if (known.has(file.hash)) {
      progress.step(file.name, { en: "the store has it already", zh: "数据仓中已有" });
      journal.read(file.hash, file.bytes);
    } else if (!seen.has(file.hash)) unread.push(file);
    seen.add(file.hash);
  }
  progress.begin({ en: "2/4 Reading", zh: "2/4 读取" }, sumOf(unread), "bytes");
  await Promise.all(
    unread.map(async (file) => {
      const earlier = findPart(store, partKey(file.hash, reader));
      const part = earlier ?? (await readOne(file, reader, within));
      // A part's `about` is the row of its file, as the reading wrote it
      const row = part.about as FileRow;
      parts.set(file.hash, part);
      rows.set(file.hash, row);
      journal.read(file.hash, file.bytes);
      progress.step(file.name, earlier === null ? kept(row) : before(row), file.bytes);
    }),
  );
  return { parts, rows };
}

async function readOne(
  file: Hashed,
  reader: string,
  { job, pool }: { readonly job: WriteJob; readonly pool: ReadingPool },
): Promise<Part> {
  const { store, progress } = job;
  const { hash, path, name } = file;
  for (let tried = 0; tried < 2; tried += 1) {
    const result = await pool.run({ kind: "read", store, path, name, hash, reader }, (moved) =>
      progress.moved(name, moved),
    );
    const part = result.kind === "read" ? findPart(store, partKey(hash, reader)) : null;
    if (part !== null) return part;
    // The store's copy was damaged: it is taken anew, if the file is still the same
    const again = await pool.run({ kind: "keep", store, path, name }, () => undefined);
    if (again.kind !== "kept" || again.hash !== hash) break;
  }
  throw new StoreFailure("file-changed", name);
}

/** Whether the store is settled as it would be settled now. */
function isSettled(
  settled: SettledWith | null,
  known: ReadonlyMap<string, KnownFile>,
  { registerRoot }: SettleInputs,
): boolean {
  return known.size === 0 || settled?.version === settlingVersion(registerRoot);
}

interface Gathered {
  readonly known: ReadonlyMap<string, KnownFile>;
  readonly parts: ReadonlyMap<string, Part>;
  readonly rows: ReadonlyMap<string, FileRow>;
  /** Names that are new to the store. */
  readonly named: readonly Hashed[];
}

async function assemble(
  { store, settling, progress, signal }: WriteJob,
  { known, parts, rows, named }: Gathered,
): Promise<void> {
  const oldRows = [...known].filter(([hash]) => !rows.has(hash)).map(([, { row }]) => row);
  const names = new Map<string, Set<string>>([...known].map(([hash, file]) => [hash, new Set(file.names)]));
  for (const { hash, name } of named) names.set(hash, (names.get(hash) ?? new Set()).add(name));
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  await buildSnapshot(store, {
    tables: publishedTables,
    rows: {
      files: [...oldRows, ...rows.values()].toSorted((a, b) => byText(a.hash ?? "", b.hash ?? "")),
      file_names: [...names]
        .flatMap(([hash, all]) => [...all].map((name) => ({ hash, name })))
        .toSorted((a, b) => byText(a.hash, b.hash) || byText(a.name, b.name)),
    },
    parts,
    onRows(done, total) {
      if (done === 0) progress.begin({ en: "3/4 Assembling", zh: "3/4 汇编" }, total, "rows");
      else progress.moved("", done);
    },
    settle: settlePlan(settling, { store, progress }),
    signal,
  });
}

const sumOf = (files: readonly JobFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

function reportOf(row: FileRow, file: string): FileReport {
  return {
    file,
    format: row.format ?? "unknown",
    version: row.version ?? "",
    records: row.records ?? 0,
    kept: row.kept ?? 0,
    quarantined: row.quarantined ?? 0,
    issues: { error: row.errors ?? 0, warning: row.warnings ?? 0 },
    transactions: row.transactions ?? 0,
    published: JSON.parse(row.published ?? "{}") as FileReport["published"],
  };
}

/** A path that led to no file. */
function unreadable(issue: Issue): FileReport {
  return {
    file: issue.at.file,
    format: "unknown",
    version: "",
    records: 0,
    kept: 0,
    quarantined: 0,
    issues: { error: 1, warning: 0 },
    transactions: 0,
    published: {},
  };
}

function kept({ records, kept: count, quarantined, errors, warnings }: FileRow) {
  return {
    en: `${counted(records, "record")}: ${count} kept, ${quarantined} set aside; ${counted(errors, "error")}, ${counted(warnings, "warning")}`,
    zh: `${records} 条记录：保留 ${count} 条，搁置 ${quarantined} 条；${errors} 个错误，${warnings} 个警告`,
  };
}

const counted = (count: number | null, what: string) => `${count ?? 0} ${what}${count === 1 ? "" : "s"}`;

function before(row: FileRow) {
  const { en, zh } = kept(row);
  return { en: `${en} (read before the interruption)`, zh: `${zh}（中断前已读）` };
}
