import { TooManyBytes } from "./server-job-uploads.ts";

/** Why the server does not do what it is asked. */
export type JobRefusalCode =
  | "busy"
  | "too-large"
  | "too-many"
  | "no-room"
  | "not-writable"
  | "nothing-sent"
  | "cancelled"
  | "cut-off"
  | "unknown"
  | "at-work";

export class JobRefusal extends Error {
  readonly code: JobRefusalCode;
  constructor(code: JobRefusalCode, cause?: unknown) {
    super(code, cause === undefined ? {} : { cause });
    this.name = "JobRefusal";
    this.code = code;
  }
}

const FULL: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const FORBIDDEN: ReadonlySet<unknown> = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR"]);

/** What keeps files from being written, as a refusal; any other error as it is. */
export function diskRefusal(error: unknown): unknown {
  if (error instanceof TooManyBytes) return new JobRefusal("too-large", error);
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (FULL.has(error.code)) return new JobRefusal("no-room", error);
  return FORBIDDEN.has(error.code) ? new JobRefusal("not-writable", error) : error;
}
