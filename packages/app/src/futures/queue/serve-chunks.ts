import { JetStreamApiCodes, type JsMsg } from "@nats-io/jetstream";
import { headers } from "@nats-io/transport-node";
import type { Bilingual } from "@plumbline/core/evidence";
import { type Chunk, type EnsembleJob, runsIn } from "@plumbline/futures/ensemble";
import { sha256 } from "../planned-run.ts";
import { sendDeadLetter } from "./dead-letter.ts";
import { fetchRun, type KnownRun, UnusableInputs } from "./inputs.ts";
import { jobNameOf, STREAMS, subjects } from "./names.ts";
import { type Order, readOrder } from "./order.ts";
import { isApiError, prepareConsumer, type Queue } from "./queue.ts";
import { lineOf } from "./queue-trouble.ts";
import { attemptsAt } from "./stored-chunks.ts";
import { Turns } from "./turns.ts";

/** A chunk that failed, or whose worker vanished over it, this often goes to the dead letters. */
const MOST_ATTEMPTS = 3;
/** Header of a result: SHA-256 of its bytes, in hexadecimal. */
export const HASH_HEADER = "Plumbline-Sha256";

const POLL_MS = 2000;
const HEARTBEAT_MS = 500;
const RETRY_MS = 500;
const STORE_TIMEOUT_MS = 3000;
const MOST_STORE_ATTEMPTS = 600;
/** Runs whose inputs a worker remembers; a run of a million points has some 200 MB. */
const REMEMBERED = 2;

/** What a worker needs besides a queue. */
export interface Serving {
  readonly engine: string;
  /** The worker's name in dead letters. */
  readonly name: string;
  /** Chunks in hand at once. */
  readonly lanes: number;
  readonly evaluate: (job: EnsembleJob, chunk: Chunk) => Promise<Float64Array>;
  readonly signal: AbortSignal;
  readonly say: (text: Bilingual) => void;
  /** Ends when nothing came for so long; without it, waits for ever. */
  readonly idleMs?: number;
  /** How often the server hears that a chunk is still under way. */
  readonly heartbeatMs?: number;
}

export interface Served {
  readonly chunks: number;
  readonly runs: number;
  readonly buried: number;
}

/** Takes chunks off the queue until the signal is raised, the connection is gone for good, or nothing came for `idleMs`. */
export async function serveChunks(queue: Queue, serving: Serving): Promise<Served> {
  const worker = new ChunkServer(queue, serving);
  return worker.serve();
}

class ChunkServer {
  readonly #queue: Queue;
  readonly #serving: Serving;
  readonly #runs = new Map<string, Promise<KnownRun>>();
  readonly #storing = new Set<Promise<void>>();
  readonly #turns = new Turns();
  #closed = false;
  #lastTrouble = "";
  #lastWork = performance.now();
  #served = { chunks: 0, runs: 0, buried: 0 };

  constructor(queue: Queue, serving: Serving) {
    this.#queue = queue;
    this.#serving = serving;
    void queue.connection.closed().then(() => {
      this.#closed = true;
    });
  }

