import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { evidenceSchema } from "./evidence-schema.ts";
import { idSchema } from "./vocabulary.ts";

/** The closed list of verdicts on a claim. */
export const verdicts = ["holds", "fails", "holds-under-reading", "not-checkable", "overtaken"] as const;
export type Verdict = (typeof verdicts)[number];

/** What a number that a query answers must satisfy for a reading to hold. */
export const claimTestSchema = z.discriminatedUnion("is", [
  /** The value, rounded half away from zero to `decimals`, equals `to` (the precision the sentence states). */
  z.strictObject({ is: z.literal("rounds-to"), to: z.number(), decimals: z.number().int().min(0).max(6).default(0) }),
  z.strictObject({ is: z.literal("at-least"), than: z.number() }),
  z.strictObject({ is: z.literal("at-most"), than: z.number() }),
  z.strictObject({ is: z.literal("between"), low: z.number(), high: z.number() }),
  /** The query answers 1 (true) or 0 (false). */
  z.strictObject({ is: z.literal("true") }),
]);
export type ClaimTest = z.infer<typeof claimTestSchema>;

/** One way to read the sentence: a query over the store that answers one or several numbers, each with its test. */
export const readingSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  /** One SELECT over the store's tables (docs/user/claims.md lists them). Its first row's columns are the values, by column name. */
  query: z.string().trim().min(1),
  unit: bilingualSchema.optional(),
  /** By column name of the query. A reading holds when all its tests do; a column without a test is shown only. */
  tests: z.record(z.string(), claimTestSchema).default({}),
  /** True for the plain meaning of the sentence as it stands. Exactly one of the readings that decide is plain. */
  plain: z.boolean().default(false),
  /** False for numbers that bear on the sentence and cannot decide it (rule K5): they are shown, without a test, and no verdict rests on them. */
  decides: z.boolean().default(true),
});
export type Reading = z.infer<typeof readingSchema>;

/** A sentence that can be checked, or that says why it cannot. One file of `register/claims/`. */
export const claimSchema = z
  .strictObject({
    id: idSchema,
    document: idSchema,
    statement: bilingualSchema,
    evidence: z.array(evidenceSchema).min(1),
    about: z.array(idSchema).default([]),
    /** What the sentence states, in words: "−4%", "67% / 20% / 12%". */
    stated: bilingualSchema.optional(),
    readings: z.array(readingSchema).default([]),
    /** Facts that came later and changed what the sentence says; their presence in the register makes a claim that held `overtaken`. */
    overtakenBy: z.array(idSchema).default([]),
    /** What the editors found: the verdict that the computed one must equal. */
    verdict: z.enum(verdicts),
    reviewed: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    why: bilingualSchema,
    /** What could check it, for a claim that nothing here can. */
    wouldNeed: bilingualSchema.optional(),
    /** What would have to be true for a claim that fails to hold. */
    toHold: bilingualSchema.optional(),
    seeAlso: z.array(evidenceSchema).default([]),
  })
  .superRefine((claim, context) => {
    const deciding = claim.readings.filter((reading) => reading.decides);
    if (deciding.length > 0 && deciding.filter((reading) => reading.plain).length !== 1) {
      context.addIssue({ code: "custom", path: ["readings"], message: "exactly one reading is plain: true" });
    }
    claim.readings.forEach((reading, at) => {
      const tested = Object.keys(reading.tests).length > 0;
      if (reading.decides && !tested)
        context.addIssue({ code: "custom", path: ["readings", at], message: "a reading that decides needs a test" });
      if (!reading.decides && (tested || reading.plain))
        context.addIssue({
          code: "custom",
          path: ["readings", at],
          message: "a reading that does not decide has no tests and is not plain",
        });
    });
    if (deciding.length === 0 && claim.verdict !== "not-checkable") {
      context.addIssue({
        code: "custom",
        path: ["readings"],
        message: "a claim without readings that decide can only be not-checkable",
      });
    }
    if (deciding.length > 0 && claim.verdict === "not-checkable") {
      context.addIssue({
        code: "custom",
        path: ["verdict"],
        message: "a claim with readings that decide is checkable",
      });
    }
    if (claim.verdict === "fails" && claim.toHold === undefined) {
      context.addIssue({ code: "custom", path: ["verdict"], message: "say under toHold what would have to be true" });
    }
    if (claim.verdict === "not-checkable" && claim.wouldNeed === undefined) {
      context.addIssue({ code: "custom", path: ["verdict"], message: "say under wouldNeed what could check it" });
    }
  });
export type Claim = z.infer<typeof claimSchema>;
