import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { missingReasons, moneyKinds } from "../money/index.ts";
import { layers } from "../register/vocabulary.ts";
import { plumbRow } from "./money-answers.ts";
import { amountPart, eventPart, evidencePart, factPart, initiativeRef, initiativeSummary, notePart } from "./parts.ts";

/** `/api/initiatives` */
export const initiativesAnswer = z.object({ initiatives: z.array(initiativeSummary) });
export type InitiativesAnswer = z.infer<typeof initiativesAnswer>;

const relationPart = z.object({
  from: z.string(),
  type: z.string(),
  to: z.string(),
  layer: z.enum(layers),
  note: bilingualSchema.nullable(),
});

/** `/api/relations`: the graph of initiatives. */
export const relationsAnswer = z.object({ nodes: z.array(initiativeSummary), edges: z.array(relationPart) });
export type RelationsAnswer = z.infer<typeof relationsAnswer>;

/** `/api/timeline` */
export const timelineAnswer = z.object({ events: z.array(eventPart), initiatives: z.array(initiativeRef) });
export type TimelineAnswer = z.infer<typeof timelineAnswer>;

/** One rung of an initiative's ladder: a kind of money, known, bounded, or missing with its reason. */
const ladderRung = z.object({
  kind: z.enum(moneyKinds),
  state: z.enum(["known", "bounded", "missing"]),
  low: z.string().nullable(),
  high: z.string().nullable(),
  reason: z.enum(missingReasons).nullable(),
  text: bilingualSchema,
  facts: z.array(z.string()),
});

/** `/api/initiatives/{id}` */
export const profileAnswer = z.object({
  initiative: initiativeSummary,
  names: z.object({ nameEnInPaper: z.boolean(), aliases: z.array(z.string()) }),
  status: z.object({
    paper: bilingualSchema.nullable(),
    current: z.object({ state: z.string(), text: bilingualSchema, asOf: z.string(), evidence: z.array(evidencePart) }),
  }),
  geography: z.array(bilingualSchema),
  sectors: z.array(bilingualSchema),
  named: evidencePart.nullable(),
  relations: z.array(relationPart.extend({ other: initiativeRef, direction: z.enum(["out", "in"]) })),
  currency: z.string(),
  asOf: z.string(),
  ladder: z.array(ladderRung),
  rows: z.array(plumbRow),
  facts: z.array(factPart),
  /** Facts of other initiatives that rows and conflicts name. */
  others: z.record(z.string(), factPart),
  events: z.array(eventPart),
  statements: z.array(
    z.object({
      id: z.string(),
      layer: z.enum(layers),
      date: z.string().nullable(),
      text: bilingualSchema,
      evidence: z.array(evidencePart),
    }),
  ),
  claims: z.array(z.object({ id: z.string(), statement: bilingualSchema, verdict: z.string() })),
  /** Facts that stand against each other, with the rule that picked the headline one; where none is picked, the note on them. */
  conflicts: z.array(z.object({ facts: z.array(z.string()), headline: z.string().nullable(), rule: bilingualSchema })),
  notes: z.array(notePart),
  series: z.array(
    z.object({
      id: z.string(),
      title: bilingualSchema,
      meaning: bilingualSchema,
      publisher: z.string(),
      headlineRule: bilingualSchema,
      components: z.array(z.object({ id: z.string(), name: bilingualSchema })),
      editions: z.array(
        z.object({
          id: z.string(),
          published: z.string(),
          evidence: z.array(evidencePart),
          note: bilingualSchema.nullable(),
          values: z.array(
            z.object({ period: z.string(), component: z.string(), cumulative: z.boolean(), amount: amountPart }),
          ),
        }),
      ),
    }),
  ),
});
export type ProfileAnswer = z.infer<typeof profileAnswer>;
