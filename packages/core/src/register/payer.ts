import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { sides } from "./vocabulary.ts";

/** Someone who sponsors or pays. A group has members, by id; someone without members stands for themselves. */
export const payerSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/),
  name: bilingualSchema,
  side: z.enum(sides),
  members: z.array(z.string().min(1)).default([]),
  note: bilingualSchema.optional(),
});
export type Payer = z.infer<typeof payerSchema>;

/** `register/payers.yaml`. */
export const payerFileSchema = z.strictObject({ payers: z.array(payerSchema).min(1) });
