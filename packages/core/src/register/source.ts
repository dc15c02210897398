import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { dateTextSchema } from "./evidence-schema.ts";
import { idSchema, sourceGrades } from "./vocabulary.ts";

const personSchema = z.union([
  z.strictObject({ family: z.string().min(1), given: z.string().min(1).optional() }),
  z.strictObject({ literal: z.string().min(1) }),
]);

/** One document of `register/sources/*.yaml`; a file holds a list of them under `sources`. Field names follow CSL where CSL has them. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  type: z.enum([
    "article-journal",
    "article-newspaper",
    "article-magazine",
    "book",
    "chapter",
    "report",
    "webpage",
    "speech",
    "legislation",
    "dataset",
    "interview",
    "personal-communication",
  ]),
  /** As printed, in its own language. */
  title: z.string().trim().min(1),
  /** The title in the other language of the product, by the editors. */
  titleTranslated: z.string().trim().min(1).optional(),
  language: z.string().regex(/^[a-z]{2}$/),
  author: z.array(personSchema).default([]),
  editor: z.array(personSchema).default([]),
  containerTitle: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  publisherPlace: z.string().min(1).optional(),
  volume: z.union([z.string(), z.number()]).transform(String).optional(),
  issue: z.union([z.string(), z.number()]).transform(String).optional(),
  pages: z.union([z.string(), z.number()]).transform(String).optional(),
  issued: dateTextSchema.optional(),
  accessed: dateTextSchema.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  doi: z.string().min(1).optional(),
  grade: z.enum(sourceGrades),
  licence: z.string().min(1).optional(),
  /** Footnotes of the founding paper that cite it: page and mark as printed. */
  footnotes: z
    .array(z.strictObject({ page: z.number().int(), mark: z.string().min(1), line: z.number().int() }))
    .default([]),
  note: bilingualSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const sourceFileSchema = z.strictObject({ sources: z.array(sourceSchema).min(1) });
