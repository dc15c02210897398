/** Two cores beside one: worker threads of one process, worker processes behind a queue; and the lab's first picture. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  engineOf,
  kernelBytes,
  openQueue,
  type PlannedRun,
  planRun,
  withQueueWorkers,
  withWorkers,
} from "@plumbline/app/futures";
import { hasNatsServer, startLocalServer } from "@plumbline/app/local-server";
import { type ChunkWorker, chunksOf, type EnsembleJob, runEnsemble, runsOf } from "@plumbline/futures/ensemble";
import { type Measured, report } from "./workload.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CORES = 2;
const ROUNDS = 5;
/** The paper's. */
const SCENARIOS = 4;
/** Behind the queue: so many that chunks at the end, when one worker has none left, do not show. */
const RUNS_BEHIND_QUEUE = 40_000;
const ROUNDS_BEHIND_QUEUE = 3;

/** The paper's priors on the register's panel: 132 recipients, 29 years, four scenarios a draw. */
function planned(draws: number, scenarios = "paper"): PlannedRun {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  const file = join(folder, "experiment.yaml");
  const text = "experiment: 1\nhorizon: { years: 29, windows: [14, 29] }\nuncertainties: paper\nlevers: paper\n";
  writeFileSync(file, `${text}scenarios: ${scenarios}\nsample: { draws: ${draws}, seed: 1 }\n`);
  try {
    return planRun(file, join(ROOT, "register"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a second, once every worker has had a chunk of each half and is warm. */
async function speed(job: EnsembleJob, workers: readonly ChunkWorker[], runsPerChunk?: number): Promise<number> {
  const [first, last] = [chunksOf(job)[0], chunksOf(job).at(-1)];
  for (const chunk of [first, last])
    if (chunk !== undefined) await Promise.all(workers.slice(0, CORES).map((worker) => worker.run(chunk)));
  const start = performance.now();
  await runEnsemble(job, workers, runsPerChunk === undefined ? {} : { runsPerChunk });
  return (1000 * runsOf(job)) / (performance.now() - start);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
}

type Measure = () => Promise<number>;

/** Two measures in turns, with the ratio taken in each turn: what disturbs the machine disturbs both. */
async function inTurns(
  ours: Measure,
  peer: Measure,
  rounds = ROUNDS,
): Promise<{ ours: number; peer: number; ratio: number }> {
  const turns: { readonly ours: number; readonly peer: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const [before, during, after] = [await peer(), await ours(), await peer()];
    turns.push({ ours: during, peer: (before + after) / 2 });
  }
  return {
    ours: median(turns.map((turn) => turn.ours)),
    peer: median(turns.map((turn) => turn.peer)),
    ratio: median(turns.map((turn) => turn.ours / turn.peer)),
  };
}

/** Some five seconds of one core: a host that is shared changes its speed by several per cent from one second to the next. */
const alone = planned(1000);
const full = planned(2000);
const oneCore: Measure = () => withWorkers(1, alone.job, (workers) => speed(alone.job, workers));

async function threads(): Promise<Measured> {
  const measured = await inTurns(() => withWorkers(CORES, full.job, (workers) => speed(full.job, workers)), oneCore);
  return {
    what: `${CORES} worker threads beside one, runs a second`,
    ours: measured.ours.toFixed(0),
    peer: measured.peer.toFixed(0),
    ratio: measured.ratio,
    mustReach: 1.9,
  };
}

/** Throughput of worker processes behind a NATS server on this machine ÷ (cores × one core's), with `runs` runs in each round. */
async function queue(runs: number, rounds: number): Promise<Measured[]> {
  if (!hasNatsServer()) {
    process.stdout.write("worker processes behind a queue: not measured, no nats-server here\n");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-nats-"));
  const server = await startLocalServer(folder);
  const words = ["packages/app/src/main.ts", "futures", "worker", "--nats", server.url, "--threads", "1"];
  const workers = Array.from({ length: CORES }, () => spawn(process.execPath, words, { cwd: ROOT, stdio: "ignore" }));
  const open = await openQueue({ nats: server.url, reconnectFor: 10 }, "bench", () => undefined);
  try {
    const options = { engine: engineOf(kernelBytes()), signal: new AbortController().signal, say: () => undefined };
    const through = (plan: PlannedRun): Measure => {
      return () =>
        withQueueWorkers(open, plan, options, async (run) => {
          const start = performance.now();
          await runEnsemble(plan.job, run.workers);
          return (1000 * runsOf(plan.job)) / (performance.now() - start);
        });
    };
    await through(alone)(); // both processes up and warm
    const measured = await inTurns(through(planned(runs / SCENARIOS)), oneCore, rounds);
    return [
      {
        what: `throughput of ${CORES} worker processes behind NATS ÷ (${CORES} × one core's), ${rounds} × ${runs} runs, a second`,
        ours: measured.ours.toFixed(0),
        peer: (CORES * measured.peer).toFixed(0),
        ratio: measured.ratio / CORES,
        mustReach: 0.95,
      },
    ];
  } finally {
    for (const worker of workers) worker.kill("SIGKILL");
    await open.connection.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Three scenarios × 200 paired draws in small chunks, as the lab cuts them. */
async function lab(): Promise<Measured> {
  const { job } = planned(200, "{ S1: paper, S2: paper, S3: paper }");
  const speeds: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    speeds.push(await withWorkers(CORES, job, (workers) => speed(job, workers, 60)));
  const seconds = runsOf(job) / median(speeds);
  return {
    what: "scenario lab, 3 scenarios × 200 paired draws on two workers, beside one second",
    ours: `${seconds.toFixed(2)} s`,
    peer: "1.00 s",
    ratio: 1 / seconds,
    mustReach: 1,
  };
}

/** Two cores beside one, by threads and by a queue; the lab's first picture. */
export async function workers(): Promise<Measured[]> {
  return [await threads(), ...(await queue(RUNS_BEHIND_QUEUE, ROUNDS_BEHIND_QUEUE)), await lab()];
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { runs: { type: "string" } } });
  // A run of a given length behind the queue, once; a million takes ten minutes of two cores
  report(values.runs === undefined ? await workers() : await queue(Number(values.runs), 1));
}
