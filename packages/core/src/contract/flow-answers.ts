import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { sides } from "../register/vocabulary.ts";

/** `/api/flows/{measure}`: one measure only; commitments and disbursements never share an answer, nor a scale. */
export const flowsAnswer = z.object({
  measure: z.enum(["chinese-commitments", "dac-disbursements"]),
  title: bilingualSchema,
  /** What is counted, on which basis, in which prices. */
  definition: bilingualSchema,
  unit: z.object({ currency: z.string(), priceBasis: bilingualSchema }),
  years: z.object({ first: z.number(), last: z.number(), available: z.array(z.number()) }),
  filters: z.object({
    provider: z.string().nullable(),
    from: z.number().nullable(),
    to: z.number().nullable(),
    income: z.string().nullable(),
  }),
  providers: z.array(z.object({ id: z.string(), name: bilingualSchema, side: z.enum(sides), g7: z.boolean() })),
  rows: z.array(
    z.object({
      /** Our place id; null for regional and unspecified recipients, which are kept and not spread (rule C7, A10). */
      place: z.string().nullable(),
      shape: z.string().nullable(),
      name: bilingualSchema,
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      region: bilingualSchema.nullable(),
      income: z.string().nullable(),
      regime: z.string().nullable(),
      indoPacific: z.boolean().nullable(),
      memorandum: z.number().nullable(),
      /** Decimal string in whole units; can be negative for net flows. */
      amount: z.string(),
    }),
  ),
  byYear: z.array(z.object({ year: z.number(), amount: z.string() })),
  bySector: z.array(z.object({ code: z.string(), name: bilingualSchema, group: z.string(), amount: z.string() })),
  total: z.string(),
  located: z.string(),
  caveats: z.array(bilingualSchema),
  /** Titles of what the figures are made from: the publisher's in English, the register's translation in Chinese. */
  sources: z.array(bilingualSchema),
});
export type FlowsAnswer = z.infer<typeof flowsAnswer>;

/** `/api/countries`: the places that flows name, with what the register knows of each (latest year known). */
export const countriesAnswer = z.object({
  countries: z.array(
    z.object({
      id: z.string(),
      shape: z.string().nullable(),
      name: bilingualSchema,
      region: bilingualSchema.nullable(),
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      income: z.object({ group: z.string(), year: z.number() }).nullable(),
      regime: z.object({ regime: z.string(), year: z.number() }).nullable(),
      memorandum: z.number().nullable(),
      indoPacific: z.boolean(),
    }),
  ),
});
export type CountriesAnswer = z.infer<typeof countriesAnswer>;
