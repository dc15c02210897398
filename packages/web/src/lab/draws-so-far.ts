import {
  type Chunk,
  type EnsembleJob,
  type EnsembleResults,
  emptyValues,
  placeChunk,
} from "@plumbline/futures/ensemble";
import { OUTPUT_NAMES } from "@plumbline/futures/model";

/** Numbers of a job as its chunks arrive, in any order; a picture is made of the draws from the first to the first that is missing. */
export class DrawsSoFar {
  readonly #job: EnsembleJob;
  readonly #values: Float64Array;
  readonly #arrived = new Map<number, number>();

  constructor(job: EnsembleJob) {
    this.#job = job;
    this.#values = emptyValues(job);
  }

  add(chunk: Chunk, numbers: Float64Array): void {
    placeChunk(this.#job, this.#values, chunk, numbers);
    const draws = (chunk.rows[1] - chunk.rows[0]) * (chunk.replicates[1] - chunk.replicates[0]);
    this.#arrived.set(chunk.index, draws);
  }

  /** How many draws a picture would hold now. */
  get draws(): number {
    let draws = 0;
    for (let index = 0; this.#arrived.has(index); index++) draws += this.#arrived.get(index) ?? 0;
    return draws;
  }

  /** The draws so far, each a row of its own, whether other parameters or other luck make it another draw. */
  results(): EnsembleResults {
    const { draws } = this;
    const { design, experiment, replicates } = this.#job;
    const size = OUTPUT_NAMES.length * experiment.windows.length;
    const perDraw = experiment.scenarios.length * size;
    const values = replicates === 1 ? this.#values.slice(0, draws * perDraw) : new Float64Array(draws * perDraw);
    if (replicates > 1)
      experiment.scenarios.forEach((_, s) => {
        for (let k = 0; k < draws; k++) {
          const from = (s * replicates + k) * size;
          values.set(this.#values.subarray(from, from + size), k * perDraw + s * size);
        }
      });
    return {
      job: { ...this.#job, design: { ...design, rows: draws }, replicates: 1 },
      values,
      runsDone: draws * experiment.scenarios.length,
    };
  }
}
