import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { attributionPart, facetValue, measuredMoney, namedCode, projectRow } from "./project-parts.ts";

/** What the projects shown are chosen by, as it was understood; an empty list is "any". */
export const projectFilters = z.object({
  q: z.string(),
  recipient: z.array(z.string()),
  provider: z.array(z.string()),
  sector: z.array(z.string()),
  source: z.array(z.string()),
  status: z.array(z.string()),
  reporter: z.array(z.string()),
  initiative: z.array(z.string()),
  infrastructure: z.array(z.enum(["yes", "no", "unknown"])),
  file: z.string().nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** "counted": what totals rest on; "left-out": what a rule keeps out of them; "all". */
  counted: z.enum(["counted", "left-out", "all"]),
});
export type ProjectFilters = z.infer<typeof projectFilters>;

export const projectOrders = ["largest", "newest", "oldest", "title"] as const;

/** `/api/projects`: a page of projects with what they can be narrowed by. Without a store, `snapshot` is null and there are no rows. */
export const projectsAnswer = z.object({
  /** Name of the snapshot that answers; null where nothing has been added yet. */
  snapshot: z.string().nullable(),
  filters: projectFilters,
  order: z.enum(projectOrders),
  offset: z.number(),
  limit: z.number(),
  /** How many projects the filters let through, whatever the page shows. */
  total: z.number(),
  rows: z.array(projectRow),
  /** Each facet counts under the other filters; at most 60 values each, the most frequent first. */
  facets: z.object({
    recipient: z.array(facetValue),
    provider: z.array(facetValue),
    sector: z.array(facetValue),
    source: z.array(facetValue),
    status: z.array(facetValue),
    reporter: z.array(facetValue),
    initiative: z.array(facetValue),
    infrastructure: z.array(facetValue),
    year: z.array(z.object({ year: z.number(), projects: z.number() })),
  }),
  /** What the filtered projects add up to; kinds and price bases apart. */
  money: z.array(measuredMoney),
});
export type ProjectsAnswer = z.infer<typeof projectsAnswer>;

/** How well a place is known. */
export const placeExactness = ["exact", "approximate", "area", "unknown"] as const;

export const locationPart = z.object({
  name: z.string().nullable(),
  lon: z.number(),
  lat: z.number(),
  exactness: z.enum(placeExactness),
  /** What the publisher says of its precision, in words. */
  precision: bilingualSchema,
  /** Radius that the stated precision allows; null where none can be stated. */
  radiusKm: z.number().nullable(),
  /** Share of the project's money that its publisher puts here, a fraction of one: "0.25" is 25 %; null where none is stated. Never added (A13). */
  share: z.string().nullable(),
});
export type LocationAnswer = z.infer<typeof locationPart>;

/** `/api/project-locations`: the same filters as `/api/projects`. At most 2,000 places one by one; more come as counts in cells of one degree. */
export const projectLocationsAnswer = z.object({
  snapshot: z.string().nullable(),
  filters: projectFilters,
  places: z.array(z.object({ ...locationPart.shape, project: z.string(), title: z.string().nullable() })),
  cells: z.array(z.object({ lon: z.number(), lat: z.number(), places: z.number(), projects: z.number() })),
  /** Places in all, projects with a place, and projects without one. */
  total: z.number(),
  located: z.number(),
  unlocated: z.number(),
});
export type ProjectLocationsAnswer = z.infer<typeof projectLocationsAnswer>;

/** One amount of a project: as reported, as converted, and what was done to it. */
export const projectAmount = z.object({
  /** File (first 12 of its hash) and line. */
  file: z.string(),
  line: z.number().nullable(),
  measure: namedCode,
  /** The publisher's own type code, where it has one. */
  type: z.string().nullable(),
  date: z.string().nullable(),
  prices: z.string(),
  reported: z.string().nullable(),
  currency: z.string().nullable(),
  usd: z.string().nullable(),
  /** Why there is no amount in dollars. */
  missing: z.string().nullable(),
  rate: z.string().nullable(),
  ratePeriod: z.string().nullable(),
  provider: z.string().nullable(),
  receiver: z.string().nullable(),
  description: z.string().nullable(),
  leftOut: z.string().nullable(),
  /** False: it may be gone (P3). */
  certain: z.boolean(),
  /** Rules applied to it, in order. */
  rules: z.array(z.string()),
});
export type ProjectAmount = z.infer<typeof projectAmount>;

/** `/api/projects/{id}`: one project, by its key. */
export const projectAnswer = z.object({
  ...projectRow.shape,
  snapshot: z.string(),
  titles: z.array(z.object({ language: z.string().nullable(), text: z.string() })),
  descriptions: z.array(z.object({ language: z.string().nullable(), type: z.string().nullable(), text: z.string() })),
  dates: z.array(z.object({ type: namedCode, date: z.string(), estimated: z.boolean() })),
  parties: z.array(
    z.object({
      role: namedCode,
      name: z.string().nullable(),
      ref: z.string().nullable(),
      type: z.string().nullable(),
      /** What the code of the type means; null where it is no code that is known. */
      typeName: bilingualSchema.nullable(),
    }),
  ),
  /** Shares as used, decimal strings of 100; null where none was needed. */
  shares: z.object({
    recipients: z.array(z.object({ ...namedCode.shape, share: z.string().nullable() })),
    sectors: z.array(z.object({ ...namedCode.shape, share: z.string().nullable() })),
  }),
  /** Terms of a loan and the like, as published; `name` says what a code or word of a known list means. */
  terms: z.array(z.object({ label: bilingualSchema, value: z.string(), name: bilingualSchema.nullable() })),
  totals: z.array(measuredMoney),
  /** The newest 400; `amountsInAll` says how many there are. */
  amounts: z.array(projectAmount),
  amountsInAll: z.number(),
  rules: z.array(
    z.object({ rule: z.string(), title: bilingualSchema, records: z.number(), details: z.array(z.string()) }),
  ),
  places: z.array(locationPart),
  attributions: z.array(attributionPart),
  related: z.array(z.object({ relation: namedCode, ref: z.string(), key: z.string().nullable() })),
  /** Addresses and titles of documents that the publisher names. */
  documents: z.array(z.string()),
  /** Every record that tells of this project, with the file it stands in. */
  copies: z.array(
    z.object({
      file: z.string(),
      name: z.string(),
      record: z.number(),
      line: z.number().nullable(),
      endLine: z.number().nullable(),
      leftOut: z.string().nullable(),
    }),
  ),
  issues: z.array(
    z.object({
      rule: z.string(),
      line: z.number().nullable(),
      severity: z.enum(["error", "warning"]),
      message: bilingualSchema,
    }),
  ),
});
export type ProjectAnswer = z.infer<typeof projectAnswer>;

/** `/api/raw-records/{key}?file=ID`: the record as it stands in the file; `text` is null where the store has no copy of its lines. */
export const rawRecordAnswer = z.object({
  file: z.string(),
  name: z.string(),
  line: z.number().nullable(),
  endLine: z.number().nullable(),
  text: z.string().nullable(),
  /** Whether the text was cut at 200,000 characters. */
  cut: z.boolean(),
  /** The record's fields as read, for formats without lines. */
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type RawRecordAnswer = z.infer<typeof rawRecordAnswer>;
