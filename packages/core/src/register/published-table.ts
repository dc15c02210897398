import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { evidenceSchema } from "./evidence-schema.ts";
import { idSchema } from "./vocabulary.ts";

/** The description beside a published table's CSV (`register/tables/<id>.yaml` + `<id>.csv`: first column `row`, then one a column id). */
export const publishedTableSchema = z.strictObject({
  id: idSchema,
  title: bilingualSchema,
  unit: bilingualSchema,
  /** Decimal places that the cells are printed with: the tolerance of every sum follows from it. */
  decimals: z.number().int().min(0).max(6),
  rows: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9_]+$/),
        name: bilingualSchema,
        group: z.enum(["total", "income", "region"]).optional(),
      }),
    )
    .min(1),
  columns: z.array(z.string().min(1)).min(1),
  constraints: z
    .array(
      z.strictObject({
        id: idSchema,
        name: bilingualSchema,
        total: z.string().min(1),
        parts: z.array(z.string().min(1)).min(2),
      }),
    )
    .default([]),
  /** What the editors read instead of a printed cell; the printed value stays. */
  corrections: z
    .array(
      z.strictObject({
        id: idSchema,
        row: z.string(),
        column: z.string(),
        printed: z.string(),
        proposed: z.strictObject({ low: z.string(), high: z.string() }),
        used: z.string(),
        why: bilingualSchema,
      }),
    )
    .default([]),
  evidence: z.array(evidenceSchema).min(1),
  cites: z.array(idSchema).default([]),
  notes: z.array(bilingualSchema).default([]),
});
export type PublishedTable = z.infer<typeof publishedTableSchema>;
