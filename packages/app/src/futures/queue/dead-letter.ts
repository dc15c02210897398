import type { Bilingual } from "@plumbline/core/evidence";
import { z } from "zod";
import { printable } from "./queue-trouble.ts";
import type { Queue } from "./queue.ts";

const letterSchema = z.object({
  schema: z.literal("plumbline/dead-letter/1"),
  subject: z.string().max(300),
  reason: z.object({ en: z.string().max(1000), zh: z.string().max(1000) }),
  deliveries: z.int().min(0),
  worker: z.string().max(200),
  /** The start of what was in the message. */
  message: z.string().max(1000),
});
/** Why nobody will try a chunk again by itself. */
export type DeadLetter = z.infer<typeof letterSchema>;

export async function sendDeadLetter(queue: Queue, to: string, letter: Omit<DeadLetter, "schema">): Promise<void> {
  await queue.streams.publish(to, JSON.stringify({ schema: "plumbline/dead-letter/1", ...letter }), { retries: 5 });
}

/** The reason in a dead letter; anybody may have written it, so it is made safe to print. */
export function reasonIn(data: Uint8Array): Bilingual {
  try {
    const { reason, worker } = letterSchema.parse(JSON.parse(new TextDecoder().decode(data)));
    return {
      en: printable(`${reason.en} [${worker}]`),
      zh: printable(`${reason.zh} [${worker}]`),
    };
  } catch {
    return { en: "the dead letter cannot be read", zh: "死信无法读取" };
  }
}
