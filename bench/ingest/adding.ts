import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import addProcess from "../../packages/app/bin/add-process.json" with { type: "json" };
import { withReadingPool } from "../../packages/app/src/jobs/reading-pool.ts";
import { generateActivities } from "./generate-activities.ts";

/**
 * `plumbline add` beside its limit, reading alone, and reading with two threads beside one.
 *
 *     node bench/ingest/adding.ts [megabytes=60] [rounds=3]
 *
 * Goals: two threads at least 1.7 times one, on two free cores; at most 300 MB of memory for a file of 1 GB (`node bench/ingest/adding.ts 1000 1`).
 */
const tookSchema = z.object({ seconds: z.number(), cpuSeconds: z.number(), peakMb: z.number() });

const [megabytes = 60, rounds = 3] = process.argv.slice(2).map(Number);
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
let stores = 0;

/** Hashes, keeps and reads files of different content: MB/s, and the processor time of it. */
async function reading(files: readonly string[], workers: number): Promise<{ speed: number; cpuSeconds: number }> {
  const store = join(folder, `store-${++stores}`);
  mkdirSync(store);
  const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0);
  const started = performance.now();
  const before = process.cpuUsage();
  await withReadingPool({ workers, bytes: Number.POSITIVE_INFINITY, signal: undefined }, (pool) =>
    Promise.all(
      files.map(async (path) => {
        const kept = await pool.run({ kind: "keep", store, path, name: path }, () => undefined);
        if (kept.kind !== "kept") throw new Error(kept.kind);
        await pool.run({ kind: "read", store, path, name: path, hash: kept.hash, reader: "bench" }, () => undefined);
      }),
    ),
  );
  const speed = bytes / 1e3 / (performance.now() - started);
  const { user, system } = process.cpuUsage(before);
  rmSync(store, { recursive: true });
  return { speed, cpuSeconds: (user + system) / 1e6 };
}

function once(script: string, ...words: string[]): z.infer<typeof tookSchema> {
  const { stdout, status } = spawnSync(
    process.execPath,
    [...addProcess.flags, join(import.meta.dirname, script), ...words],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      // As `plumbline add` is started
      env: { ...process.env, ...addProcess.environment },
    },
  );
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
  return tookSchema.parse(JSON.parse(stdout));
}

try {
  const files = ["a", "b", "c", "d"].map((name) => join(folder, `${name}.xml`));
  for (const [index, path] of files.entries()) await generateActivities(path, megabytes / 4, 42 + index);
  const runs = { 1: [], 2: [] } as Record<1 | 2, Awaited<ReturnType<typeof reading>>[]>;
  for (let round = 0; round < rounds; round += 1)
    for (const workers of [1, 2] as const) runs[workers].push(await reading(files, workers));
  const [one, two] = ([1, 2] as const).map((workers) => ({
    speed: median(runs[workers].map(({ speed }) => speed)),
    cpuSeconds: median(runs[workers].map(({ cpuSeconds }) => cpuSeconds)),
  }));
  if (one !== undefined && two !== undefined)
    process.stdout.write(
      `reading into parts: ${one.speed.toFixed(1)} MB/s with one thread, ${two.speed.toFixed(1)} with two: ${(two.speed / one.speed).toFixed(2)} times (goal 1.7; ${availableParallelism()} cores); ` +
        `processor time ${one.cpuSeconds.toFixed(1)} s and ${two.cpuSeconds.toFixed(1)} s\n`,
    );
  for (const path of files) rmSync(path);
  const whole = join(folder, "whole.xml");
  await generateActivities(whole, megabytes);
  const size = statSync(whole).size / 1e6;
  const alone = once("extract.ts", whole);
  const added = once("add-once.ts", whole, "--store", join(folder, "store"));
  for (const [name, { seconds, cpuSeconds, peakMb }] of [
    ["reading alone", alone],
    ["add", added],
  ] as const)
    process.stdout.write(
      `${name}: ${size.toFixed(0)} MB in ${seconds.toFixed(1)} s (${(size / seconds).toFixed(1)} MB/s; ${cpuSeconds.toFixed(1)} s of processor time), peak ${peakMb.toFixed(0)} MB\n`,
    );
  process.stdout.write(
    `add takes ${(added.cpuSeconds / alone.cpuSeconds).toFixed(1)} times the processor time of reading alone\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
