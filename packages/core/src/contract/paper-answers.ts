import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { moneyKinds } from "../money/index.ts";
import { amountPart, eventPart, evidencePart, initiativeRef, notePart } from "./parts.ts";

/** `plumbline table check` and the `check` of `/api/tables/{id}`. */
export const tableCheckAnswer = z.object({
  table: z.string(),
  constraints: z.array(
    z.object({ id: z.string(), tolerance: z.string(), residuals: z.record(z.string(), z.string()) }),
  ),
  suspects: z.array(
    z.object({
      row: z.string(),
      column: z.string(),
      printed: z.string(),
      proposed: z.object({ low: z.string(), high: z.string() }),
      because: z.union([z.string(), z.array(z.string()), bilingualSchema]),
    }),
  ),
});
export type TableCheckAnswer = z.infer<typeof tableCheckAnswer>;

/** `/api/tables/{id}` */
export const tableAnswer = z.object({
  id: z.string(),
  title: bilingualSchema,
  unit: bilingualSchema,
  decimals: z.number(),
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      id: z.string(),
      name: bilingualSchema,
      group: z.string().nullable(),
      printed: z.record(z.string(), z.string()),
      used: z.record(z.string(), z.string()),
    }),
  ),
  corrections: z.array(
    z.object({
      id: z.string(),
      row: z.string(),
      column: z.string(),
      printed: z.string(),
      low: z.string(),
      high: z.string(),
      used: z.string(),
      why: bilingualSchema,
    }),
  ),
  check: tableCheckAnswer,
  constraintNames: z.record(z.string(), bilingualSchema),
  evidence: z.array(evidencePart),
  notes: z.array(bilingualSchema),
  claims: z.array(z.object({ id: z.string(), statement: bilingualSchema, verdict: z.string() })),
});
export type TableAnswer = z.infer<typeof tableAnswer>;

/** `/api/tables` */
export const tablesAnswer = z.object({
  tables: z.array(
    z.object({ id: z.string(), title: bilingualSchema, rows: z.number(), columns: z.number(), suspects: z.number() }),
  ),
});
export type TablesAnswer = z.infer<typeof tablesAnswer>;

const claimReading = z.object({
  id: z.string(),
  name: bilingualSchema,
  plain: z.boolean(),
  /** False where the numbers bear on the claim without deciding it (rule K5). */
  decides: z.boolean(),
  query: z.string(),
  unit: bilingualSchema.nullable(),
  /** By column of the query, as decimal strings or text; null where the query answers nothing. */
  values: z.record(z.string(), z.string().nullable()),
  /** The tested values (all, where none is tested) for people, with the unit; null where nothing was answered. */
  value: bilingualSchema.nullable(),
  tests: z.record(z.string(), z.string()),
  holds: z.boolean().nullable(),
});

/** One claim with its verdict, computed and reviewed. */
export const claimPart = z.object({
  id: z.string(),
  document: z.string(),
  statement: bilingualSchema,
  stated: bilingualSchema.nullable(),
  verdict: z.enum(["holds", "fails", "holds-under-reading", "not-checkable", "overtaken"]),
  reviewed: z.object({ verdict: z.string(), on: z.string() }),
  readings: z.array(claimReading),
  why: bilingualSchema,
  wouldNeed: bilingualSchema.nullable(),
  /** What would have to be true for a claim that fails to hold. */
  toHold: bilingualSchema.nullable(),
  overtakenBy: z.array(z.object({ id: z.string(), label: bilingualSchema })),
  about: z.array(z.string()),
  evidence: z.array(evidencePart),
  seeAlso: z.array(evidencePart),
  notes: z.array(notePart),
  /** Where the query failed to run: nothing is judged then. */
  fault: z.string().nullable(),
});
export type ClaimAnswer = z.infer<typeof claimPart>;

/** `/api/claims` */
export const claimsAnswer = z.object({ claims: z.array(claimPart), documents: z.record(z.string(), bilingualSchema) });
export type ClaimsAnswer = z.infer<typeof claimsAnswer>;

/** `/api/argument`: the paper, statement by statement. */
export const argumentAnswer = z.object({
  document: z.object({ id: z.string(), title: z.string(), titleTranslated: z.string().nullable() }),
  parts: z.array(
    z.object({
      id: z.string(),
      type: z.enum(["characteristic", "prospect", "scenario"]),
      order: z.number(),
      title: bilingualSchema,
      summary: bilingualSchema,
      evidence: z.array(evidencePart),
      indicators: z.array(bilingualSchema),
      points: z.array(
        z.object({
          id: z.string(),
          text: bilingualSchema,
          evidence: z.array(evidencePart),
          indicator: bilingualSchema.nullable(),
          claims: z.array(z.object({ id: z.string(), statement: bilingualSchema, verdict: z.string() })),
          facts: z.array(
            z.object({
              id: z.string(),
              label: bilingualSchema,
              kind: z.enum(moneyKinds),
              original: amountPart,
              initiative: initiativeRef.nullable(),
            }),
          ),
          /** Dated events of the register that the statement speaks of. */
          events: z.array(eventPart),
          data: z.array(z.object({ id: z.string(), title: bilingualSchema })),
          /** Nothing in the register touches it yet. */
          untouched: z.boolean(),
        }),
      ),
    }),
  ),
});
export type ArgumentAnswer = z.infer<typeof argumentAnswer>;
