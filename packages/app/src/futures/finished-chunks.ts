import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesPerRun, type Chunk, chunkSizeFor, chunksOf, type EnsembleJob, runsIn } from "@plumbline/futures/ensemble";

/** Chunks that an earlier attempt finished. */
export type FinishedBefore = Pick<ReadonlyMap<number, Float64Array>, "has" | "get">;

/** Chunks of an unfinished run, kept beside its results so that a crash or a cancel costs one chunk at most. */
export class FinishedChunks {
  readonly #folder: string;
  readonly #job: EnsembleJob;

  /** `identity` tells the job: chunks of another job in the same place are thrown away. */
  constructor(folder: string, identity: string, job: EnsembleJob) {
    this.#folder = folder;
    this.#job = job;
    mkdirSync(folder, { recursive: true });
    const mark = join(folder, "job.txt");
    // A chunk's number says nothing without the size of the cut
    const wanted = `${identity} ${chunkSizeFor(job)}`;
    let found: string | undefined;
    try {
      found = readFileSync(mark, "utf8");
    } catch {
      found = undefined;
    }
    if (found !== wanted) {
      rmSync(folder, { recursive: true });
      mkdirSync(folder, { recursive: true });
      writeFileSync(mark, wanted);
    }
  }

  #bytesOf(chunk: Chunk): number {
    return runsIn(this.#job, chunk) * bytesPerRun(this.#job);
  }

  /** What is there and whole now, by chunk number; each is read from its file when it is asked for. */
  read(): FinishedBefore {
    const whole = new Set<number>();
    for (const chunk of chunksOf(this.#job)) {
      const size = statSync(this.#path(chunk.index), { throwIfNoEntry: false })?.size;
      if (size === this.#bytesOf(chunk)) whole.add(chunk.index);
    }
    return {
      has: (index) => whole.has(index),
      get: (index) =>
        whole.has(index) ? new Float64Array(Uint8Array.from(readFileSync(this.#path(index))).buffer) : undefined,
    };
  }

  #path(index: number): string {
    return join(this.#folder, `${index}.f64`);
  }

  /** Keeps a chunk; half a file is never left under its name. */
  keep(chunk: Chunk, numbers: Float64Array): void {
    const path = this.#path(chunk.index);
    writeFileSync(`${path}.part`, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    renameSync(`${path}.part`, path);
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
