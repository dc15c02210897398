import { DeliverPolicy, JetStreamApiError, type JsMsg } from "@nats-io/jetstream";
import type { Bilingual } from "@plumbline/core/evidence";
import { bytesPerRun, type Chunk, chunkSizeFor, chunksOf, type ChunkWorker, runsIn } from "@plumbline/futures/ensemble";
import { type PlannedRun, sha256 } from "../planned-run.ts";
import { reasonIn } from "./dead-letter.ts";
import { putInputs } from "./inputs.ts";
import { chunkIn, jobNameOf, STREAMS, subjects } from "./names.ts";
import { orderBytes } from "./order.ts";
import { prepareConsumer, type Queue } from "./queue.ts";
import { QueueTrouble } from "./queue-trouble.ts";
import { HASH_HEADER } from "./serve-chunks.ts";
import { chunksIn, withdraw } from "./stored-chunks.ts";

/** Chunks on the queue at once: enough for hundreds of threads, few enough that a stopped run leaves little to withdraw. */
const MOST_ON_QUEUE = 2048;
const LOOK_MS = 1000;
/** No result for so long: see who is there. */
const QUIET_MS = 3000;
/** No result for so long: send again what the server may have lost. */
const RESEND_MS = 20_000;

/** A chunk that workers gave up on. */
export interface GivenUp {
  readonly chunk: Chunk;
  readonly reason: Bilingual;
}

export interface QueueRun {
  /** Hand them to `runEnsemble`; each takes one chunk at a time, all share the queue. */
  readonly workers: readonly ChunkWorker[];
  /** Chunks among the dead letters so far. */
  readonly givenUp: readonly GivenUp[];
}

export interface QueueRunOptions {
  readonly engine: string;
  readonly signal: AbortSignal;
  readonly say: (text: Bilingual) => void;
  readonly ackWaitSeconds?: number;
}

/**
 * Gives `use` workers that stand for all machines on a queue. With a raised signal, chunks that nobody has begun are withdrawn
 * and all that is missing stays missing; so it does when the server is gone for good. What the server knows of the run is removed
 * once every chunk has arrived.
 */
export async function withQueueWorkers<T>(
  queue: Queue,
  planned: PlannedRun,
  options: QueueRunOptions,
  use: (run: QueueRun) => Promise<T>,
): Promise<T> {
  const run = new QueuedRun(queue, planned, options);
  await run.open();
  try {
    return await use(run);
  } finally {
    await run.close();
  }
}

class QueuedRun implements QueueRun {
  readonly workers: readonly ChunkWorker[];
  readonly givenUp: GivenUp[] = [];
  readonly #queue: Queue;
  readonly #planned: PlannedRun;
  readonly #options: QueueRunOptions;
  readonly #runsPerChunk: number;
  readonly #name: string;
  readonly #chunks: readonly Chunk[];
  /** Asked for, not there yet. */
  readonly #awaited = new Map<number, (numbers: Float64Array | undefined) => void>();
  /** There, not asked for yet: an earlier attempt had them computed. */
  readonly #early = new Map<number, Float64Array>();
  readonly #onServer = new Set<number>();
  readonly #taken = new Set<number>();
  readonly #listening = new Map<string, { stop: () => void }>();
  readonly #heard = new Map<string, number>();
  #watch: NodeJS.Timeout | undefined;
  #stopped = false;
  #closed = false;
  #lastNewsMs = performance.now();
  #lastSentMs = performance.now();
  #lastSaid = "";

