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

/** All runs of a job: rows × replicates × scenarios. */
export function runsOf({ design, replicates, experiment }: EnsembleJob): number {
  return design.rows * replicates * experiment.scenarios.length;
}

/** Bytes of the numbers of one run. */
export function bytesPerRun({ experiment }: Pick<EnsembleJob, "experiment">): number {
  return experiment.windows.length * OUTPUT_NAMES.length * Float64Array.BYTES_PER_ELEMENT;
}

/** Enough chunks that hundreds of workers end at nearly the same time. */
const AIMED_CHUNKS = 1000;
/** About a fifth of a second of the kernel's work, some fifty times what handing it over by a queue costs all concerned. */
const FEWEST_RUNS = 200;
/** Where a job has this many chunks to spare they are larger, so that handing them over by a queue costs two per cent and not eight. */
const SPARED_CHUNKS = 24;
const CALM_RUNS = 700;
/** The numbers of a chunk pass in one message of any queue; NATS takes 1 MiB unless told otherwise. */
const MOST_BYTES = 512 * 1024;

/** The size of chunks that suits a job, by the job alone: a chunk means the same to every worker and to a run that is taken up again. */
export function chunkSizeFor(job: EnsembleJob): number {
  const most = Math.max(1, Math.floor(MOST_BYTES / bytesPerRun(job)));
  const runs = runsOf(job);
  const calm = Math.min(CALM_RUNS, Math.ceil(runs / SPARED_CHUNKS));
  return Math.min(most, Math.max(FEWEST_RUNS, calm, Math.ceil(runs / AIMED_CHUNKS)));
}

/**
 * Cuts a job into chunks of about `runsPerChunk` runs. The cut depends on the job and this number only, never on the number of
 * workers. Many rows are cut by rows, few rows by replicates.
 */
export function chunksOf(job: EnsembleJob, runsPerChunk = chunkSizeFor(job)): Chunk[] {
  const scenarios = job.experiment.scenarios.length;
  const aimed = Math.max(2, Math.floor(runsPerChunk / scenarios));
  const perRow = Math.min(job.replicates, aimed + (aimed % 2));
  const fitting = Math.max(1, Math.floor(aimed / perRow));
  // The kernel runs two at once: an odd chunk would run its last one for nothing
  const rows = perRow % 2 === 1 && fitting > 1 ? fitting - (fitting % 2) : fitting;
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
export function runChunk(job: EnsembleJob, chunk: Chunk, runner: PairRunner): Float64Array<ArrayBuffer> {
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
