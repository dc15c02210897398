import { z } from "@hono/zod-openapi";
import type { ProjectFilters } from "@plumbline/core/contract";
import { projectOrders } from "@plumbline/core/contract";

const MOST_VALUES = 200;

/** A code of somebody's data: any text, but short and without control characters. It is compared, and is never part of a query. */
export const askedCode = z
  .string()
  .min(1)
  .max(300)
  .refine((text) => !hasControls(text), { message: "no control characters" });

/** Free text: words to look for. */
const words = z
  .string()
  .max(500)
  .refine((text) => !hasControls(text), { message: "no control characters" });

/** One or several values of a name, repeated or with commas. A comma before a space belongs to the code, as in "region:Africa, regional". */
const codeList = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (Array.isArray(given) ? given : [given]).flatMap((text) => text.split(/,(?!\s)/)))
  .transform((given) => given.map((text) => text.trim()).filter((text) => text !== ""))
  .pipe(z.array(askedCode).max(MOST_VALUES));

const year = z.coerce.number().int().min(1900).max(2100);
const fileId = z.string().regex(/^[0-9a-f]{12}$/, "the first twelve characters of a file's hash");

/** What projects can be chosen by. */
export const projectFilterQuery = {
  q: words.optional(),
  recipient: codeList.optional(),
  provider: codeList.optional(),
  sector: codeList.optional(),
  source: codeList.optional(),
  status: codeList.optional(),
  reporter: codeList.optional(),
  initiative: codeList.optional(),
  infrastructure: codeList.pipe(z.array(z.enum(["yes", "no", "unknown"]))).optional(),
  file: fileId.optional(),
  from: year.optional(),
  to: year.optional(),
  counted: z.enum(["counted", "left-out", "all"]).default("counted"),
};

export const projectsQuery = z.object({
  ...projectFilterQuery,
  order: z.enum(projectOrders).default("largest"),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The whole table, or a part of it. */
export const projectsTableQuery = projectsQuery.extend({
  limit: z.coerce.number().int().min(1).max(10_000_000).default(10_000_000),
});

const longitude = z.coerce.number().min(-180).max(180);
const latitude = z.coerce.number().min(-90).max(90);

export const projectLocationsQuery = z.object({
  ...projectFilterQuery,
  w: longitude.optional(),
  s: latitude.optional(),
  e: longitude.optional(),
  n: latitude.optional(),
});

export const rawRecordQuery = z.object({ id: askedCode, file: fileId });
export const fileQuery = z.object({ id: fileId });
export const codeQuery = z.object({ id: askedCode });

export const addedFlowsQuery = z.object({
  measure: z.enum(["commitment", "disbursement"]).default("commitment"),
  prices: z
    .string()
    .regex(/^(?:current|(?:19|20)\d{2})$/, "current, or a year")
    .default("current"),
  source: askedCode.optional(),
  provider: askedCode.optional(),
  from: year.optional(),
  to: year.optional(),
});

/** The filters as they were understood. */
export function filtersOf(asked: z.output<z.ZodObject<typeof projectFilterQuery>>): ProjectFilters {
  return {
    q: asked.q ?? "",
    recipient: asked.recipient ?? [],
    provider: asked.provider ?? [],
    sector: asked.sector ?? [],
    source: asked.source ?? [],
    status: asked.status ?? [],
    reporter: asked.reporter ?? [],
    initiative: asked.initiative ?? [],
    infrastructure: asked.infrastructure ?? [],
    file: asked.file ?? null,
    from: asked.from ?? null,
    to: asked.to ?? null,
    counted: asked.counted,
  };
}

function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
