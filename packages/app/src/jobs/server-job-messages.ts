import { bilingualSchema } from "@plumbline/core/evidence";
import { z } from "zod";

/** What the process that adds files is asked to do. Cancelling is a signal: the channel closes, or SIGTERM. */
export const addRequest = z.object({
  /** Null: go on with what a terminal left. */
  paths: z.array(z.string()).nullable(),
  store: z.string(),
  register: z.string(),
});
export type AddRequest = z.infer<typeof addRequest>;

/** What it tells the server while it works; `total` and `done` are bytes of files, or rows of the snapshot that is made of them. */
export const addMessage = z.discriminatedUnion("is", [
  z.object({ is: z.literal("stage"), stage: bilingualSchema, total: z.number(), unit: z.enum(["bytes", "rows"]) }),
  z.object({ is: z.literal("moved"), file: z.string(), done: z.number() }),
  z.object({ is: z.literal("step"), file: z.string(), outcome: bilingualSchema, done: z.number() }),
  z.object({ is: z.literal("waiting"), holder: z.string() }),
  z.object({ is: z.literal("done") }),
  z.object({ is: z.literal("failed"), code: z.string(), problem: bilingualSchema }),
]);
export type AddMessage = z.infer<typeof addMessage>;