  async serve(): Promise<Served> {
    await Promise.all(Array.from({ length: this.#serving.lanes }, () => this.#lane()));
    await Promise.all(this.#storing);
    return this.#served;
  }

  get #over(): boolean {
    const { signal, idleMs = Number.POSITIVE_INFINITY } = this.#serving;
    return this.#closed || signal.aborted || performance.now() - this.#lastWork > idleMs;
  }

  async #lane(): Promise<void> {
    const { streams } = this.#queue;
    while (!this.#over) {
      try {
        const consumer = await streams.consumers.get(STREAMS.chunks, this.#serving.engine);
        while (!this.#over) {
          const message = await consumer.next({ expires: POLL_MS });
          if (message === null) continue;
          if (this.#serving.signal.aborted) message.nak();
          else await this.#take(message);
        }
      } catch (error) {
        await this.#recover(error);
      }
    }
  }

  /** The consumer may have been deleted, or the server be away. */
  async #recover(error: unknown): Promise<void> {
    if (this.#over || this.#queue.connection.isClosed()) return;
    this.#tell(error);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    await prepareConsumer(this.#queue, this.#serving.engine).catch(() => undefined); // its trouble comes up in the next round
  }

  #tell(error: unknown): void {
    const why = lineOf(error);
    if (why !== this.#lastTrouble) this.#serving.say({ en: `The queue: ${why}`, zh: `队列：${why}` });
    this.#lastTrouble = why;
  }

  /**
   * Computes one chunk; storing and acknowledging go on while the lane takes the next. A chunk that was delivered before may have
   * taken its worker with it, or may have been in the hands of one that died over another: it is computed alone, and only what was
   * begun alone counts against it.
   */
  async #take(message: JsMsg): Promise<void> {
    const alive = setInterval(() => !this.#closed && message.working(), this.#serving.heartbeatMs ?? HEARTBEAT_MS);
    let stored: Promise<void> | undefined;
    try {
      const read = readOrder(message.subject, message.data, this.#serving.engine);
      if (!read.ok) return await this.#bury(message, undefined, read.why);
      const { order } = read;
      const suspect = message.info.deliveryCount > 1;
      const computed = await this.#turns.take(suspect, async () => {
        const attempt = suspect ? await this.#mark(message, order) : 1;
        return attempt === undefined ? undefined : this.#compute(message, order, attempt);
      });
      if (computed === undefined) return;
      stored = computed.done;
      const own = stored.finally(() => {
        clearInterval(alive);
        this.#storing.delete(own);
      });
      this.#storing.add(own);
      if (this.#storing.size > 2 * this.#serving.lanes) await Promise.race(this.#storing);
    } finally {
      if (stored === undefined) clearInterval(alive);
    }
  }

  /** Marks that a suspect is begun, and counts which attempt this is; undefined where it is not to be begun. */
  async #mark(message: JsMsg, order: Order): Promise<number | undefined> {
    const job = jobNameOf(order.identity, order.engine, order.runsPerChunk);
    try {
      // The first attempt, in company, has no mark
      const before = 1 + (await attemptsAt(this.#queue, job, order.chunk));
      if (before >= MOST_ATTEMPTS) {
        await this.#bury(message, order, {
          en: `${MOST_ATTEMPTS} workers took it, at last with nothing else in hand, and none finished: they died, or lost the server`,
          zh: `已有 ${MOST_ATTEMPTS} 个工作进程领取（后来均为单独计算）而无一完成：进程终止或与服务器断开`,
        });
        return undefined;
      }
      await this.#queue.streams.publish(subjects.attempt(job, order.chunk), this.#serving.name);
      return before + 1;
    } catch (error) {
      // Trouble with the server is no fault of the chunk's
      this.#tell(error);
      message.nak(RETRY_MS);
      return undefined;
    }
  }

  /** Computes a chunk and begins to store it; undefined where it failed. */
  async #compute(message: JsMsg, order: Order, attempt: number): Promise<{ readonly done: Promise<void> } | undefined> {
    try {
      const { job, chunks } = await this.#run(order);
      const chunk = chunks[order.chunk];
      if (chunk === undefined) {
        await this.#bury(message, order, { en: "the run has no such chunk", zh: "该运行没有这一分块" });
        return undefined;
      }
      const numbers = await this.#serving.evaluate(job, chunk);
      this.#lastWork = performance.now();
      return { done: this.#store(message, order, numbers, runsIn(job, chunk)) };
    } catch (error) {
      await this.#failed(message, order, attempt, error);
      return undefined;
    }
  }

  #run(order: Order): Promise<KnownRun> {
    const key = `${order.identity} ${order.experiment} ${order.world} ${order.runsPerChunk}`;
    const known = this.#runs.get(key);
    if (known !== undefined) return known;
    const fetched = fetchRun(this.#queue, order);
    this.#runs.set(key, fetched);
    fetched.catch(() => this.#runs.delete(key));
    for (const old of [...this.#runs.keys()].slice(0, -REMEMBERED)) this.#runs.delete(old);
    return fetched;
  }

  /** Stores a result and acknowledges its chunk. Trouble with the server is no fault of the chunk's: it is tried again, never counted. */
  async #store(message: JsMsg, order: Order, numbers: Float64Array, runs: number): Promise<void> {
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    const hash = sha256(bytes);
    const subject = subjects.result(jobNameOf(order.identity, order.engine, order.runsPerChunk), order.chunk);
    for (let attempt = 0; attempt < MOST_STORE_ATTEMPTS && !this.#closed; attempt++) {
      try {
        const other = await this.#createResult(subject, bytes, hash);
        if (other !== hash)
          return await this.#bury(message, order, {
            en: `two workers of one engine got different numbers for it (${other.slice(0, 12)} and ${hash.slice(0, 12)}): one of the machines is faulty`,
            zh: `同一引擎的两个工作进程得出不同的数（${other.slice(0, 12)} 与 ${hash.slice(0, 12)}）：其中一台机器有故障`,
          });
        this.#served = { ...this.#served, chunks: this.#served.chunks + 1, runs: this.#served.runs + runs };
        await message.ackAck().catch(() => false); // unheard, the chunk comes again and finds its result there
        return;
      } catch (error) {
        this.#tell(error);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  /** Created only if absent: a chunk that was delivered twice is stored once. Answers the hash of what is there then. */
  async #createResult(subject: string, bytes: Uint8Array, hash: string): Promise<string> {
    const carried = headers();
    carried.set(HASH_HEADER, hash);
    try {
      const expect = { lastSubjectSequence: 0 };
      await this.#queue.streams.publish(subject, bytes, { headers: carried, expect, timeout: STORE_TIMEOUT_MS });
      return hash;
    } catch (error) {
      if (!isApiError(error, JetStreamApiCodes.StreamWrongLastSequence)) throw error;
      const there = await this.#queue.manager.streams.getMessage(STREAMS.results, { last_by_subj: subject });
      return there?.header.get(HASH_HEADER) ?? hash;
    }
  }

  async #failed(message: JsMsg, order: Order, attempt: number, error: unknown): Promise<void> {
    if (this.#closed || this.#queue.connection.isClosed()) return;
    const why = lineOf(error);
    this.#serving.say({
      en: `Chunk ${order.chunk} failed (attempt ${attempt} of ${MOST_ATTEMPTS}): ${why}`,
      zh: `分块 ${order.chunk} 失败（第 ${attempt} 次尝试，共 ${MOST_ATTEMPTS} 次）：${why}`,
    });
    if (!(error instanceof UnusableInputs) && attempt < MOST_ATTEMPTS) return message.nak();
    await this.#bury(message, order, {
      en: `tried ${attempt} ${attempt === 1 ? "time" : "times"}, at last it failed with: ${why}`,
      zh: `尝试 ${attempt} 次，最后一次失败的原因：${why}`,
    });
  }

  /** Puts a message among the dead letters and takes it off the queue. */
  async #bury(message: JsMsg, order: Order | undefined, reason: Bilingual): Promise<void> {
    const to =
      order === undefined
        ? subjects.unreadable(message.seq)
        : subjects.deadLetter(jobNameOf(order.identity, order.engine, order.runsPerChunk), order.chunk);
    try {
      await sendDeadLetter(this.#queue, to, {
        subject: message.subject.slice(0, 300),
        reason,
        deliveries: message.info.deliveryCount,
        worker: this.#serving.name,
        message: new TextDecoder().decode(message.data.subarray(0, 900)),
      });
      await message.ackAck();
      this.#served = { ...this.#served, buried: this.#served.buried + 1 };
    } catch {
      return; // the server is away: the message comes again
    }
    this.#serving.say({
      en: `To the dead letters (${to}): ${reason.en}.`,
      zh: `已转入死信（${to}）：${reason.zh}。`,
    });
  }
}
