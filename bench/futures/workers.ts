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

/** Seconds of the best of a few ensembles, after one for warming up. */
async function seconds(count: number, job: EnsembleJob, repeats: number): Promise<number> {
  return withWorkers(count, job, async (workers) => {
    let best = Number.POSITIVE_INFINITY;
    for (let r = 0; r <= repeats; r++) {
      const start = performance.now();
      await runEnsemble(job, workers, { runsPerChunk: 60 });
      if (r > 0) best = Math.min(best, (performance.now() - start) / 1000);
    }
    return best;
  });
}

/** Two workers beside one; the lab's first picture beside its second. */
export async function workers(): Promise<Measured[]> {
  const job = jobOf(600);
  const [one, two] = [await seconds(1, job, 3), await seconds(2, job, 3)];
  const lab = await seconds(2, jobOf(200), 3);
  return [
    {
      what: "two workers beside one, 1,800 runs",
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
