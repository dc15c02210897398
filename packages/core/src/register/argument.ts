import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { evidenceSchema } from "./evidence-schema.ts";
import { idSchema } from "./vocabulary.ts";

/** One statement of the paper's argument, with the facts and claims that touch it. Where both are empty, no data touches it yet. */
const pointSchema = z.strictObject({
  id: idSchema,
  text: bilingualSchema,
  evidence: z.array(evidenceSchema).default([]),
  claims: z.array(idSchema).default([]),
  facts: z.array(idSchema).default([]),
  /** Ids of register/reference tables that the statement could be, or is, checked against. */
  data: z.array(idSchema).default([]),
  /** What a test of it would measure. */
  indicator: bilingualSchema.optional(),
});
export type ArgumentPoint = z.infer<typeof pointSchema>;

/** A characteristic, prospect or scenario of the paper. One file of `register/argument/`. */
export const argumentSchema = z.strictObject({
  id: idSchema,
  type: z.enum(["characteristic", "prospect", "scenario"]),
  order: z.number().int().positive(),
  title: bilingualSchema,
  summary: bilingualSchema,
  evidence: z.array(evidenceSchema).min(1),
  points: z.array(pointSchema).min(1),
  indicators: z.array(bilingualSchema).default([]),
});
export type Argument = z.infer<typeof argumentSchema>;
