import {
  AckPolicy,
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  type StreamConfig,
} from "@nats-io/jetstream";
import { connect, type NatsConnection, nanos } from "@nats-io/transport-node";
import type { Bilingual } from "@plumbline/core/evidence";
import { connectionOptions, type QueueAddress, shownAddress } from "./address.ts";
import { INPUTS_BUCKET, STREAMS, subjects } from "./names.ts";
import { lineOf, QueueTrouble } from "./queue-trouble.ts";

/** A server with its streams ready. */
export interface Queue {
  readonly connection: NatsConnection;
  readonly streams: JetStreamClient;
  readonly manager: JetStreamManager;
  /** The address without secrets. */
  readonly shown: string;
}

/** How long orders, results and inputs wait for somebody: a week. */
export const KEPT_MS = 7 * 24 * 3600 * 1000;
/** How long a worker may be silent before its chunk goes to another, unless `--ack-wait` says otherwise. */
export const ACK_WAIT_SECONDS = 30;
/** An order is some 500 bytes. */
export const LARGEST_ORDER = 4096;

/** What an account of Plumbline's must be allowed on a server that restricts its users. */
const MAY_PUBLISH = ["$JS.API.>", "$JS.ACK.>", `$O.${INPUTS_BUCKET}.>`, "plumbline.>"];

type Wanted = Pick<StreamConfig, "name" | "subjects"> & Partial<StreamConfig>;
const kept = { max_age: nanos(KEPT_MS), max_msgs_per_subject: 1 };
const WANTED: readonly Wanted[] = [
  {
    ...kept,
    name: STREAMS.chunks,
    subjects: [subjects.all.chunks],
    retention: RetentionPolicy.Workqueue,
    // A chunk that is queued or under way cannot be queued again
    discard: DiscardPolicy.New,
    discard_new_per_subject: true,
    max_msg_size: LARGEST_ORDER,
  },
  {
    ...kept,
    name: STREAMS.results,
    subjects: [subjects.all.results],
    discard: DiscardPolicy.New,
    discard_new_per_subject: true,
  },
  { ...kept, name: STREAMS.attempts, subjects: [subjects.all.attempts], max_msgs_per_subject: 16 },
  { ...kept, name: STREAMS.deadLetters, subjects: [subjects.all.deadLetters] },
];

export function isApiError(error: unknown, code: number): boolean {
  return error instanceof JetStreamApiError && error.code === code;
}

async function connected(address: QueueAddress, name: string, shown: string): Promise<NatsConnection> {
  try {
    return await connect(connectionOptions(address, name));
  } catch (error) {
    if (error instanceof QueueTrouble) throw error;
    const why = lineOf(error);
    if (/authori[sz]ation|authentication|credential|nkey|jwt/i.test(why))
      throw new QueueTrouble(
        {
          en: `${shown} refuses these credentials, or asks for some. Give them with --nats-creds FILE, or NATS_USER and NATS_PASSWORD (a token: NATS_USER alone).`,
          zh: `${shown} 拒绝了所给凭据，或要求提供凭据。请用 --nats-creds 文件，或环境变量 NATS_USER 与 NATS_PASSWORD 提供（令牌只须 NATS_USER）。`,
        },
        error,
      );
    if (/does not support 'tls'/.test(why))
      throw new QueueTrouble(
        {
          en: `${shown} speaks no TLS: use nats://, or set up TLS on the server.`,
          zh: `${shown} 不支持 TLS：请改用 nats://，或在服务器上启用 TLS。`,
        },
        error,
      );
    if (/certificate|\btls\b|\bssl\b/i.test(why))
      throw new QueueTrouble(
        {
          en: `No safe connection to ${shown} (${why}). Name the certificate authority of the server with --nats-ca FILE; --nats-cert and --nats-key belong together.`,
          zh: `无法与 ${shown} 建立安全连接（${why}）。请用 --nats-ca 文件 指定服务器的证书颁发机构；--nats-cert 与 --nats-key 须同时给出。`,
        },
        error,
      );
    if (/timeout/i.test(why) && (shown.startsWith("tls:") || address.natsCa !== undefined))
      throw new QueueTrouble(
        {
          en: `${shown} does not finish the greeting (${why}). It may want a certificate of this machine: --nats-cert FILE and --nats-key FILE.`,
          zh: `${shown} 未完成握手（${why}）。它可能要求本机出示证书：--nats-cert 文件 与 --nats-key 文件。`,
        },
        error,
      );
    throw new QueueTrouble(
      {
        en: `No NATS server answers at ${shown} (${why}). Start one with "nats-server -js -sd FOLDER", or correct --nats.`,
        zh: `${shown} 没有 NATS 服务器应答（${why}）。请用“nats-server -js -sd 文件夹”启动，或更正 --nats。`,
      },
      error,
    );
  }
}

