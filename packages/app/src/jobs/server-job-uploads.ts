import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { open, statfs } from "node:fs/promises";
import { uptime } from "node:os";
import { join, resolve, sep } from "node:path";
import { z } from "zod";
import { safeFileName } from "./server-job-file-name.ts";

const uploadedFile = z.object({ name: z.string(), hash: z.string(), bytes: z.number() });
export type UploadedFile = z.infer<typeof uploadedFile>;

const uploadedJob = z.object({
  id: z.string().regex(/^[0-9a-z]+-[0-9a-f]+$/),
  startedAt: z.string(),
  /** The server that works on it. */
  pid: z.number().int(),
  files: z.array(uploadedFile),
});
/** Files that were sent to be added and wait, in the store's work area, until they are. */
export type UploadedJob = z.infer<typeof uploadedJob>;

/** More bytes than the server takes. */
export class TooManyBytes extends Error {
  override name = "TooManyBytes";
}

const NOTE = "job.json";
const RECEIVING = ".receiving";
const uploadsFolder = (store: string) => join(store, "uploads");
const jobFolder = (store: string, id: string) => join(uploadsFolder(store), id);

/** Where each file of a job is: one to a folder, so that two of the same name stay apart. */
export function uploadedPaths(store: string, { id, files }: UploadedJob): string[] {
  return files.map(({ name }, at) => resolve(jobFolder(store, id), String(at), name));
}

/** Whether a path is that of a file which was sent. */
export function isUploaded(store: string, path: string): boolean {
  return path.startsWith(resolve(uploadsFolder(store)) + sep);
}

/** A job whose files are still arriving. */
export interface Receiving {
  /** Writes one file as its bytes arrive. Throws TooManyBytes where the limit of the whole job is passed. */
  readonly file: (givenName: string, bytes: AsyncIterable<Uint8Array>) => Promise<UploadedFile>;
  /** All have arrived: from now on the job outlives this process. */
  readonly finish: () => UploadedJob;
  /** Leaves nothing behind. */
  readonly drop: () => void;
}

/** Makes room in the store's work area for files that arrive; until they all have, nothing of them counts. */
export function receiveUpload(
  store: string,
  job: Omit<UploadedJob, "files" | "pid">,
  { limitBytes, onBytes }: { readonly limitBytes: number; readonly onBytes: (count: number) => void },
): Receiving {
  const place = `${jobFolder(store, job.id)}${RECEIVING}`;
  mkdirSync(place, { recursive: true });
  const note = (files: readonly UploadedFile[]) => {
    const noted: UploadedJob = { ...job, pid: process.pid, files: [...files] };
    writeFileSync(join(place, NOTE), JSON.stringify(noted));
    return noted;
  };
  note([]);
  const files: UploadedFile[] = [];
  let received = 0;
  return {
    async file(givenName, bytes) {
      const name = safeFileName(givenName);
      const hash = createHash("sha256");
      let count = 0;
      mkdirSync(join(place, String(files.length)));
      const handle = await open(join(place, String(files.length), name), "wx");
      try {
        for await (const piece of bytes) {
          received += piece.length;
          if (received > limitBytes) throw new TooManyBytes();
          hash.update(piece);
          count += piece.length;
          await handle.writeFile(piece);
          onBytes(piece.length);
        }
      } finally {
        await handle.close();
      }
      const file = { name, hash: hash.digest("hex"), bytes: count };
      files.push(file);
      return file;
    },
    finish() {
      const noted = note(files);
      renameSync(place, jobFolder(store, job.id));
      return noted;
    },
    drop: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** Notes that this server now works on a job that another one left. */
export function takeUpload(store: string, job: UploadedJob): UploadedJob {
  const taken = { ...job, pid: process.pid };
  const path = join(jobFolder(store, job.id), NOTE);
  writeFileSync(`${path}.new`, JSON.stringify(taken));
  renameSync(`${path}.new`, path);
  return taken;
}

export function removeUpload(store: string, { id }: UploadedJob): void {
  rmSync(jobFolder(store, id), { recursive: true, force: true });
}

/**
 * Jobs whose files arrived and were not added, oldest first. Those of another server that runs are its own. `tidy` removes what was cut off while
 * it arrived.
 */
export function unfinishedUploads(store: string, { tidy }: { readonly tidy: boolean }): UploadedJob[] {
  if (!existsSync(uploadsFolder(store))) return [];
  const left: UploadedJob[] = [];
  for (const entry of readdirSync(uploadsFolder(store))) {
    const place = join(uploadsFolder(store), entry);
    const job = readNote(join(place, NOTE));
    if (job !== null && isAtWork(job)) continue;
    if (job !== null && entry === job.id) left.push(job);
    else if (tidy) rmSync(place, { recursive: true, force: true });
  }
  return left.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
}

function readNote(path: string): UploadedJob | null {
  try {
    const read = uploadedJob.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Whether the server that noted a job still runs: its process is there, is not this one, and the machine was not restarted since. */
function isAtWork({ pid, startedAt }: UploadedJob): boolean {
  if (pid === process.pid || Date.parse(startedAt) < Date.now() - uptime() * 1000) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Bytes that may still be written where the store is, or will be. */
export async function freeBytes(store: string): Promise<number> {
  let folder = resolve(store);
  while (!existsSync(folder)) folder = resolve(folder, "..");
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
