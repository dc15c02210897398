import type { Bilingual } from "@plumbline/core/evidence";
import { z } from "zod";
import { chunkIn, jobNameOf } from "./names.ts";
import { LARGEST_ORDER } from "./queue.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A chunk to be computed: which, of which run, from which inputs, by which engine. */
const orderSchema = z.strictObject({
  schema: z.literal("plumbline/chunk/1"),
  engine: z.string().regex(/^m\d{1,6}-[0-9a-f]{12}$/),
  identity: hash,
  /** SHA-256 of the experiment's text and of the world's: names in the object store. */
  experiment: hash,
  world: hash,
  runsPerChunk: z.int().min(1).max(10_000_000),
  chunk: z.int().min(0).max(999_999_999),
});
export type Order = z.infer<typeof orderSchema>;

export function orderBytes(order: Order): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(order));
}

/** Reads what came from the queue; says why where it is no order of ours. */
export function readOrder(
  subject: string,
  data: Uint8Array,
  engine: string,
): { readonly ok: true; readonly order: Order } | { readonly ok: false; readonly why: Bilingual } {
  const no = (en: string, zh: string) => ({ ok: false, why: { en, zh } }) as const;
  if (data.byteLength > LARGEST_ORDER)
    return no(`the message has ${data.byteLength} bytes`, `消息长达 ${data.byteLength} 字节`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(data));
  } catch {
    return no("the message is no JSON", "消息不是 JSON");
  }
  const read = orderSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue?.path.join(".") ?? "";
    return no(
      `the message is no order for a chunk (${place === "" ? "its fields" : place})`,
      `消息不是分块任务（${place === "" ? "字段" : place}）`,
    );
  }
  const order = read.data;
  const [, , named = "", job = ""] = subject.split(".");
  if (order.engine !== engine || named !== engine)
    return no(`it is for engine ${order.engine}, not ${engine}`, `它属于引擎 ${order.engine}，而非 ${engine}`);
  if (chunkIn(subject) !== order.chunk || job !== jobNameOf(order.identity, engine, order.runsPerChunk))
    return no("subject and message name different chunks", "主题与消息所指的分块不一致");
  return { ok: true, order };
}
