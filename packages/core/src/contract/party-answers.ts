import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { sides } from "../register/vocabulary.ts";
import { initiativeRef } from "./parts.ts";
import { attributionAuthors, measuredMoney, namedCode, projectRow } from "./project-parts.ts";

const yearMoney = z.object({
  year: z.number().nullable(),
  measure: z.enum(["commitment", "disbursement"]),
  /** "current", or the year of constant prices: years in different prices are different series. */
  prices: z.string(),
  source: z.string(),
  low: z.string(),
  high: z.string(),
  records: z.number(),
});

const share = z.object({ ...namedCode.shape, money: z.array(measuredMoney), projects: z.number() });

/** `/api/recipients` and `/api/providers`: everyone whom added data names, with how many projects; flows of reference tables are at `/api/flows`. */
export const partiesAnswer = z.object({
  snapshot: z.string().nullable(),
  role: z.enum(["recipient", "provider"]),
  parties: z.array(
    z.object({
      ...namedCode.shape,
      /** "place": a country; "region"; "organisation"; "none": unspecified or unallocated. */
      type: z.enum(["place", "region", "organisation", "none"]),
      projects: z.number(),
      money: z.array(measuredMoney),
    }),
  ),
});
export type PartiesAnswer = z.infer<typeof partiesAnswer>;

/**
 * `/api/recipients/{id}` and `/api/providers/{id}`: one of them, as added data tell of it, with what the register knows. One that no added file
 * names, and any without a store, has no projects; `snapshot` is null without a store.
 */
export const partyAnswer = z.object({
  snapshot: z.string().nullable(),
  role: z.enum(["recipient", "provider"]),
  id: z.string(),
  name: bilingualSchema,
  type: z.enum(["place", "region", "organisation", "none"]),
  /** What the register knows of a place; null for others. */
  place: z
    .object({
      shape: z.string().nullable(),
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      region: bilingualSchema.nullable(),
      income: z.array(z.object({ year: z.number(), group: z.string() })),
      regime: z.array(z.object({ year: z.number(), regime: z.string() })),
      memorandum: z.number().nullable(),
      indoPacific: z.boolean(),
    })
    .nullable(),
  projects: z.number(),
  money: z.array(measuredMoney),
  byYear: z.array(yearMoney),
  /** The other side: providers of a recipient, recipients of a provider. The first hundred by projects and the first thirty by each kind of money; `othersInAll` says how many there are. */
  others: z.array(share),
  othersInAll: z.number(),
  sectors: z.array(share),
  largest: z.array(projectRow),
  initiatives: z.array(
    z.object({ initiative: initiativeRef, author: z.enum(attributionAuthors), projects: z.number() }),
  ),
  /** What rules keep out of its totals, each measure by itself: amounts of two measures are never added. */
  leftOut: z.array(
    z.object({
      rule: z.string(),
      measure: z.string(),
      title: bilingualSchema,
      records: z.number(),
      amountUsd: z.string().nullable(),
    }),
  ),
  /** Published flows of the reference tables, so that the two stand side by side and are never added. */
  flows: z.array(
    z.object({
      measure: z.enum(["chinese-commitments", "dac-disbursements"]),
      title: bilingualSchema,
      byYear: z.array(z.object({ year: z.number(), amount: z.string() })),
    }),
  ),
});
export type PartyAnswer = z.infer<typeof partyAnswer>;

/** `/api/initiative-projects/{id}`: the projects that somebody says belong to an initiative; by author, never mixed (R4). */
export const initiativeProjectsAnswer = z.object({
  snapshot: z.string().nullable(),
  initiative: initiativeRef,
  authors: z.array(
    z.object({
      author: z.enum(attributionAuthors),
      rules: z.array(
        z.object({ rule: z.string(), title: bilingualSchema, text: bilingualSchema, projects: z.number() }),
      ),
      projects: z.number(),
      money: z.array(measuredMoney),
      /** The largest 20. */
      largest: z.array(projectRow),
    }),
  ),
});
export type InitiativeProjectsAnswer = z.infer<typeof initiativeProjectsAnswer>;

/** `/api/added-flows`: money of added files by recipient, for the map beside the embedded flows; one measure only. */
export const addedFlowsAnswer = z.object({
  snapshot: z.string().nullable(),
  measure: z.enum(["commitment", "disbursement"]),
  /** "current", or the year of constant prices. */
  prices: z.string(),
  filters: z.object({
    source: z.string().nullable(),
    provider: z.string().nullable(),
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
  sources: z.array(z.object({ ...namedCode.shape, projects: z.number() })),
  /** `side` is whose colour a provider has; null for one that no reference table knows. */
  providers: z.array(z.object({ ...namedCode.shape, projects: z.number(), side: z.enum(sides).nullable() })),
  years: z.object({ first: z.number().nullable(), last: z.number().nullable() }),
  rows: z.array(
    z.object({
      /** Our place id; null for regions and what is unspecified, which are not spread. */
      place: z.string().nullable(),
      shape: z.string().nullable(),
      id: z.string(),
      name: bilingualSchema,
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      low: z.string(),
      high: z.string(),
      records: z.number(),
    }),
  ),
  byYear: z.array(z.object({ year: z.number().nullable(), low: z.string(), high: z.string() })),
  total: z.object({ low: z.string(), high: z.string(), records: z.number() }),
  missing: z.array(z.object({ reason: z.string(), records: z.number() })),
  leftOut: z.array(
    z.object({
      rule: z.string(),
      measure: z.string(),
      title: bilingualSchema,
      records: z.number(),
      amountUsd: z.string().nullable(),
    }),
  ),
});
export type AddedFlowsAnswer = z.infer<typeof addedFlowsAnswer>;
