import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { moneyKinds, statedAmountSchema } from "../money/index.ts";
import { dateTextSchema, evidenceSchema } from "./evidence-schema.ts";
import { idSchema, layers, relationGrades } from "./vocabulary.ts";

/** What every link between two amounts states: how sure it is, why, and who says so. */
const linkBase = {
  grade: z.enum(relationGrades),
  why: bilingualSchema,
  layer: z.enum(layers),
  evidence: z.array(evidenceSchema).optional(),
};

/** A link from one money fact to another, as method/overlap defines them. */
export const moneyLinkSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("part-of"), whole: idSchema, ...linkBase }),
  z.strictObject({ type: z.literal("same-money"), as: idSchema, canonical: idSchema, ...linkBase }),
  z.strictObject({ type: z.literal("supersedes"), older: idSchema, from: dateTextSchema, ...linkBase }),
  z.strictObject({ type: z.literal("disjoint"), from: idSchema, ...linkBase }),
  z.strictObject({
    type: z.literal("may-overlap"),
    with: idSchema,
    atMost: statedAmountSchema.optional(),
    ...linkBase,
  }),
  z.strictObject({ type: z.literal("stage-of"), of: idSchema, ...linkBase }),
  z.strictObject({ type: z.literal("instrument-of"), of: idSchema, ...linkBase }),
  z.strictObject({ type: z.literal("reports-on"), promise: idSchema, ...linkBase }),
]);
export type MoneyLink = z.infer<typeof moneyLinkSchema>;

/** One amount that a source states: what kind of money, whose, for when, announced when, and in which sentence. */
export const moneyFactSchema = z.strictObject({
  id: idSchema,
  layer: z.enum(layers),
  label: bilingualSchema,
  kind: z.enum(moneyKinds),
  basis: z.enum(["total", "per-year"]).default("total"),
  perspective: z.enum(["provider", "recipient"]).default("provider"),
  amount: statedAmountSchema,
  /** When it became known; a fact is absent from every answer before this date. */
  announced: dateTextSchema,
  /** The period the money is for; left out where nobody states it. */
  window: dateTextSchema.optional(),
  /** The same period in words, where sources disagree or are vague. */
  windowNote: bilingualSchema.optional(),
  /** Ids of payers.yaml; empty where the source names nobody. */
  payers: z.array(z.string().min(1)),
  recipients: bilingualSchema,
  flags: z.array(z.enum(["subject-to-appropriation", "uncertain-kind", "unverified"])).default([]),
  /** One or more places that state the same fact; the first is the one shown first. */
  evidence: z.array(evidenceSchema).min(1),
  note: bilingualSchema.optional(),
  links: z.array(moneyLinkSchema).default([]),
});
export type MoneyFact = z.infer<typeof moneyFactSchema>;
