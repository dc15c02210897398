/** Entry point of a web worker: `new Worker(new URL("…/web-worker.ts", import.meta.url), { type: "module" })`. */
import { chunkServer, type FromWorker, type ToWorker } from "./worker-protocol.ts";

const receive = chunkServer((message: FromWorker, transfer) => {
  globalThis.postMessage(message, { transfer });
});
globalThis.addEventListener("message", (event: MessageEvent<ToWorker>) => receive(event.data));
