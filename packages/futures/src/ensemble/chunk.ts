import { createKernel, kernelSupports, type RunPoint } from "../kernel/index.ts";
import { type Experiment, OUTPUT_NAMES, run, type World } from "../model/index.ts";
import { type Design, type Levers, pointAt } from "./design.ts";

/** Everything that decides the numbers of an ensemble. */
export interface EnsembleJob {
  readonly world: World;
  readonly experiment: Experiment;
  readonly design: Design;
  readonly levers: Levers;
  readonly seed: number;
  readonly replicates: number;
}

/** A block of a job: rows and replicates, ends excluded. All scenarios of a row and replicate are in one chunk: they are paired. */
export interface Chunk {
  readonly index: number;
  readonly rows: readonly [number, number];
  readonly replicates: readonly [number, number];
}

/** Runs two points at once; the kernel does, and so does the reference in its place. */
export interface PairRunner {
  readonly outputCount: number;
  readonly pair: (a: RunPoint, b: RunPoint) => readonly [Float64Array, Float64Array];
}

/** The readable model behind the interface of the fast one. */
export function referenceRunner(world: World, experiment: Experiment): PairRunner {
  const one = (point: RunPoint): Float64Array => {
    const windows = run({ world, experiment: { ...experiment, parameters: point.parameters }, ...point });
    return Float64Array.from(windows.flatMap((w) => OUTPUT_NAMES.map((name) => w[name] ?? Number.NaN)));
  };
  return { outputCount: OUTPUT_NAMES.length * experiment.windows.length, pair: (a, b) => [one(a), one(b)] };
}

/** The kernel where it covers the experiment and is at hand, else the reference. */
export function runnerFor(job: EnsembleJob, module: WebAssembly.Module | undefined): PairRunner {
  return module !== undefined && kernelSupports(job.experiment)
    ? createKernel(module, job.world, job.experiment)
    : referenceRunner(job.world, job.experiment);
}

/**
 * Cuts a job into chunks of about `runsPerChunk` runs. The cut depends on the job and this number only, never on the number of
 * workers. Many rows are cut by rows, few rows by replicates.
 */
export function chunksOf(job: EnsembleJob, runsPerChunk = 400): Chunk[] {
  const scenarios = job.experiment.scenarios.length;
  const pairs = Math.max(2, Math.floor(runsPerChunk / scenarios));
  const perRow = Math.min(job.replicates, pairs + (pairs % 2));
  const rows = Math.max(1, Math.floor(pairs / perRow));
  const chunks: Chunk[] = [];
  for (let row = 0; row < job.design.rows; row += rows) {
    for (let replicate = 0; replicate < job.replicates; replicate += perRow) {
      chunks.push({
        index: chunks.length,
        rows: [row, Math.min(row + rows, job.design.rows)],
        replicates: [replicate, Math.min(replicate + perRow, job.replicates)],
      });
    }
  }
  return chunks;
}

/** Runs in a chunk. */
export function runsIn(job: EnsembleJob, chunk: Chunk): number {
  return (
    (chunk.rows[1] - chunk.rows[0]) * (chunk.replicates[1] - chunk.replicates[0]) * job.experiment.scenarios.length
  );
}

/**
 * The numbers of a chunk: [row][scenario][replicate][window][14 outputs]. A pure function of job and chunk, so delivering a
 * chunk twice does no harm. Runs are paired by replicate first, so that neighbours share their random numbers.
 */
export function runChunk(job: EnsembleJob, chunk: Chunk, runner: PairRunner): Float64Array {
  const { scenarios } = job.experiment;
  const [rowFrom, rowTo] = chunk.rows;
  const [replicateFrom, replicateTo] = chunk.replicates;
  const replicates = replicateTo - replicateFrom;
  const size = runner.outputCount;
  const values = new Float64Array(runsIn(job, chunk) * size);
  const points = Array.from({ length: rowTo - rowFrom }, (_, r) =>
    pointAt(job.experiment, job.design, rowFrom + r, job.levers),
  );
  const cells = Array.from({ length: replicates }, (_, k) => k).flatMap((k) =>
    points.map((point, r) => ({ k, r, point })),
  );
  for (let c = 0; c < cells.length; c += 2) {
    const first = cells[c];
    const second = cells[c + 1] ?? first;
    if (first === undefined || second === undefined) break;
    for (let s = 0; s < scenarios.length; s++) {
      const [a, b] = [first, second].map(({ k, point }): RunPoint | undefined => {
        const scenario = point.scenarios[s];
        return scenario && { parameters: point.parameters, scenario, seed: job.seed, replicate: replicateFrom + k };
      });
      if (a === undefined || b === undefined) throw new RangeError(`no scenario ${s}`);
      const [ofFirst, ofSecond] = runner.pair(a, b);
      values.set(ofFirst, ((first.r * scenarios.length + s) * replicates + first.k) * size);
      values.set(ofSecond, ((second.r * scenarios.length + s) * replicates + second.k) * size);
    }
  }
  return values;
}
