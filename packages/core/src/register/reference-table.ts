import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { idSchema } from "./vocabulary.ts";

/** The description beside a reference table's CSV (`register/reference/<id>.yaml` + `<id>.csv`). Loose: it is read for people, the columns are checked by its maker. */
export const referenceTableSchema = z.looseObject({
  id: idSchema,
  title: bilingualSchema,
  description: bilingualSchema,
  columns: z.array(z.looseObject({ name: z.string().min(1), meaning: bilingualSchema })).min(1),
  sources: z
    .array(
      z.looseObject({
        title: z.string().min(1),
        /** Our translation, where the title is shown beside figures. */
        title_zh: z.string().min(1).optional(),
        licence: z.string().min(1),
      }),
    )
    .min(1),
  licence: z.string().min(1),
  made_by: z.string().min(1),
  caveats: z.array(bilingualSchema).default([]),
});
export type ReferenceTable = z.infer<typeof referenceTableSchema>;
