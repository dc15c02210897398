import { hostname } from "node:os";
import { engineOf } from "../futures/queue/engine.ts";
import { openQueue, prepareConsumer } from "../futures/queue/queue.ts";
import { serveChunks } from "../futures/queue/serve-chunks.ts";
import { interruptible } from "../futures/execute.ts";
import { ThreadPool } from "../futures/thread-pool.ts";
import { kernelBytes } from "../futures/worker-threads.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { type QueueOptions, queueAddress } from "./futures-queue-options.ts";

export interface WorkerOptions extends QueueOptions {
  readonly register: string;
  readonly threads: number;
  readonly untilIdle?: number;
}

/** `plumbline futures worker --nats URL`: computes chunks of anybody's runs until it is stopped. Exit 3 where the server was lost. */
export async function workerCommand(speaker: Speaker, options: WorkerOptions): Promise<ExitCode> {
  const address = queueAddress(options, process.env);
  if (address === undefined) return exitCodes.wrongUse;
  const kernel = kernelBytes();
  const engine = engineOf(kernel);
  const name = `${hostname()} ${process.pid}`;
  const queue = await openQueue(address, `plumbline worker ${name}`, speaker.say);
  const pool = new ThreadPool(options.threads, new WebAssembly.Module(kernel));
  try {
    await prepareConsumer(queue, engine);
    const served = await interruptible((signal) => {
      speaker.say({
        en: `Worker of engine ${engine}, ${options.threads} thread(s), at ${queue.shown}. Ctrl-C stops it after the chunks under way; a second one at once.`,
        zh: `引擎 ${engine} 的工作进程，${options.threads} 个线程，已连接 ${queue.shown}。按 Ctrl-C 在当前分块完成后停止，再按一次立即停止。`,
      });
      return serveChunks(queue, {
        engine,
        name,
        // One more than threads: the next chunk is there when a thread is done, however far away the server is
        lanes: options.threads + 1,
        evaluate: (job, chunk) => pool.run(job, chunk),
        signal,
        say: speaker.say,
        ...(options.untilIdle === undefined ? {} : { idleMs: options.untilIdle * 1000 }),
      });
    });
    const lost = queue.connection.isClosed();
    if (lost)
      speaker.say({
        en: `The server ${queue.shown} did not come back in ${options.reconnectFor} s. Chunks under way go to other workers.`,
        zh: `服务器 ${queue.shown} 在 ${options.reconnectFor} 秒内未恢复；进行中的分块将交给其他工作进程。`,
      });
    if (speaker.json) speaker.document({ engine, ...served, lostServer: lost });
    else
      speaker.answer(
        speaker.language === "en"
          ? `${served.chunks} chunks, ${served.runs} runs; ${served.buried} to the dead letters`
          : `共 ${served.chunks} 个分块、${served.runs} 次运行；${served.buried} 个转入死信`,
      );
    return lost ? exitCodes.ourFault : exitCodes.fine;
  } finally {
    await pool.close();
    await queue.connection.close();
  }
}
