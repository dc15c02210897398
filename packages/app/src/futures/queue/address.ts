import { readFileSync } from "node:fs";
import { type NodeConnectionOptions, credsAuthenticator } from "@nats-io/transport-node";
import { QueueTrouble } from "./queue-trouble.ts";

/** Where a server is and who asks: options of the commands. Secrets are in no message. */
export interface QueueAddress {
  /** One or several, separated by commas: nats://[user:password@]host[:port], tls://… */
  readonly nats: string;
  readonly natsCreds?: string;
  readonly natsUser?: string;
  readonly natsPassword?: string;
  readonly natsCa?: string;
  readonly natsCert?: string;
  readonly natsKey?: string;
  /** How long a lost server is tried again, in seconds. */
  readonly reconnectFor: number;
}

const RETRY_MS = 1000;

function fileOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new QueueTrouble({ en: `${path} cannot be read.`, zh: `无法读取 ${path}。` }, error);
  }
}

function urlOf(text: string): URL {
  const named = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `nats://${text}`;
  // A per cent sign that begins no escape stands for itself, as in most passwords that have one
  const whole = named.replaceAll(/%(?![0-9a-f]{2})/gi, "%25");
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (url === undefined || url.hostname === "" || !["nats:", "tls:"].includes(url.protocol))
    throw new QueueTrouble({
      en: "--nats needs an address such as nats://127.0.0.1:4222 or tls://queue.example.org.",
      zh: "--nats 需要形如 nats://127.0.0.1:4222 或 tls://queue.example.org 的地址。",
    });
  return url;
}

/** The addresses without names and passwords, for messages. */
export function shownAddress(nats: string): string {
  return nats
    .split(",")
    .map((one) => urlOf(one.trim()))
    .map(({ protocol, hostname, port }) => `${protocol}//${hostname}:${port === "" ? 4222 : port}`)
    .join(",");
}

/** What the client needs to connect. Throws {@link QueueTrouble} for an address or a file that cannot be used. */
export function connectionOptions(address: QueueAddress, name: string): NodeConnectionOptions {
  const urls = address.nats.split(",").map((one) => urlOf(one.trim()));
  const [first] = urls;
  const [named, secret] = [first?.username ?? "", first?.password ?? ""].map((part) => decodeURIComponent(part));
  const user = address.natsUser ?? named;
  const pass = address.natsPassword ?? secret;
  const tls = {
    ...(address.natsCa === undefined ? {} : { ca: Buffer.from(fileOf(address.natsCa)).toString() }),
    ...(address.natsCert === undefined ? {} : { cert: Buffer.from(fileOf(address.natsCert)).toString() }),
    ...(address.natsKey === undefined ? {} : { key: Buffer.from(fileOf(address.natsKey)).toString() }),
  };
  const who =
    address.natsCreds !== undefined
      ? { authenticator: credsAuthenticator(fileOf(address.natsCreds)) }
      : user !== undefined && user !== ""
        ? pass === undefined || pass === ""
          ? { token: user }
          : { user, pass }
        : {};
  return {
    name,
    servers: urls.map(({ hostname, port }) => `${hostname}:${port === "" ? 4222 : port}`),
    ...who,
    ...(Object.keys(tls).length > 0 || first?.protocol === "tls:" ? { tls } : {}),
    reconnectTimeWait: RETRY_MS,
    maxReconnectAttempts: Math.ceil((address.reconnectFor * 1000) / RETRY_MS),
    pingInterval: 10_000,
    timeout: 10_000,
  };
}
