import type { Issue } from "@plumbline/core/evidence";
import { type FileSummary, type FoundFile, openFile, walk } from "@plumbline/ingest/files";
import { ingestMessageText, readPublished } from "@plumbline/ingest/detect";
import { type FileRow, knownFiles, type KnownFile, publishedTables, sortedBy } from "@plumbline/store/projects";
import { buildSnapshot, StoreFailure, type TableWriter } from "@plumbline/store/snapshot";
import { lstat } from "node:fs/promises";
import { addActivity } from "./activity-rows.ts";
import { addAidData } from "./aiddata-rows.ts";
import type { JobProgress } from "./progress.ts";
import { argumentsText } from "./published-rows.ts";
import { type SettleInputs, settlePlan } from "./settle-plan.ts";

/** What one file gave, as `plumbline add --json` says it. */
export type FileReport = FileSummary;

export interface AddReport {
  readonly files: readonly FileReport[];
  readonly store: string;
}

export interface AddJob {
  readonly paths: readonly string[];
  readonly store: string;
  readonly settling: SettleInputs;
  readonly progress: JobProgress;
  readonly signal?: AbortSignal;
}

type Writer = TableWriter<typeof publishedTables>;

/** A file as it was found, with the hash of its bytes; null where it could not be read so far. */
interface Hashed extends FoundFile {
  readonly hash: string | null;
  readonly bytes: number;
}

/**
 * Reads files (or all files of folders) into a store: kept as published, settled, checked, and put in place at once. Files that the store has
 * already change nothing. Throws StoreFailure where the store cannot be written; what a file holds is never an exception.
 */
export async function addFiles({ paths, store, settling, progress, signal }: AddJob): Promise<AddReport> {
  const found: FoundFile[] = [];
  const lost: FileReport[] = [];
  for (const path of paths)
    for await (const step of walk(path)) {
      if ("found" in step) found.push(step.found);
      else {
        progress.problem(step.issue.at.file, ingestMessageText(step.issue.message));
        lost.push(unreadable(step.issue));
      }
    }
  const hashed: Hashed[] = [];
  for (const file of found) hashed.push(await hash(file, signal));
  const reports: FileReport[] = [];
  const fill = async (writer: Writer, known: Map<string, KnownFile>): Promise<boolean> => {
    const allBytes = hashed.reduce((sum, { hash: sha, bytes }) => sum + (isKnown(known, sha) ? 0 : bytes), 0);
    progress.begin({ en: "Reading", zh: "读取" }, allBytes);
    let changed = false;
    for (const file of hashed) {
      const seen = file.hash === null ? undefined : known.get(file.hash);
      if (seen !== undefined && file.hash !== null) {
        if (!seen.names.has(file.name)) {
          writer.add("file_names", { hash: file.hash, name: file.name });
          known.set(file.hash, { row: seen.row, names: new Set([...seen.names, file.name]) });
          changed = true;
        }
        reports.push(reportOf(seen.row, file.name));
        progress.step(file.name, { en: "the store has it already", zh: "数据仓中已有" });
        continue;
      }
      const row = await readFile(file, writer, { progress, signal });
      reports.push(reportOf(row, file.name));
      known.set(row.hash ?? "", { row, names: new Set([file.name]) });
      changed = true;
    }
    progress.begin({ en: "Settling", zh: "核算" });
    return changed;
  };
  await buildSnapshot(store, {
    tables: publishedTables,
    sortedBy,
    fill: async (writer, old) => fill(writer, old === null ? new Map() : await knownFiles(old)),
    settle: settlePlan(settling),
    onWait: (holder) => progress.waiting(holder),
    ...(signal === undefined ? {} : { signal }),
  });
  progress.end();
  return { files: [...lost, ...reports], store };
}

const isKnown = (known: ReadonlyMap<string, KnownFile>, sha: string | null) => sha !== null && known.has(sha);

async function hash(file: FoundFile, signal: AbortSignal | undefined): Promise<Hashed> {
  const opened = openFile(file.path);
  try {
    for await (const chunk of opened.bytes) if (chunk.length > 0) stopIf(signal);
  } catch (error) {
    if (error instanceof StoreFailure) throw error;
    const size = await lstat(file.path).then(
      (stat) => stat.size,
      () => 0,
    );
    return { ...file, hash: null, bytes: size };
  }
  return { ...file, hash: opened.sha256(), bytes: opened.readBytes() };
}

async function readFile(
  file: Hashed,
  writer: Writer,
  { progress, signal }: { readonly progress: JobProgress; readonly signal: AbortSignal | undefined },
): Promise<FileRow> {
  const opened = openFile(file.path);
  const reading = readPublished(opened.bytes, { file: file.name });
  // A file that cannot be read to its end has the hash of what could be read
  const key = file.hash ?? `unread:${file.name}`;
  const add: Writer["add"] = (table, row) => writer.add(table, row);
  let record = 0;
  let issue = 0;
  let setAside = 0;
  for (;;) {
    stopIf(signal);
    const next = await reading.next();
    if (next.done === true) {
      const row = fileRow(next.value, key, opened.readBytes());
      add("files", row);
      add("file_names", { hash: key, name: file.name });
      progress.step(file.name, kept(next.value), opened.readBytes());
      return row;
    }
    for (const each of next.value.records) {
      const at = { file: key, record: record++ };
      if (each.type === "iati-activity") addActivity(each, at, add);
      else addAidData(each, at, add);
    }
    for (const { line, id, reason } of next.value.quarantined)
      add("quarantined", {
        file: key,
        ordinal: setAside++,
        line,
        identifier: id ?? null,
        message: reason.id,
        arguments: argumentsText(reason),
      });
    for (const each of next.value.issues) add("issues", issueRow(each, key, issue++));
    progress.moved(file.name, opened.readBytes());
  }
}

function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new StoreFailure("cancelled");
}

function issueRow({ at, rule, severity, message }: Issue, file: string, ordinal: number) {
  return {
    file,
    ordinal,
    line: at.line ?? null,
    column: at.column ?? null,
    identifier: at.id ?? null,
    rule,
    severity,
    message: message.id,
    arguments: argumentsText(message),
  };
}

function fileRow(summary: FileSummary, hash: string, bytes: number): FileRow {
  const { format, version, records, kept, quarantined, issues, transactions, published } = summary;
  return {
    hash,
    format,
    version,
    bytes,
    records,
    kept,
    quarantined,
    errors: issues.error,
    warnings: issues.warning,
    transactions,
    published: JSON.stringify(published),
  };
}

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

function kept({ records, kept: count, quarantined, issues }: FileSummary) {
  return {
    en: `${records} records: ${count} kept, ${quarantined} set aside; ${issues.error} errors, ${issues.warning} warnings`,
    zh: `${records} 条记录：保留 ${count} 条，搁置 ${quarantined} 条；${issues.error} 个错误，${issues.warning} 个警告`,
  };
}
