import { statSync } from "node:fs";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { type Extracted, extractFile } from "./extract-file.ts";

/** Files read by threads that take one after the other: `extract-in-threads.ts THREADS FILE…`. Prints what they took as JSON. */
async function readAll(threads: number, files: readonly string[]): Promise<void> {
  const waiting = [...files];
  const sum = { activities: 0, transactions: 0 };
  const started = performance.now();
  await Promise.all(Array.from({ length: threads }, () => oneThread(waiting, sum)));
  const seconds = (performance.now() - started) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const megabytes = files.reduce((bytes, path) => bytes + statSync(path).size, 0) / 1e6;
  process.stdout.write(
    `${JSON.stringify({ ...sum, seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1000, megabytes })}\n`,
  );
}

async function oneThread(waiting: string[], sum: { activities: number; transactions: number }): Promise<void> {
  const worker = new Worker(new URL(import.meta.url));
  try {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const { promise, resolve, reject } = Promise.withResolvers<Extracted>();
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.postMessage(path);
      const { activities, transactions } = await promise;
      sum.activities += activities;
      sum.transactions += transactions;
    }
  } finally {
    await worker.terminate();
  }
}

if (isMainThread) {
  const [threads = "1", ...files] = process.argv.slice(2);
  await readAll(Number(threads), files);
} else {
  parentPort?.on("message", (path: string) => {
    void extractFile(path).then((extracted) => parentPort?.postMessage(extracted));
  });
}
