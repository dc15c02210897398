import type { Issue } from "@plumbline/core/evidence";
import { readPublished } from "@plumbline/ingest/detect";
import { type FileSummary, openFile } from "@plumbline/ingest/files";
import { keepFile, keptBytes, removeKept } from "@plumbline/store/files";
import { PartWriter } from "@plumbline/store/parts";
import { type FileRow, publishedTables } from "@plumbline/store/projects";
import { StoreFailure } from "@plumbline/store/snapshot";
import { addActivity } from "./activity-rows.ts";
import { addAidData } from "./aiddata-rows.ts";
import { fileNature } from "./file-nature.ts";
import { argumentsText } from "./published-rows.ts";

/** Work on one file that another thread can do. */
export type FileTask =
  | { readonly kind: "keep"; readonly store: string; readonly path: string; readonly name: string }
  | {
      readonly kind: "read";
      readonly store: string;
      /** Where the file was found: read where the store keeps no copy of it. */
      readonly path: string;
      readonly name: string;
      readonly hash: string;
      readonly reader: string;
    };

export interface FileWatch {
  readonly moved: (bytes: number) => void;
  readonly stopped: () => boolean;
}

/** What came of it: for "keep", the hash (null where the file could not be read); for "read", what the file gave. */
export type FileResult =
  | { readonly kind: "kept"; readonly hash: string; readonly bytes: number }
  | { readonly kind: "unreadable"; readonly code: string }
  /** The kept copy is damaged, or the file is not what it was when it was hashed: keep it again. */
  | { readonly kind: "changed" }
  | { readonly kind: "read"; readonly row: FileRow };

export const partKey = (hash: string, reader: string) => `${hash}-${reader}`;

/** Does the work on one file. Throws StoreFailure where the store cannot be written, or where it is stopped. */
export function doFileTask(task: FileTask, watch: FileWatch): Promise<FileResult> {
  return task.kind === "keep" ? keep(task, watch) : read(task, watch);
}

async function keep(
  { store, path }: Extract<FileTask, { kind: "keep" }>,
  { moved, stopped }: FileWatch,
): Promise<FileResult> {
  try {
    const { hash, bytes } = await keepFile(store, openFile(path).bytes, {
      natureOf: fileNature,
      onBytes(read) {
        if (stopped()) throw new StoreFailure("cancelled");
        moved(read);
      },
    });
    return { kind: "kept", hash, bytes };
  } catch (error) {
    if (error instanceof StoreFailure) throw error;
    if (!(error instanceof Error && "code" in error)) throw error;
    return { kind: "unreadable", code: String(error.code) };
  }
}

async function read(
  { store, path, name, hash, reader }: Extract<FileTask, { kind: "read" }>,
  { moved, stopped }: FileWatch,
): Promise<FileResult> {
  const source = new Source(store, path, hash);
  const writer = new PartWriter({ store, key: partKey(hash, reader), tables: publishedTables });
  const add: typeof writer.add = (table, row) => writer.add(table, row);
  const reading = readPublished(source.bytes(), { file: name });
  let record = 0;
  let issue = 0;
  let setAside = 0;
  try {
    for (;;) {
      if (stopped()) throw new StoreFailure("cancelled");
      const next = await reading.next();
      if (source.broken) {
        writer.abandon();
        removeKept(store, hash);
        return { kind: "changed" };
      }
      if (next.done === true) {
        const row = fileRow(next.value, { hash, bytes: source.readBytes, reader });
        writer.finish(row);
        return { kind: "read", row };
      }
      for (const each of next.value.records) {
        const at = { file: hash, record: record++ };
        if (each.type === "iati-activity") addActivity(each, at, add);
        else addAidData(each, at, add);
      }
      for (const { line, id, reason } of next.value.quarantined)
        add("quarantined", {
          file: hash,
          ordinal: setAside++,
          line,
          identifier: id ?? null,
          message: reason.id,
          arguments: argumentsText(reason),
        });
      for (const each of next.value.issues) add("issues", issueRow(each, hash, issue++));
      moved(source.readBytes);
    }
  } catch (error) {
    writer.abandon();
    throw error;
  } finally {
    await reading.return?.(emptySummary(name));
  }
}

/** The bytes to read: the store's own copy, so that what is read is what was hashed; else the file. */
class Source {
  broken = false;
  readBytes = 0;
  readonly #store: string;
  readonly #path: string;
  readonly #hash: string;

  constructor(store: string, path: string, hash: string) {
    this.#store = store;
    this.#path = path;
    this.#hash = hash;
  }

  async *bytes(): AsyncGenerator<Uint8Array, void, void> {
    const kept = keptBytes(this.#store, this.#hash);
    try {
      for await (const bytes of kept ?? openFile(this.#path).bytes) {
        this.readBytes += bytes.length;
        yield bytes;
      }
    } catch (error) {
      this.broken = true;
      throw error;
    }
  }
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

function fileRow(
  { format, version, records, kept, quarantined, issues, transactions, published }: FileSummary,
  of: { readonly hash: string; readonly bytes: number; readonly reader: string },
): FileRow {
  return {
    hash: of.hash,
    format,
    version,
    bytes: of.bytes,
    records,
    kept,
    quarantined,
    errors: issues.error,
    warnings: issues.warning,
    transactions,
    published: JSON.stringify(published),
    reader: of.reader,
  };
}

function emptySummary(file: string): FileSummary {
  return {
    file,
    format: "unknown",
    version: "",
    records: 0,
    kept: 0,
    quarantined: 0,
    issues: { error: 0, warning: 0 },
    transactions: 0,
    published: {},
  };
}
