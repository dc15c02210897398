import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";

/** Money by code and currency, as published; decimal strings. */
const publishedMoney = z.object({ code: z.string(), name: bilingualSchema, currency: z.string(), amount: z.string() });

const addedFile = z.object({
  /** First 12 of the hash of its bytes, which names it in addresses; and all of it. */
  id: z.string(),
  hash: z.string(),
  names: z.array(z.string()),
  format: z.string(),
  formatName: bilingualSchema,
  version: z.string(),
  bytes: z.number(),
  records: z.number(),
  kept: z.number(),
  quarantined: z.number(),
  /** Found when the file was read and when it was settled, as `plumbline issues` lists them. */
  errors: z.number(),
  warnings: z.number(),
  transactions: z.number(),
  /** Records and amounts that count, and that a rule keeps out of totals. */
  counted: z.number(),
  leftOut: z.number(),
});
export type AddedFile = z.infer<typeof addedFile>;

/** `/api/files`: what has been added. Without a store, `snapshot` is null. */
export const addedFilesAnswer = z.object({
  snapshot: z.string().nullable(),
  /** Folder of the store, as a person would type it. */
  store: z.string(),
  files: z.array(addedFile),
  totals: z.object({
    files: z.number(),
    records: z.number(),
    kept: z.number(),
    quarantined: z.number(),
    errors: z.number(),
    warnings: z.number(),
  }),
  /** What each rule did over all files. */
  rules: z.array(z.object({ rule: z.string(), title: bilingualSchema, records: z.number() })),
});
export type AddedFilesAnswer = z.infer<typeof addedFilesAnswer>;

/** `/api/files/{id}`: one file, read, kept, dropped, and why. */
export const addedFileAnswer = z.object({
  ...addedFile.shape,
  snapshot: z.string(),
  /** As published = settled + left out, for each measure and currency, to the last unit. */
  published: z.array(publishedMoney),
  settled: z.array(
    z.object({
      measure: z.string(),
      name: bilingualSchema,
      currency: z.string().nullable(),
      published: z.string(),
      counted: z.string(),
      leftOut: z.array(z.object({ rule: z.string(), title: bilingualSchema, records: z.number(), amount: z.string() })),
    }),
  ),
  quarantine: z.array(
    z.object({ line: z.number().nullable(), identifier: z.string().nullable(), reason: bilingualSchema }),
  ),
  quarantineInAll: z.number(),
  /** The first 500, errors first. */
  issues: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(["error", "warning"]),
      line: z.number().nullable(),
      column: z.number().nullable(),
      identifier: z.string().nullable(),
      message: bilingualSchema,
    }),
  ),
  issuesInAll: z.number(),
  byRule: z.array(z.object({ rule: z.string(), title: bilingualSchema, severity: z.string(), issues: z.number() })),
});
export type AddedFileAnswer = z.infer<typeof addedFileAnswer>;

/** `/api/jobs`: what the server is adding. `allowed` is whether it was started with `--allow-add`. */
export const jobsAnswer = z.object({
  allowed: z.boolean(),
  /** Most bytes that one upload may have. */
  limitBytes: z.number(),
  job: z
    .object({
      id: z.string(),
      state: z.enum(["receiving", "waiting", "reading", "settling", "done", "failed", "cancelled", "unfinished"]),
      stage: bilingualSchema,
      /** Between 0 and 1; null where it cannot be measured. */
      share: z.number().nullable(),
      secondsLeft: z.number().nullable(),
      filesDone: z.number(),
      filesTotal: z.number(),
      /** `id` is the file's address below `/api/files` once the job is done; null where its bytes are not known here. */
      files: z.array(z.object({ file: z.string(), id: z.string().nullable(), outcome: bilingualSchema.nullable() })),
      /** Why it failed, and what to do. */
      problem: bilingualSchema.nullable(),
      startedAt: z.string(),
    })
    .nullable(),
});
export type JobsAnswer = z.infer<typeof jobsAnswer>;
