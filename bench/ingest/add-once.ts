import { runProgram } from "../../packages/app/src/commands/program.ts";

/** One `plumbline add` in a process of its own, so that its memory is its own. Prints what it took as JSON; the answer itself goes nowhere. */
const started = performance.now();
const code = await runProgram(["add", ...process.argv.slice(2)], process.env, () => ({
  language: "en",
  json: false,
  document: () => undefined,
  answer: () => undefined,
  say: (text) => void process.stderr.write(`${text.en}\n`),
}));
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
const seconds = (performance.now() - started) / 1000;
process.stdout.write(`${JSON.stringify({ seconds, cpuSeconds, peakMb: maxRSS / 1000 })}\n`);
process.exitCode = code;
