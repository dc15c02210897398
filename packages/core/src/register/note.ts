import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { evidenceSchema } from "./evidence-schema.ts";
import { idSchema } from "./vocabulary.ts";

/** A contradiction, error or ambiguity that the editors found, kept as a note on everything it touches. */
export const noteSchema = z.strictObject({
  id: idSchema,
  type: z.enum([
    "typo",
    "statistic",
    "period",
    "double-count",
    "attribution",
    "supersession",
    "temporal",
    "currency",
    "duplicate",
    "contradiction",
    "kind",
    "alias",
    "text-damage",
    "inexact",
    "scope",
    "denominator",
    "conditional",
    "overlap",
    "database",
  ]),
  title: bilingualSchema,
  text: bilingualSchema,
  /** How anyone can see it. */
  test: bilingualSchema,
  /** Ids of facts, events, claims, initiatives, tables or sources. */
  about: z.array(idSchema).min(1),
  evidence: z.array(evidenceSchema).default([]),
});
export type Note = z.infer<typeof noteSchema>;

export const noteFileSchema = z.strictObject({ notes: z.array(noteSchema).min(1) });
