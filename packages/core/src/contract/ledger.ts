import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { moneyKinds } from "../money/index.ts";
import { amountPart, rangePart } from "./parts.ts";

const originalPart = amountPart.omit({ form: true }).extend({ form: amountPart.shape.form.optional() });

/** One entry of the ledger: an announcement, as stated, as converted, and why it is left out where it is. */
export const ledgerEntryPart = z.looseObject({
  id: z.string(),
  initiative: z.string().nullable(),
  announced: z.string(),
  original: originalPart,
  converted: rangePart.nullable(),
  partOf: z.array(z.string()),
  sameAs: z.array(z.string()),
  supersededBy: z.array(z.string()),
  leftOut: z.string().nullable(),
});

/** `plumbline ledger --json` and `/api/ledger`. */
export const ledgerAnswer = z.looseObject({
  asOf: z.string(),
  currency: z.string(),
  rateDate: z.string(),
  rates: z.array(z.looseObject({ currency: z.string(), factor: z.string(), date: z.string(), stale: z.boolean() })),
  mode: z.enum(["default", "strict", "naive"]),
  kinds: z.array(
    z.looseObject({
      kind: z.enum(moneyKinds),
      basis: z.enum(["total", "per-year"]),
      perspective: z.enum(["provider", "recipient"]),
      coverage: z.looseObject({ live: z.number(), counted: z.number() }),
      gross: rangePart,
      distinct: z.looseObject({
        low: z.string().nullable(),
        high: z.string().nullable(),
        status: z.enum(["bounded", "at-least", "contradiction"]),
      }),
      because: z.array(
        z.looseObject({ bound: z.enum(["low", "high"]), fact: z.string(), without: z.string().nullable() }),
      ),
      contradictions: z.array(z.array(z.string())),
      entries: z.array(ledgerEntryPart),
    }),
  ),
});

/** A label for every id that a ledger answer names (entries and relations), so that a page can say it in words. */
export const ledgerLabels = z.record(z.string(), bilingualSchema);
