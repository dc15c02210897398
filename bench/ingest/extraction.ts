import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { generateActivities } from "./generate-activities.ts";

/**
 * IATI extraction beside lxml's iterparse into Python objects with the same fields, in one run, each on one core; then two threads
 * on two cores beside one thread on one.
 *
 *     node bench/ingest/extraction.ts [megabytes=200] [rounds=3] [--only-ours]
 *
 * The peer needs a Python with lxml (Debian: python3-lxml), named by PLUMBLINE_PYTHON or found as python3. Goals: at least 1.5 times
 * the peer's speed; two threads at least 1.7 times one; at most 300 MB of memory for a file of 1 GB (`node bench/ingest/extraction.ts 1000 1 --only-ours`).
 */
const resultSchema = z.object({
  activities: z.number(),
  transactions: z.number(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMb: z.number(),
  megabytes: z.number(),
});
type Result = z.infer<typeof resultSchema>;

function run(command: string, args: readonly string[], cores = "0"): Result | null {
  const pinned = spawnSync("taskset", ["-c", cores, "true"]).status === 0 ? ["taskset", "-c", cores] : [];
  const [program = command, ...rest] = [...pinned, command, ...args];
  const { stdout, status } = spawnSync(program, rest, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return status === 0 ? resultSchema.parse(JSON.parse(stdout)) : null;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const numbers = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith("-"))
  .map(Number);
const [megabytes = 200, rounds = 3] = numbers;
const onlyOurs = process.argv.includes("--only-ours");
const python = process.env["PLUMBLINE_PYTHON"] ?? "python3";
const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
const file = join(folder, "activities.xml");
const speeds: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
try {
  await generateActivities(file, megabytes);
  const hasPeer = !onlyOurs && spawnSync(python, ["-c", "import lxml"]).status === 0;
  if (!hasPeer && !onlyOurs) process.stdout.write("no lxml here: set PLUMBLINE_PYTHON to a Python that has it\n");
  for (let round = 0; round < rounds; round += 1) {
    const ours = run(process.execPath, [join(import.meta.dirname, "extract.ts"), file]);
    const peer = hasPeer ? run(python, [join(import.meta.dirname, "lxml_peer.py"), file]) : null;
    for (const [name, result] of [
      ["ours", ours],
      ["peer", peer],
    ] as const) {
      if (result === null) continue;
      const speed = result.megabytes / result.seconds;
      speeds[name].push(speed);
      process.stdout.write(
        `${name}: ${speed.toFixed(1)} MB/s, peak ${result.peakMb.toFixed(0)} MB, ${result.activities} activities, ${result.transactions} transactions\n`,
      );
    }
    if (ours !== null && peer !== null && ours.transactions !== peer.transactions) process.exitCode = 1;
  }
  if (speeds.peer.length > 0)
    process.stdout.write(`ratio of medians: ${(median(speeds.ours) / median(speeds.peer)).toFixed(2)} (goal 1.5)\n`);
  // Six files, so that neither thread has to wait for a long last one
  const files = Array.from({ length: 6 }, (_, index) => join(folder, `part-${index}.xml`));
  for (const [index, path] of files.entries()) await generateActivities(path, megabytes / 3, 42 + index);
  const threads = join(import.meta.dirname, "extract-in-threads.ts");
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const one = run(process.execPath, [threads, "1", ...files]);
    const two = run(process.execPath, [threads, "2", ...files], "0,1");
    if (one === null || two === null || one.transactions !== two.transactions) process.exitCode = 1;
    else ratios.push(one.seconds / two.seconds);
  }
  process.stdout.write(
    `two threads on two cores beside one on one: ${ratios.map((ratio) => ratio.toFixed(2)).join(", ")}; median ${median(ratios).toFixed(2)} (goal 1.7)\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
