import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { missingReasons, moneyKinds } from "../money/index.ts";
import { layers, sides } from "../register/vocabulary.ts";
import { ledgerAnswer, ledgerLabels } from "./ledger.ts";
import { amountPart, factPart, initiativeRef, rangePart } from "./parts.ts";

/** `/api/version`: what is running, and on which facts. */
export const versionAnswer = z.object({
  software: z.string(),
  /** SHA-256 of the register's files, first 12 hex digits: the snapshot that a citation pins. */
  register: z.string(),
  newestFact: z.string(),
  counts: z.record(z.string(), z.number()),
  /** Files that could not be read, or findings in them. */
  findings: z.number(),
});
export type VersionAnswer = z.infer<typeof versionAnswer>;

/** What is reported beside a promise; `share` only where window, scope and kind match. */
const outturnPart = z.object({
  fact: z.string(),
  label: bilingualSchema,
  kind: z.enum(moneyKinds),
  original: amountPart,
  converted: rangePart.nullable(),
  announced: z.string(),
  comparable: z.boolean(),
  share: z.object({ low: z.string(), high: z.string().nullable() }).nullable(),
  why: bilingualSchema.nullable(),
});

/** One row of the plumb-line picture: a promise, and what can be found of it. */
export const plumbRow = z.object({
  fact: z.string().nullable(),
  initiative: initiativeRef,
  label: bilingualSchema,
  payers: z.array(z.object({ id: z.string(), name: bilingualSchema })),
  side: z.enum(sides),
  /** 0 for a promise of its own, 1 for a part of the row above. */
  depth: z.number().int(),
  kind: z.enum(moneyKinds).nullable(),
  window: z.string().nullable(),
  announced: z.string().nullable(),
  promised: amountPart.nullable(),
  converted: rangePart.nullable(),
  /** Facts that are the same money as this one. */
  sameAs: z.array(z.string()),
  succeededBy: initiativeRef.nullable(),
  outturns: z.array(outturnPart),
  /** Why the row has no outturn that can be compared. */
  missing: z.object({ reason: z.enum(missingReasons), text: bilingualSchema }).nullable(),
  layer: z.enum(layers),
});
export type PlumbRow = z.infer<typeof plumbRow>;

const unnamedPart = z.object({
  whole: z.string(),
  wholeLabel: bilingualSchema,
  layers: z.array(
    z.object({
      layer: z.enum(["paper", "all"]),
      status: z.enum(["bounded", "at-least", "contradiction", "missing"]),
      low: z.string().nullable(),
      high: z.string().nullable(),
      parts: z.array(z.string()),
    }),
  ),
});

/** `/api/overview` */
export const overviewAnswer = z.object({
  asOf: z.string(),
  newestFact: z.string(),
  /** Days on which something in the ledger changes: stops for the as-of control. */
  dates: z.array(z.string()),
  currency: z.string(),
  currencies: z.array(z.string()),
  rateDate: z.string().nullable(),
  rateStale: z.boolean(),
  mode: z.enum(["default", "strict", "naive"]),
  layer: z.enum(["paper", "all"]),
  /** All three are of mobilisation targets (public and private money aimed at), in the asked currency. */
  figures: z.object({
    kind: z.enum(moneyKinds),
    gross: rangePart,
    distinct: z.object({
      low: z.string().nullable(),
      high: z.string().nullable(),
      status: z.enum(["bounded", "at-least", "contradiction"]),
    }),
    /** Reported towards those targets, added without double counting; kind as the reports have it. */
    reported: z
      .object({ kind: z.enum(moneyKinds), low: z.string(), high: z.string().nullable(), facts: z.array(z.string()) })
      .nullable(),
    grossFacts: z.array(z.string()),
  }),
  /** Gross beside distinct, for every kind. */
  kinds: z.array(
    z.object({
      kind: z.enum(moneyKinds),
      basis: z.enum(["total", "per-year"]),
      gross: rangePart,
      distinct: z.object({
        low: z.string().nullable(),
        high: z.string().nullable(),
        status: z.enum(["bounded", "at-least", "contradiction"]),
      }),
      entries: z.number(),
      /** How many of the entries are known at second hand only. */
      unverified: z.number(),
    }),
  ),
  rows: z.array(plumbRow),
  unnamed: z.array(unnamedPart),
  facts: z.record(z.string(), factPart),
});
export type OverviewAnswer = z.infer<typeof overviewAnswer>;

/** `/api/ledger` carries the ledger itself, labels for its ids, the facts behind it and the unnamed parts. */
export const ledgerPageAnswer = z.object({
  ledger: ledgerAnswer,
  labels: ledgerLabels,
  facts: z.record(z.string(), factPart),
  unnamed: z.array(unnamedPart),
  dates: z.array(z.string()),
});
export type LedgerPageAnswer = z.infer<typeof ledgerPageAnswer>;
