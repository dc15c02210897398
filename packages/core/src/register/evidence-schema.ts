import { z } from "zod";
import { parsePartialDate } from "../evidence/index.ts";
import { idSchema } from "./vocabulary.ts";

/** A partial date as the register writes it: "2013", "2021-06", "2022-06-26" or a range such as "2021/2027". */
export const dateTextSchema = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((text) => parsePartialDate(text) !== null, {
    message: 'a date such as "2013", "2021-06", "2022-06-26" or "2021/2027"',
  });

/** Where a source says something. A quote is the source's own words, unchanged but for white space; `cites` is the source that it cites in turn. */
export const evidenceSchema = z.strictObject({
  source: idSchema,
  page: z.union([z.number().int().positive(), z.string().regex(/^\d+-\d+$/)]).optional(),
  section: z.string().trim().min(1).optional(),
  lines: z.tuple([z.number().int().positive(), z.number().int().positive()]).optional(),
  quote: z.string().trim().min(1).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  cites: z.array(idSchema).optional(),
});
export type EvidenceText = z.infer<typeof evidenceSchema>;
