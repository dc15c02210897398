import { OUTPUT_NAMES, type OutputName } from "../model/index.ts";
import type { Chunk, EnsembleJob } from "./chunk.ts";

/** All numbers of an ensemble: [row][scenario][replicate][window][14 outputs]; NaN where an output is undefined. */
export interface EnsembleResults {
  readonly job: EnsembleJob;
  readonly values: Float64Array;
  /** Rows and replicates that are done; others are NaN. A cancelled ensemble has some missing. */
  readonly runsDone: number;
}

function sizes(job: EnsembleJob): { scenarios: number; outputs: number } {
  return { scenarios: job.experiment.scenarios.length, outputs: OUTPUT_NAMES.length * job.experiment.windows.length };
}

/** Room for the results of a job, all missing. */
export function emptyValues(job: EnsembleJob): Float64Array {
  const { scenarios, outputs } = sizes(job);
  return new Float64Array(job.design.rows * scenarios * job.replicates * outputs).fill(Number.NaN);
}

/** Puts the numbers of a chunk in their place, whenever they arrive. */
export function placeChunk(job: EnsembleJob, values: Float64Array, chunk: Chunk, numbers: Float64Array): void {
  const { scenarios, outputs } = sizes(job);
  const [rowFrom, rowTo] = chunk.rows;
  const [from, to] = chunk.replicates;
  const run = (to - from) * outputs;
  for (let row = rowFrom; row < rowTo; row++) {
    for (let s = 0; s < scenarios; s++) {
      const source = ((row - rowFrom) * scenarios + s) * run;
      values.set(numbers.subarray(source, source + run), ((row * scenarios + s) * job.replicates + from) * outputs);
    }
  }
}

/** One output of one scenario over all rows and replicates, in order. Throws a RangeError for a scenario or window that is not there. */
export function column(results: EnsembleResults, scenario: string, output: OutputName, window = 0): Float64Array {
  const { job, values } = results;
  const { scenarios, outputs } = sizes(job);
  const s = job.experiment.scenarios.findIndex(({ id }) => id === scenario);
  if (s < 0 || window < 0 || window >= job.experiment.windows.length)
    throw new RangeError(`no scenario ${scenario} or no window ${window}`);
  const place = window * OUTPUT_NAMES.length + OUTPUT_NAMES.indexOf(output);
  const { replicates } = job;
  return Float64Array.from({ length: job.design.rows * replicates }, (_, k) => {
    const row = Math.floor(k / replicates);
    return values[((row * scenarios + s) * replicates + (k % replicates)) * outputs + place] ?? Number.NaN;
  });
}

/** Mean over replicates for each row: what sensitivity analysis looks at. */
export function rowMeans(values: Float64Array, replicates: number): Float64Array {
  return Float64Array.from({ length: values.length / replicates }, (_, row) => {
    let total = 0;
    for (let k = 0; k < replicates; k++) total += values[row * replicates + k] ?? Number.NaN;
    return total / replicates;
  });
}
