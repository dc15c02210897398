import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesPerRun, type Chunk, chunkSizeFor, chunksOf, type EnsembleJob, runsIn } from "@plumbline/futures/ensemble";

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

  /** What is there and whole, by chunk number. */
  read(): Map<number, Float64Array> {
    const there = new Set(readdirSync(this.#folder));
    const finished = new Map<number, Float64Array>();
    for (const chunk of chunksOf(this.#job)) {
      const name = `${chunk.index}.f64`;
      if (!there.has(name)) continue;
      const bytes = readFileSync(join(this.#folder, name));
      if (bytes.byteLength === this.#bytesOf(chunk))
        finished.set(chunk.index, new Float64Array(Uint8Array.from(bytes).buffer));
    }
    return finished;
  }

  /** Keeps a chunk; half a file is never left under its name. */
  keep(chunk: Chunk, numbers: Float64Array): void {
    const path = join(this.#folder, `${chunk.index}.f64`);
    writeFileSync(`${path}.part`, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    renameSync(`${path}.part`, path);
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
