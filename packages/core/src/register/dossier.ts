import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { dateTextSchema, evidenceSchema } from "./evidence-schema.ts";
import { moneyFactSchema } from "./money-fact.ts";
import { idSchema, initiativeKinds, initiativeRelations, layers, sides } from "./vocabulary.ts";

/** Something that happened, with its date as exact as its source. */
export const eventSchema = z.strictObject({
  id: idSchema,
  layer: z.enum(layers),
  date: dateTextSchema,
  label: bilingualSchema,
  /** Other initiatives that the event concerns, besides the one whose file it stands in. */
  alsoConcerns: z.array(idSchema).default([]),
  evidence: z.array(evidenceSchema).min(1),
  note: bilingualSchema.optional(),
});
export type RegisterEvent = z.infer<typeof eventSchema>;

/** A sentence of a source that is no amount and no event, but that somebody looking at the initiative should know. */
export const statementSchema = z.strictObject({
  id: idSchema,
  layer: z.enum(layers),
  date: dateTextSchema.optional(),
  text: bilingualSchema,
  evidence: z.array(evidenceSchema).min(1),
});
export type Statement = z.infer<typeof statementSchema>;

const relationSchema = z.strictObject({
  type: z.enum(initiativeRelations),
  to: idSchema,
  layer: z.enum(layers).default("paper"),
  evidence: z.array(evidenceSchema).optional(),
  note: bilingualSchema.optional(),
});
export type InitiativeRelation = z.infer<typeof relationSchema>;

/** One file of `register/initiatives/`: an initiative, institution or standard with all that is said of it. */
export const dossierSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(initiativeKinds),
  side: z.enum(sides),
  name: bilingualSchema,
  /** Short forms for charts and tables. */
  shortName: bilingualSchema.optional(),
  /** False where the paper prints no English name and the editors supplied it. */
  nameEnInPaper: z.boolean().optional(),
  aliases: z.array(z.string().min(1)).default([]),
  /** The editors' own two or three sentences. */
  summary: bilingualSchema,
  /** Ids of payers.yaml. */
  sponsors: z.array(z.string().min(1)),
  sponsorNote: bilingualSchema.optional(),
  launched: dateTextSchema.optional(),
  status: z.strictObject({
    /** As the founding paper has it, in 2022. */
    paper: bilingualSchema.optional(),
    /** As later sources have it; where nothing later was found this says so. */
    current: z.strictObject({
      state: z.enum(["active", "superseded", "ended", "dormant", "unclear", "as-in-paper"]),
      text: bilingualSchema,
      asOf: dateTextSchema,
      evidence: z.array(evidenceSchema).default([]),
    }),
  }),
  geography: z.array(bilingualSchema).default([]),
  sectors: z.array(bilingualSchema).default([]),
  /** Where the founding paper names it; missing for what the editors added later. */
  named: evidenceSchema.optional(),
  relations: z.array(relationSchema).default([]),
  money: z.array(moneyFactSchema).default([]),
  events: z.array(eventSchema).default([]),
  statements: z.array(statementSchema).default([]),
});
export type Dossier = z.infer<typeof dossierSchema>;

/** One file of `register/context/`: facts that belong to no single initiative. */
export const contextSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  money: z.array(moneyFactSchema).default([]),
  events: z.array(eventSchema).default([]),
  statements: z.array(statementSchema).default([]),
});
export type ContextFile = z.infer<typeof contextSchema>;
