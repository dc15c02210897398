/** Two worker threads beside one, and the time until the scenario lab's first picture (3 scenarios × 200 paired draws). */
import { Worker } from "node:worker_threads";
import { latinHypercube } from "@plumbline/futures/draws";
import {
  type ChunkWorker,
  designOf,
  type EnsembleJob,
  type FromWorker,
  prior,
  remoteWorker,
  runEnsemble,
} from "@plumbline/futures/ensemble";
import { PAPER_SCENARIOS } from "@plumbline/futures/model";
import { type Measured, report, workload } from "./workload.ts";

const { world, experiment, module } = workload();
const scenarios = PAPER_SCENARIOS.filter(({ id }) => id !== "S0");

function jobOf(rows: number): EnsembleJob {
  const uncertainties = [prior("beta_p"), prior("k_W"), prior("camp")];
  return {
    world,
    experiment: { ...experiment, scenarios },
    design: designOf(uncertainties, latinHypercube(rows, uncertainties.length, 1)),
    levers: {},
    seed: 1,
    replicates: 1,
  };
}

async function withWorkers<T>(
  count: number,
  job: EnsembleJob,
  use: (workers: ChunkWorker[]) => Promise<T>,
): Promise<T> {
  const threads = Array.from(
    { length: count },
    () => new Worker(new URL(import.meta.resolve("@plumbline/futures/ensemble/node-worker"))),
  );
  try {
    const workers = threads.map((thread) =>
      remoteWorker(
        {
          post: (message) => thread.postMessage(message),
          listen: (receive) => thread.on("message", (message: FromWorker) => receive(message)),
        },
        job,
        module,
      ),
    );
    return await use(workers);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Seconds of the best of several ensembles by one worker and by two, in turns, after a round for warming up. */
async function inTurns(job: EnsembleJob, rounds: number): Promise<readonly [one: number, two: number]> {
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  await withWorkers(2, job, async (both) => {
    for (let round = 0; round <= rounds; round++) {
      for (const which of [0, 1] as const) {
        const start = performance.now();
        await runEnsemble(job, both.slice(0, which + 1), { runsPerChunk: 60 });
        if (round > 0) best[which] = Math.min(best[which], (performance.now() - start) / 1000);
      }
    }
  });
  return best;
}

/** Two workers beside one; the lab's first picture beside its second. */
export async function workers(): Promise<Measured[]> {
  const [one, two] = await inTurns(jobOf(300), 8);
  const [, lab] = await inTurns(jobOf(200), 4);
  return [
    {
      what: "two workers beside one, 900 runs",
      ours: `${two.toFixed(2)} s`,
      peer: `${one.toFixed(2)} s`,
      ratio: one / two,
      mustReach: 1.9,
    },
    {
      what: "scenario lab, 3 scenarios × 200 paired draws on two workers, beside one second",
      ours: `${lab.toFixed(2)} s`,
      peer: "1.00 s",
      ratio: 1 / lab,
      mustReach: 1,
    },
  ];
}

if (import.meta.main) report(await workers());
