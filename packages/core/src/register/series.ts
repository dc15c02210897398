import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { currencySchema, statedAmountSchema } from "../money/index.ts";
import { dateTextSchema, evidenceSchema } from "./evidence-schema.ts";
import { idSchema } from "./vocabulary.ts";

/** A series that its publisher revises: every edition is kept, none is overwritten. One file of `register/series/`. */
export const seriesSchema = z.strictObject({
  id: idSchema,
  initiative: idSchema.optional(),
  title: bilingualSchema,
  meaning: bilingualSchema,
  publisher: z.string().min(1),
  currency: currencySchema,
  components: z.array(z.strictObject({ id: idSchema, name: bilingualSchema })).min(1),
  editions: z
    .array(
      z.strictObject({
        id: idSchema,
        published: dateTextSchema,
        evidence: z.array(evidenceSchema).min(1),
        values: z
          .array(
            z.strictObject({
              period: dateTextSchema,
              component: idSchema,
              amount: statedAmountSchema,
              cumulative: z.boolean().default(false),
            }),
          )
          .min(1),
        note: bilingualSchema.optional(),
      }),
    )
    .min(1),
  /** The rule that picks the edition shown first. */
  headlineRule: bilingualSchema,
});
export type Series = z.infer<typeof seriesSchema>;
