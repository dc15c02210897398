import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { basesBelow } from "./bases.ts";
import { makeCase } from "./make-case.ts";
import { runTask, type SoakResult, type SoakTask } from "./soak-worker.ts";

const HANG_MS = 10_000;
/** Settling eight files, on a machine that others use as well. */
const SETTLE_HANG_MS = 120_000;
/** Of one process, with DuckDB in it. */
const MEMORY_LIMIT_BYTES = 1024 ** 3;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "20000" },
    from: { type: "string", default: "0" },
    one: { type: "string" },
    keep: { type: "string" },
    workers: { type: "string", default: "2" },
    /** Every how many cases a store is made of the next eight; 0: none. */
    "settle-every": { type: "string", default: "100" },
    data: { type: "string", default: resolve(import.meta.dirname, "../../../shared/data") },
  },
});
const seed = Number(values.seed);
const data = resolve(values.data);

if (values.one === undefined) await all();
else await one(Number(values.one));

/** Reads one case again, tells of it, and keeps its file where `--keep FOLDER` asks for it. */
async function one(index: number): Promise<void> {
  const bases = basesBelow(data);
  const of = makeCase(bases, seed, index);
  process.stdout.write(`${index}: ${of.base}: ${of.how}; ${of.bytes.length} bytes\n`);
  if (values.keep !== undefined) {
    mkdirSync(values.keep, { recursive: true });
    writeFileSync(join(values.keep, `case-${index}`), of.bytes);
  }
  for (const settle of [false, true]) {
    const { faults } = await runTask(bases, seed, { index, settle });
    for (const fault of faults) process.stdout.write(`  ${fault}\n`);
    process.exitCode ||= faults.length > 0 ? 1 : 0;
  }
}

/** Reads all cases in worker processes: one that hangs or dies is a fault of its case, and another takes its place. */
async function all(): Promise<void> {
  const first = Number(values.from);
  const count = Number(values.count);
  const settleEvery = Number(values["settle-every"]);
  const tasks: SoakTask[] = [];
  for (let index = first; index < first + count; index += 1) {
    tasks.push({ index, settle: false });
    if (settleEvery > 0 && index % settleEvery === 0) tasks.push({ index, settle: true });
  }
  const tally = {
    read: 0,
    known: 0,
    settled: 0,
    faulty: 0,
    bytes: 0,
    slowestMs: 0,
    slowest: -1,
    slowestSettleMs: 0,
    peakBytes: 0,
  };
  const kinds = new Map<string, number>();
  const started = performance.now();
  let next = 0;
  const report = (task: SoakTask, faults: readonly string[], about: string) => {
    if (faults.length === 0) return;
    tally.faulty += 1;
    process.stdout.write(`--seed ${seed} --one ${task.index}${task.settle ? " (settling)" : ""}: ${about}\n`);
    for (const fault of faults) process.stdout.write(`    ${fault.slice(0, 600)}\n`);
  };
  const take = ({ index, settled, faults, base, how, known, bytes, milliseconds, rssBytes }: SoakResult) => {
    if (settled) {
      tally.settled += 1;
      tally.slowestSettleMs = Math.max(tally.slowestSettleMs, milliseconds);
    } else {
      tally.read += 1;
      tally.known += known ? 1 : 0;
      tally.bytes += bytes;
      kinds.set(how, (kinds.get(how) ?? 0) + 1);
      if (milliseconds > tally.slowestMs) Object.assign(tally, { slowestMs: milliseconds, slowest: index });
    }
    tally.peakBytes = Math.max(tally.peakBytes, rssBytes);
    const tooMuch = rssBytes > MEMORY_LIMIT_BYTES ? [`the process holds ${Math.round(rssBytes / 1024 ** 2)} MB`] : [];
    report({ index, settle: settled }, [...faults, ...tooMuch], `${base}: ${how}`);
    if (tally.read % 1000 === 0 && !settled)
      process.stderr.write(
        `${tally.read} of ${count} read, ${tally.faulty} faults, ${Math.round((performance.now() - started) / 1000)} s\n`,
      );
  };
  const lane = async (): Promise<void> => {
    let worker: ChildProcess | null = null;
    for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
      worker ??= await begin();
      const outcome = await answer(worker, task);
      if (typeof outcome === "string") {
        report(task, [outcome], "the process was ended");
        worker.kill("SIGKILL");
        worker = null;
      } else take(outcome);
    }
    worker?.kill();
  };
  await Promise.all(Array.from({ length: Number(values.workers) }, lane));
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${tally.read} files read (${(tally.bytes / 1024 ** 2).toFixed(0)} MB, ${kinds.size} kinds of mutation, ${tally.known} with totals known beforehand), ${tally.settled} stores settled, ${tally.faulty} faults, ${seconds.toFixed(0)} s\n` +
      `slowest reading ${tally.slowestMs.toFixed(0)} ms (case ${tally.slowest}), slowest store ${tally.slowestSettleMs.toFixed(0)} ms, most memory of a process ${Math.round(tally.peakBytes / 1024 ** 2)} MB\n`,
  );
  process.exitCode = tally.faulty === 0 ? 0 : 1;
}

function begin(): Promise<ChildProcess> {
  const worker = fork(join(import.meta.dirname, "soak-worker.ts"), [data, String(seed)], {
    execArgv: ["--max-old-space-size=1024"],
  });
  return new Promise((ready, failed) => {
    worker.once("message", () => ready(worker));
    worker.once("exit", (code) => failed(new Error(`a worker ended with ${code} before it began`)));
  });
}

/** What became of a task: its result, or why there is none. */
function answer(worker: ChildProcess, task: SoakTask): Promise<SoakResult | string> {
  return new Promise((done) => {
    const limit = task.settle ? SETTLE_HANG_MS : HANG_MS;
    const timer = setTimeout(() => end(`no answer in ${limit / 1000} s`), limit);
    const end = (outcome: SoakResult | string) => {
      clearTimeout(timer);
      worker.off("message", onMessage);
      worker.off("exit", onExit);
      done(outcome);
    };
    const onMessage = (result: SoakResult) => end(result);
    const onExit = (code: number | null, signal: string | null) => end(`the process ended (${code ?? signal})`);
    worker.on("message", onMessage);
    worker.on("exit", onExit);
    worker.send(task);
  });
}
