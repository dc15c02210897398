import { z } from "zod";

/** The two languages that every sentence of the product exists in. */
export const languages = ["en", "zh"] as const;
export type Language = (typeof languages)[number];

/** A text in both languages; neither may be empty. */
export const bilingualSchema = z.strictObject({ en: z.string().trim().min(1), zh: z.string().trim().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;
