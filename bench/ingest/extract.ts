import { statSync } from "node:fs";
import { openFile } from "@plumbline/ingest/files";
import { readIati } from "@plumbline/ingest/iati";

/** One reading of a file in a process of its own, so that its memory is its own. Prints what it took as JSON. */
const [path = ""] = process.argv.slice(2);
const started = performance.now();
const reading = readIati(openFile(path).bytes, { file: path });
let activities = 0;
let transactions = 0;
for (;;) {
  const next = await reading.next();
  if (next.done === true) break;
  activities += next.value.records.length;
  for (const record of next.value.records) transactions += record.transactions.length;
}
const seconds = (performance.now() - started) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
process.stdout.write(
  `${JSON.stringify({ activities, transactions, seconds, cpuSeconds, peakMb: maxRSS / 1000, megabytes: statSync(path).size / 1e6 })}\n`,
);
