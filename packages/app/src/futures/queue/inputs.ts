import { type ObjectStore, Objm } from "@nats-io/obj";
import { nanos } from "@nats-io/transport-node";
import { type Chunk, chunksOf, type EnsembleJob } from "@plumbline/futures/ensemble";
import { readWorld } from "@plumbline/futures/model";
import { RefusedInput } from "../input-files.ts";
import { type PlannedRun, plan, readPlannable, sha256 } from "../planned-run.ts";
import { INPUTS_BUCKET } from "./names.ts";
import type { Order } from "./order.ts";
import { KEPT_MS, type Queue } from "./queue.ts";

const LARGEST_INPUT = 64 * 1024 * 1024;
/** Inputs put this long ago are put again, so that none goes out of date under a run. */
const FRESH_MS = 24 * 3600 * 1000;

/** Orders that no worker can ever carry out: the inputs are not what the order says. */
export class UnusableInputs extends Error {}

function bucketOf({ streams }: Queue): Promise<ObjectStore> {
  return new Objm(streams).create(INPUTS_BUCKET, { ttl: nanos(KEPT_MS) });
}

/** Puts the experiment and the world on the server, under the SHA-256 of their bytes; what is there stays. */
export async function putInputs(queue: Queue, { experimentText, worldText }: PlannedRun): Promise<void> {
  const bucket = await bucketOf(queue);
  for (const text of [experimentText, worldText]) {
    const name = sha256(text);
    const there = await bucket.info(name);
    const age = there === null ? Number.POSITIVE_INFINITY : Date.now() - Date.parse(there.mtime);
    if (!(age < FRESH_MS)) await bucket.putBlob({ name }, new TextEncoder().encode(text));
  }
}

async function textOf(bucket: ObjectStore, name: string): Promise<string> {
  const info = await bucket.info(name);
  if (info !== null && info.size > LARGEST_INPUT) throw new UnusableInputs(`an input has ${info.size} bytes`);
  const bytes = info === null ? null : await bucket.getBlob(name);
  if (bytes === null) throw new UnusableInputs(`the input ${name.slice(0, 12)}… is not on the server`);
  if (sha256(bytes) !== name) throw new UnusableInputs(`the input ${name.slice(0, 12)}… is not what its name says`);
  return new TextDecoder().decode(bytes);
}

/** A run as a worker knows it. */
export interface KnownRun {
  readonly job: EnsembleJob;
  readonly chunks: readonly Chunk[];
}

/** Reads the run of an order from the server. Throws {@link UnusableInputs} where it can never be carried out. */
export async function fetchRun(queue: Queue, order: Order): Promise<KnownRun> {
  const bucket = await bucketOf(queue);
  const experimentText = await textOf(bucket, order.experiment);
  const worldText = await textOf(bucket, order.world);
  try {
    const file = readPlannable("experiment", experimentText);
    const world = readWorld(JSON.parse(worldText));
    if (!world.ok) throw new UnusableInputs("the world cannot be used");
    const { job, identity } = plan(file, experimentText, { world: world.value, text: worldText });
    if (identity !== order.identity) throw new UnusableInputs("the order's identity is not that of its inputs");
    return { job, chunks: chunksOf(job, order.runsPerChunk) };
  } catch (error) {
    if (error instanceof RefusedInput || error instanceof SyntaxError)
      throw new UnusableInputs("the experiment or the world cannot be used", { cause: error });
    throw error;
  }
}