async function prepareStream(manager: JetStreamManager, wanted: Wanted): Promise<void> {
  try {
    const { config } = await manager.streams.info(wanted.name);
    const unlike = (["retention", "max_msgs_per_subject", "discard", "discard_new_per_subject"] as const).find(
      (key) => wanted[key] !== undefined && wanted[key] !== config[key],
    );
    if (unlike !== undefined)
      throw new QueueTrouble({
        en: `The server's stream ${wanted.name} has another ${unlike} than Plumbline needs (${String(config[unlike])}, not ${String(wanted[unlike])}). Delete the stream; it is made again.`,
        zh: `服务器上的流 ${wanted.name} 的 ${unlike} 为 ${String(config[unlike])}，而需要 ${String(wanted[unlike])}。请删除该流，程序会重新建立。`,
      });
  } catch (error) {
    if (!isApiError(error, JetStreamApiCodes.StreamNotFound)) throw error;
    await manager.streams.add(wanted);
  }
}

/** Connects, and makes the streams where they are missing. Throws {@link QueueTrouble} with what to do. */
export async function openQueue(address: QueueAddress, name: string, say: (text: Bilingual) => void): Promise<Queue> {
  const shown = shownAddress(address.nats);
  const connection = await connected(address, name, shown);
  try {
    const manager = await jetstreamManager(connection);
    for (const wanted of WANTED) await prepareStream(manager, wanted);
    void tellOfConnection(connection, shown, address.reconnectFor, say);
    return { connection, streams: jetstream(connection), manager, shown };
  } catch (error) {
    await connection.close();
    if (error instanceof QueueTrouble) throw error;
    const why = lineOf(error);
    throw new QueueTrouble(
      {
        en: `The server ${shown} gives no JetStream to this account (${why}). Start it with "nats-server -js", or let the account publish ${MAY_PUBLISH.join(", ")} and subscribe to _INBOX.>.`,
        zh: `服务器 ${shown} 未向该账户提供 JetStream（${why}）。请用“nats-server -js”启动，或允许该账户发布 ${MAY_PUBLISH.join("、")} 并订阅 _INBOX.>。`,
      },
      error,
    );
  }
}

/** The consumer that all workers of an engine share. A run may set its patience; a worker takes it as it is. */
export async function prepareConsumer(queue: Queue, engine: string, ackWaitSeconds?: number): Promise<void> {
  const { manager } = queue;
  try {
    const { config } = await manager.consumers.info(STREAMS.chunks, engine);
    const wanted = nanos((ackWaitSeconds ?? 0) * 1000);
    if (ackWaitSeconds !== undefined && config.ack_wait !== wanted)
      await manager.consumers.update(STREAMS.chunks, engine, { ack_wait: wanted });
  } catch (error) {
    if (!isApiError(error, JetStreamApiCodes.ConsumerNotFound)) throw error;
    await manager.consumers.add(STREAMS.chunks, {
      durable_name: engine,
      filter_subject: subjects.chunksOfEngine(engine),
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos((ackWaitSeconds ?? ACK_WAIT_SECONDS) * 1000),
      // Workers count deliveries themselves: what the server gave up on would stay in the queue unseen
      max_deliver: -1,
      max_ack_pending: 100_000,
      inactive_threshold: nanos(KEPT_MS),
    });
  }
}

async function tellOfConnection(
  connection: NatsConnection,
  shown: string,
  reconnectFor: number,
  say: (text: Bilingual) => void,
): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === "disconnect")
      say({
        en: `Lost the server ${shown}; trying again for ${reconnectFor} s.`,
        zh: `与服务器 ${shown} 的连接中断；将在 ${reconnectFor} 秒内不断重试。`,
      });
    if (type === "reconnect") say({ en: `${shown} is back.`, zh: `${shown} 已恢复。` });
  }
}
