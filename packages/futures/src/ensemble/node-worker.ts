/** Entry point of a worker thread in Node; never part of a page. */
import { parentPort } from "node:worker_threads";
import { chunkServer, type ToWorker } from "./worker-protocol.ts";

const receive = chunkServer((message, transfer) => parentPort?.postMessage(message, transfer));
parentPort?.on("message", (message: ToWorker) => receive(message));
