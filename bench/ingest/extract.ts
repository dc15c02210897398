import { statSync } from "node:fs";
import { extractFile } from "./extract-file.ts";

/** One reading of a file in a process of its own, so that its memory is its own. Prints what it took as JSON. */
const [path = ""] = process.argv.slice(2);
const started = performance.now();
const extracted = await extractFile(path);
const seconds = (performance.now() - started) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
process.stdout.write(
  `${JSON.stringify({ ...extracted, seconds, cpuSeconds, peakMb: maxRSS / 1000, megabytes: statSync(path).size / 1e6 })}\n`,
);
