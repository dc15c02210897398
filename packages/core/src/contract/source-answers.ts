import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { sourceGrades } from "../register/vocabulary.ts";

/** `/api/sources` */
export const sourcesAnswer = z.object({
  sources: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      title: z.string(),
      titleTranslated: z.string().nullable(),
      language: z.string(),
      authors: z.array(z.string()),
      container: z.string().nullable(),
      publisher: z.string().nullable(),
      issued: z.string().nullable(),
      url: z.string().nullable(),
      grade: z.enum(sourceGrades),
      footnotes: z.array(z.object({ page: z.number(), mark: z.string() })),
      /** How many facts, events and statements it is behind. */
      uses: z.number(),
      note: bilingualSchema.nullable(),
    }),
  ),
});
export type SourcesAnswer = z.infer<typeof sourcesAnswer>;

/** `/api/datasets`: every reference table with its licence, sources and maker. */
export const datasetsAnswer = z.object({
  datasets: z.array(
    z.object({
      id: z.string(),
      title: bilingualSchema,
      description: bilingualSchema,
      licence: z.string(),
      rows: z.number(),
      columns: z.array(z.object({ name: z.string(), meaning: bilingualSchema })),
      sources: z.array(
        z.object({
          title: z.string(),
          publisher: z.string().nullable(),
          url: z.string().nullable(),
          version: z.string().nullable(),
          licence: z.string(),
        }),
      ),
      madeBy: z.string(),
      caveats: z.array(bilingualSchema),
    }),
  ),
});
export type DatasetsAnswer = z.infer<typeof datasetsAnswer>;

/** `/api/findings`: what `plumbline register check` finds, and files that could not be read. */
export const findingsAnswer = z.object({
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(["error", "warning"]),
      file: z.string(),
      line: z.number().nullable(),
      column: z.number().nullable(),
      message: bilingualSchema,
    }),
  ),
});
export type FindingsAnswer = z.infer<typeof findingsAnswer>;

/** RFC 9457 problem details, in both languages. */
export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: bilingualSchema,
  next: bilingualSchema.optional(),
});
export type ProblemAnswer = z.infer<typeof problemAnswer>;
