import type { Bilingual } from "@plumbline/core/evidence";
import type { QueueAddress } from "../futures/queue/address.ts";
import type { Speaker } from "../platform/speak.ts";

/** Options of commands that may use a queue. Passwords come from the environment only: arguments can be seen by others. */
export interface QueueOptions {
  readonly nats?: string;
  readonly natsCreds?: string;
  readonly natsCa?: string;
  readonly natsCert?: string;
  readonly natsKey?: string;
  readonly reconnectFor: number;
}

/** Where the queue is; undefined without `--nats`. The names in the environment are those of NATS' own command line. */
export function queueAddress(
  { nats, natsCreds, natsCa, natsCert, natsKey, reconnectFor }: QueueOptions,
  { NATS_USER: user, NATS_PASSWORD: password }: Readonly<Record<string, string | undefined>>,
): QueueAddress | undefined {
  if (nats === undefined) return undefined;
  return {
    nats,
    reconnectFor,
    ...(natsCreds === undefined ? {} : { natsCreds }),
    ...(natsCa === undefined ? {} : { natsCa }),
    ...(natsCert === undefined ? {} : { natsCert }),
    ...(natsKey === undefined ? {} : { natsKey }),
    ...(user === undefined ? {} : { natsUser: user }),
    ...(password === undefined ? {} : { natsPassword: password }),
  };
}

/** Messages that do not stick to a progress bar. */
export function besideProgress(speaker: Speaker): (text: Bilingual) => void {
  return (text) => {
    if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
    speaker.say(text);
  };
}