  constructor(queue: Queue, planned: PlannedRun, options: QueueRunOptions) {
    this.#queue = queue;
    this.#planned = planned;
    this.#options = options;
    this.#runsPerChunk = chunkSizeFor(planned.job);
    this.#name = jobNameOf(planned.identity, options.engine, this.#runsPerChunk);
    this.#chunks = chunksOf(planned.job, this.#runsPerChunk);
    const worker: ChunkWorker = { run: (chunk) => this.#run(chunk) };
    this.workers = Array.from({ length: Math.min(MOST_ON_QUEUE, this.#chunks.length) }, () => worker);
  }

  async open(): Promise<void> {
    const { connection, manager } = this.#queue;
    this.#demandRoom();
    await prepareConsumer(this.#queue, this.#options.engine, this.#options.ackWaitSeconds);
    await putInputs(this.#queue, this.#planned);
    // A new attempt tries again what the last one gave up
    await manager.streams.purge(STREAMS.deadLetters, { filter: subjects.deadLetter(this.#name, "*") });
    await manager.streams.purge(STREAMS.attempts, { filter: subjects.attempt(this.#name, "*") });
    await this.#seeResults();
    await this.#listen();
    this.#watch = setInterval(() => void this.#look().catch(() => undefined), LOOK_MS);
    if (this.#options.signal.aborted) this.#giveUp();
    this.#options.signal.addEventListener("abort", this.#giveUp);
    void connection.closed().then(this.#giveUp);
  }

  async #seeResults(): Promise<void> {
    const there = await chunksIn(this.#queue, STREAMS.results, subjects.result(this.#name, "*"));
    this.#onServer.clear();
    for (const index of there) this.#onServer.add(index);
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    this.#options.signal.removeEventListener("abort", this.#giveUp);
    for (const listening of this.#listening.values()) listening.stop();
    this.#listening.clear();
    this.#closed = true;
    const { connection, manager } = this.#queue;
    if (connection.isClosed()) return;
    await withdraw(this.#queue, STREAMS.chunks, subjects.chunk(this.#options.engine, this.#name, "*"));
    if (this.#stopped || this.givenUp.length > 0) return;
    await manager.streams.purge(STREAMS.results, { filter: subjects.result(this.#name, "*") });
    await manager.streams.purge(STREAMS.attempts, { filter: subjects.attempt(this.#name, "*") });
  }

  readonly #giveUp = (): void => {
    this.#stopped = true;
    for (const resolve of this.#awaited.values()) resolve(undefined);
    this.#awaited.clear();
  };

  async #run(chunk: Chunk): Promise<Float64Array | undefined> {
    const { index } = chunk;
    const early = this.#early.get(index);
    this.#early.delete(index);
    if (this.#stopped || early !== undefined) return early;
    const { promise, resolve } = Promise.withResolvers<Float64Array | undefined>();
    this.#awaited.set(index, resolve);
    if (!this.#onServer.has(index)) await this.#send(index);
    return promise;
  }

  /** Puts a chunk on the queue. One that is there already is refused by the server, which is as good. */
  async #send(index: number): Promise<void> {
    const planned = this.#planned;
    const { engine } = this.#options;
    const order = orderBytes({
      schema: "plumbline/chunk/1",
      engine,
      identity: planned.identity,
      experiment: sha256(planned.experimentText),
      world: sha256(planned.worldText),
      runsPerChunk: this.#runsPerChunk,
      chunk: index,
    });
    try {
      await this.#queue.streams.publish(subjects.chunk(engine, this.#name, index), order, { timeout: 10_000 });
    } catch (error) {
      // What could not be sent is sent again when it has been quiet for a while
      if (error instanceof JetStreamApiError && !/per subject/.test(error.message))
        this.#sayOnce({
          en: `The server takes no chunks: ${error.message}.`,
          zh: `服务器不接受分块：${error.message}。`,
        });
    }
    this.#lastSentMs = performance.now();
  }

  /** Hears of results and dead letters, from where it last heard of them. */
  async #listen(): Promise<void> {
    const results = subjects.result(this.#name, "*");
    await this.#hear(STREAMS.results, results, (message) => this.#arrived(message));
    const deadLetters = subjects.deadLetter(this.#name, "*");
    await this.#hear(STREAMS.deadLetters, deadLetters, (message) => this.#died(message));
  }

  async #hear(stream: string, subject: string, heard: (message: JsMsg) => void): Promise<void> {
    this.#listening.get(stream)?.stop();
    const consumer = await this.#queue.streams.consumers.get(stream, {
      filter_subjects: subject,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: (this.#heard.get(stream) ?? 0) + 1,
    });
    const messages = await consumer.consume({
      max_messages: 100,
      // Short, so that a server that forgot who listens, as a restarted one does, is told again soon
      expires: 10_000,
      idle_heartbeat: 1000,
      callback: (message) => {
        this.#heard.set(stream, message.seq);
        heard(message);
      },
    });
    if (this.#closed) messages.stop();
    else this.#listening.set(stream, messages);
  }

  #arrived(message: JsMsg): void {
    const index = chunkIn(message.subject) ?? -1;
    const chunk = this.#chunks[index];
    const right =
      chunk !== undefined &&
      message.data.byteLength === runsIn(this.#planned.job, chunk) * bytesPerRun(this.#planned.job) &&
      message.headers?.get(HASH_HEADER) === sha256(message.data);
    if (!right) {
      void this.#replace(message, index);
      return;
    }
    this.#lastNewsMs = performance.now();
    this.#onServer.add(index);
    const numbers = new Float64Array(Uint8Array.from(message.data).buffer);
    const resolve = this.#awaited.get(index);
    this.#awaited.delete(index);
    if (resolve !== undefined) resolve(numbers);
    else if (!this.#taken.has(index)) this.#early.set(index, numbers);
    this.#taken.add(index);
  }

  /** A result that is not what its header says keeps the right one out: it is removed and the chunk sent again. */
  async #replace(message: JsMsg, index: number): Promise<void> {
    this.#options.say({
      en: `A result on the server is damaged (${message.subject.slice(0, 120)}); computing it again.`,
      zh: `服务器上的一个结果已损坏（${message.subject.slice(0, 120)}），将重新计算。`,
    });
    this.#onServer.delete(index);
    try {
      await this.#queue.manager.streams.deleteMessage(STREAMS.results, message.seq);
    } catch {
      return; // gone already
    }
    if (this.#awaited.has(index)) await this.#send(index);
  }

  #died(message: JsMsg): void {
    const chunk = this.#chunks[chunkIn(message.subject) ?? -1];
    if (chunk === undefined || this.#taken.has(chunk.index)) return;
    this.#lastNewsMs = performance.now();
    this.givenUp.push({ chunk, reason: reasonIn(message.data) });
    this.#awaited.get(chunk.index)?.(undefined);
    this.#awaited.delete(chunk.index);
  }

  /** Called every second: when nothing comes, says why and sends again what may have been lost. */
  async #look(): Promise<void> {
    const now = performance.now();
    if (this.#stopped || this.#awaited.size === 0 || now - this.#lastNewsMs < QUIET_MS) return;
    const { engine } = this.#options;
    const all = await this.#queue.manager.consumers.list(STREAMS.chunks).next();
    const ours = all.find(({ name }) => name === engine);
    if (ours === undefined) await prepareConsumer(this.#queue, engine, this.#options.ackWaitSeconds);
    if ((ours?.num_waiting ?? 0) === 0 && (ours?.num_ack_pending ?? 0) === 0) {
      const others = all.filter(({ name, num_waiting }) => name !== engine && num_waiting > 0).map(({ name }) => name);
      const known = others.length === 0 ? undefined : others.join(", ");
      this.#sayOnce({
        en: `No worker of engine ${engine} is there${known === undefined ? "" : ` (there are some of ${known}: another version)`}. Start one from this version, on any machine: plumbline futures worker --nats ${this.#queue.shown}`,
        zh: `没有引擎 ${engine} 的工作进程${known === undefined ? "" : `（有 ${known} 的，版本不同）`}。请在任一机器上用同一版本启动：plumbline futures worker --nats ${this.#queue.shown}`,
      });
    }
    if (now - Math.max(this.#lastNewsMs, this.#lastSentMs) > RESEND_MS) {
      this.#heard.clear();
      await this.#listen();
      await this.#seeResults();
      this.#lastSentMs = now;
      for (const index of this.#awaited.keys()) if (!this.#onServer.has(index)) await this.#send(index);
    }
  }

  #sayOnce(text: Bilingual): void {
    if (text.en !== this.#lastSaid) this.#options.say(text);
    this.#lastSaid = text.en;
  }

  #demandRoom(): void {
    const { job } = this.#planned;
    const largest =
      this.#chunks.reduce((most, chunk) => Math.max(most, runsIn(job, chunk)), 0) * bytesPerRun(job) + 1024;
    const { max_payload: takes = 0 } = this.#queue.connection.info ?? {};
    if (largest > takes)
      throw new QueueTrouble({
        en: `The server takes messages of ${takes} bytes, and a chunk of this run has ${largest}. Set max_payload in the server's configuration.`,
        zh: `服务器只接受 ${takes} 字节以内的消息，而本次运行的一个分块有 ${largest} 字节。请在服务器配置中提高 max_payload。`,
      });
  }
}
