import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { initiativeRef } from "./parts.ts";

/** A code of the data with its name; `unspecified` and `unallocated` are codes as well. */
export const namedCode = z.object({ id: z.string(), name: bilingualSchema });
export type NamedCode = z.infer<typeof namedCode>;

/** Who says that a project belongs to an initiative: its sponsors, the published data, or a rule of ours (R4). */
export const attributionAuthors = ["announced", "stated", "rule"] as const;

/** That a project belongs to an initiative is a claim: of whom, since when, by which words (R4). */
export const attributionPart = z.object({
  initiative: initiativeRef,
  author: z.enum(attributionAuthors),
  /** Id of the rule of attribution, which the method page describes. */
  rule: z.string(),
  /** What the attribution rests on, in words. */
  why: bilingualSchema,
  /** The words of the record or of the announcement; null where a rule goes by codes. */
  quote: z.string().nullable(),
  /** Where the quote stands, or what the rule goes by. */
  evidence: z.string().nullable(),
  /** Day or year from which the attribution holds; null where nothing says so. */
  since: z.string().nullable(),
});
export type AttributionAnswer = z.infer<typeof attributionPart>;

/**
 * One measure of money: what counts, in US dollars. `low` and `high` are decimal strings, null where no amount is known; then `missing` says why.
 * `low` below `high`: some records may be gone (P3).
 */
export const measuredMoney = z.object({
  measure: z.enum(["commitment", "disbursement"]),
  /** "current", or the year of constant prices. */
  prices: z.string(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  /** Records that the amounts rest on. */
  records: z.number(),
  /** Records that count and have no amount, by reason. */
  missing: z.array(z.object({ reason: z.string(), records: z.number() })),
});
export type MeasuredMoney = z.infer<typeof measuredMoney>;

/** One line of a list of projects. */
export const projectRow = z.object({
  /** Stable name of the project in addresses: it does not change when files are added. */
  key: z.string(),
  identifier: z.string().nullable(),
  /** As published, in whatever language; null where the record has no title. */
  title: z.string().nullable(),
  source: namedCode,
  reporter: namedCode,
  providers: z.array(namedCode),
  recipients: z.array(namedCode),
  sectors: z.array(namedCode),
  status: namedCode,
  year: z.number().nullable(),
  /** What counts; null where no record of the measure counts: none is published, or, where `notCounted` is above 0, rules keep them all out. */
  commitment: measuredMoney.nullable(),
  disbursement: measuredMoney.nullable(),
  /** Records that report money of the measure and that a rule keeps out of totals; the project's page has them with their rules. */
  notCounted: z.object({ commitment: z.number(), disbursement: z.number() }),
  /** Rule that keeps the project out of totals; null: it counts. */
  leftOut: z.string().nullable(),
  /** How many places it has on the map. */
  locations: z.number(),
  initiatives: z.array(z.object({ id: z.string(), author: z.enum(attributionAuthors) })),
});
export type ProjectRow = z.infer<typeof projectRow>;

/** A value that can be filtered by, and how many projects have it under the other filters. */
export const facetValue = z.object({ ...namedCode.shape, projects: z.number() });
export type FacetValue = z.infer<typeof facetValue>;
