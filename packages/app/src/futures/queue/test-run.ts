import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bilingual } from "@plumbline/core/evidence";
import {
  type Chunk,
  type ChunkWorker,
  type EnsembleJob,
  type EnsembleResults,
  localWorker,
  runEnsemble,
} from "@plumbline/futures/ensemble";
import { embeddedRegister } from "../../platform/paths.ts";
import { type PlannedRun, planRun } from "../planned-run.ts";
import { kernelBytes } from "../worker-threads.ts";
import { engineOf } from "./engine.ts";
import { openQueue, prepareConsumer, type Queue } from "./queue.ts";
import { type GivenUp, type QueueRunOptions, withQueueWorkers } from "./queue-workers.ts";
import { type Served, serveChunks, type Serving } from "./serve-chunks.ts";

export const kernel = kernelBytes();
export const engine = engineOf(kernel);
const module = new WebAssembly.Module(kernel);

/** A small experiment: ten chunks of 50 points, 200 runs each, unless said otherwise. */
export function smallRun(draws = 500, seed = 7): PlannedRun {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-small-"));
  const path = join(folder, "small.yaml");
  const text = `experiment: 1\nhorizon: { years: 4, windows: [4] }\nuncertainties: paper\nlevers: paper\nsample: { draws: ${draws}, seed: ${seed} }\n`;
  writeFileSync(path, text);
  try {
    return planRun(path, embeddedRegister);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const workers = new WeakMap<EnsembleJob, ChunkWorker>();

/** The numbers of a chunk, computed in this thread. */
export async function compute(job: EnsembleJob, chunk: Chunk): Promise<Float64Array> {
  const worker = workers.get(job) ?? localWorker(job, module);
  workers.set(job, worker);
  return (await worker.run(chunk)) ?? new Float64Array();
}

/** All bytes of a run without any queue. */
export async function bytesWithoutQueue({ job }: PlannedRun): Promise<Buffer> {
  return bytesOf(await runEnsemble(job, [localWorker(job, module)]));
}

export function bytesOf({ values }: EnsembleResults): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

/** A worker in this process with a connection of its own, and the way to stop it. */
export async function startWorker(
  url: string,
  changes: Partial<Serving> = {},
): Promise<{ readonly stop: () => Promise<Served>; readonly said: readonly Bilingual[] }> {
  const said: Bilingual[] = [];
  const queue = await openQueue({ nats: url, reconnectFor: 30 }, "test worker", (text) => said.push(text));
  await prepareConsumer(queue, changes.engine ?? engine);
  const stop = new AbortController();
  const served = serveChunks(queue, {
    engine,
    name: "test",
    lanes: 1,
    evaluate: compute,
    signal: stop.signal,
    say: (text) => said.push(text),
    ...changes,
  });
  return {
    said,
    stop: async () => {
      stop.abort();
      const sum = await served;
      await queue.connection.close();
      return sum;
    },
  };
}

/** A run through a queue, with what it said and what was given up. */
export async function runThrough(
  queue: Queue,
  planned: PlannedRun,
  options: Partial<QueueRunOptions> & {
    readonly finished?: ReadonlyMap<number, Float64Array>;
    readonly onChunk?: (chunk: Chunk, numbers: Float64Array) => void;
  } = {},
): Promise<{ readonly results: EnsembleResults; readonly givenUp: readonly GivenUp[] }> {
  const { finished = new Map<number, Float64Array>(), onChunk = () => undefined, ...rest } = options;
  const signal = options.signal ?? new AbortController().signal;
  const settings = { engine, signal, say: () => undefined, ackWaitSeconds: 2, ...rest };
  return withQueueWorkers(queue, planned, settings, async (run) => {
    const results = await runEnsemble(planned.job, run.workers, { signal, finished, onChunk });
    return { results, givenUp: run.givenUp };
  });
}
