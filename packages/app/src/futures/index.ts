/** What measurements need of the runs: threads, and a queue. */
export { engineOf } from "./queue/engine.ts";
export { openQueue, prepareConsumer } from "./queue/queue.ts";
export { withQueueWorkers } from "./queue/queue-workers.ts";
export { kernelBytes, withWorkers } from "./worker-threads.ts";
export { type PlannedRun, planRun } from "./planned-run.ts";
