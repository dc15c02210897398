import { sha256 } from "../planned-run.ts";

/** Streams on the server; docs/user/futures.md says what is in each. */
export const STREAMS = {
  chunks: "PLUMBLINE_CHUNKS",
  results: "PLUMBLINE_RESULTS",
  attempts: "PLUMBLINE_ATTEMPTS",
  deadLetters: "PLUMBLINE_DEAD_LETTERS",
} as const;

/** Object store of experiments and worlds, each under the SHA-256 of its bytes. */
export const INPUTS_BUCKET = "PLUMBLINE_INPUTS";

/** Names a run by everything that decides its numbers and its cut: the same name means the same bytes in every chunk. */
export function jobNameOf(identity: string, engine: string, runsPerChunk: number): string {
  return sha256(`${identity}\n${engine}\n${runsPerChunk}\n`);
}

/** Subjects; `*` or `>` in place of a part listens to all. */
export const subjects = {
  chunk: (engine: string, job: string, chunk: number | "*") => `plumbline.chunks.${engine}.${job}.${chunk}`,
  chunksOfEngine: (engine: string) => `plumbline.chunks.${engine}.>`,
  result: (job: string, chunk: number | "*") => `plumbline.results.${job}.${chunk}`,
  /** Marks of workers that began a chunk with nothing else in hand. */
  attempt: (job: string, chunk: number | "*") => `plumbline.attempts.${job}.${chunk}`,
  deadLetter: (job: string, chunk: number | "*") => `plumbline.dead.${job}.${chunk}`,
  /** Where what names no chunk of ours is put, by its place in the queue. */
  unreadable: (sequence: number) => `plumbline.dead.unreadable.${sequence}`,
  all: {
    chunks: "plumbline.chunks.>",
    results: "plumbline.results.>",
    attempts: "plumbline.attempts.>",
    deadLetters: "plumbline.dead.>",
  },
} as const;

/** The chunk's number in a subject; undefined where the last part is no number. */
export function chunkIn(subject: string): number | undefined {
  const last = subject.slice(subject.lastIndexOf(".") + 1);
  return /^\d{1,9}$/.test(last) ? Number(last) : undefined;
}
