import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { missingReasons, moneyKinds } from "../money/index.ts";
import { initiativeKinds, layers, relationGrades, sides, sourceGrades } from "../register/vocabulary.ts";

/** Pieces that several answers share. Amounts are decimal strings in whole units; `high: null` is "no bound". */
export const amountPart = z.object({
  low: z.string(),
  high: z.string().nullable(),
  currency: z.string(),
  form: z.enum(["exactly", "over", "up-to", "about", "range", "words"]),
  words: bilingualSchema.nullable(),
});

export const rangePart = z.object({ low: z.string(), high: z.string().nullable() });

/** One place where a source says something, with what a reader needs of that source. */
export const evidencePart = z.object({
  source: z.string(),
  /** As printed. */
  title: z.string(),
  /** The title for readers of each language: the register's translation where the document's own is in the other script. */
  titles: bilingualSchema,
  grade: z.enum(sourceGrades).nullable(),
  page: z.string().nullable(),
  section: z.string().nullable(),
  quote: z.string().nullable(),
  url: z.string().nullable(),
  cites: z.array(z.object({ id: z.string(), title: z.string(), titles: bilingualSchema })),
});
export type EvidenceAnswer = z.infer<typeof evidencePart>;

export const notePart = z.object({
  id: z.string(),
  type: z.string(),
  title: bilingualSchema,
  text: bilingualSchema,
  test: bilingualSchema,
  about: z.array(z.string()),
});
export type NoteAnswer = z.infer<typeof notePart>;

export const initiativeRef = z.object({
  id: z.string(),
  name: bilingualSchema,
  shortName: bilingualSchema,
  side: z.enum(sides),
});
export type InitiativeRef = z.infer<typeof initiativeRef>;

/** Everything that the small panel on a figure shows: the sentence, its place, the original amount, the conversion. */
export const factPart = z.object({
  id: z.string(),
  initiative: initiativeRef.nullable(),
  /** Whose money it is: the first payer's side, or else the initiative's. */
  side: z.enum(sides),
  layer: z.enum(layers),
  label: bilingualSchema,
  kind: z.enum(moneyKinds),
  basis: z.enum(["total", "per-year"]),
  perspective: z.enum(["provider", "recipient"]),
  original: amountPart,
  /** In the asked currency; null with the reason where no rate is known. */
  converted: rangePart.nullable(),
  convertedMissing: z.enum(missingReasons).nullable(),
  rate: z
    .object({ from: z.string(), to: z.string(), unitsPerUsd: z.string(), date: z.string(), stale: z.boolean() })
    .nullable(),
  announced: z.string(),
  window: z.string().nullable(),
  windowNote: bilingualSchema.nullable(),
  payers: z.array(z.object({ id: z.string(), name: bilingualSchema })),
  recipients: bilingualSchema,
  flags: z.array(z.string()),
  note: bilingualSchema.nullable(),
  evidence: z.array(evidencePart),
  links: z.array(
    z.object({
      type: z.string(),
      direction: z.enum(["out", "in"]),
      other: z.string(),
      otherLabel: bilingualSchema,
      grade: z.enum(relationGrades),
      layer: z.enum(layers),
      why: bilingualSchema,
    }),
  ),
  notes: z.array(notePart),
});
export type FactAnswer = z.infer<typeof factPart>;

export const eventPart = z.object({
  id: z.string(),
  layer: z.enum(layers),
  date: z.string(),
  precision: z.enum(["day", "month", "year", "range"]),
  earliest: z.string(),
  latest: z.string(),
  label: bilingualSchema,
  initiatives: z.array(z.string()),
  evidence: z.array(evidencePart),
  note: bilingualSchema.nullable(),
});
export type EventAnswer = z.infer<typeof eventPart>;

export const initiativeSummary = z.object({
  ...initiativeRef.shape,
  kind: z.enum(initiativeKinds),
  sponsors: z.array(z.object({ id: z.string(), name: bilingualSchema })),
  launched: z.string().nullable(),
  launchedEarliest: z.string().nullable(),
  state: z.enum(["active", "superseded", "ended", "dormant", "unclear", "as-in-paper"]),
  asOf: z.string(),
  summary: bilingualSchema,
  inPaper: z.boolean(),
  /** Other names, in any language: they are found by a search too. */
  aliases: z.array(z.string()),
  counts: z.object({ facts: z.number(), events: z.number(), notes: z.number(), relations: z.number() }),
});
export type InitiativeSummary = z.infer<typeof initiativeSummary>;
