import { z } from "@hono/zod-openapi";
import { parsePartialDate } from "@plumbline/core/evidence";
import { moneyKinds } from "@plumbline/core/money";
import { Problem } from "./problem.ts";

/** A day: the state of knowledge that is asked for. */
export const daySchema = z
  .string()
  .refine((text) => parsePartialDate(text)?.precision === "day", { message: "a day such as 2024-06-13" });

/** An id of the register; nothing else reaches a look-up. */
export const askedId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "an id of lower-case words joined by hyphens");

/** A provider of flows: a country's ISO 3166 alpha-3 code, or an id like any other. */
export const askedProvider = z
  .string()
  .max(100)
  .regex(/^(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$/, "a provider such as JPN or asian-development-bank");

/** What every question about money may be asked with. */
export const moneyQuery = {
  asOf: daySchema.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "an ISO 4217 code such as USD")
    .default("USD"),
  mode: z.enum(["default", "strict", "naive"]).default("default"),
  layer: z.enum(["paper", "all"]).default("all"),
};

/** One or several values of a name, repeated or with commas. */
export const idList = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (Array.isArray(given) ? given : [given]).flatMap((text) => text.split(",")))
  .pipe(z.array(askedId).max(200));

export const kindQuery = z.enum(moneyKinds);

/** Reads a query string (and path names) by a schema; everything wrong with it comes back in one problem. Unknown names are refused: a misspelt filter must not answer more than was asked. */
export function readAsked<Asked extends z.ZodObject>(
  schema: Asked,
  search: URLSearchParams,
  path: Record<string, string>,
): z.output<Asked> {
  const given: Record<string, string | string[]> = { ...path };
  for (const name of new Set(search.keys())) {
    if (name === "lang") continue;
    const values = search.getAll(name);
    given[name] = values.length === 1 && values[0] !== undefined ? values[0] : values;
  }
  const read = z.strictObject(schema.shape).safeParse(given);
  if (read.success) return read.data as z.output<Asked>;
  const faults = read.error.issues.map((issue) => `${issue.path.join(".") || "query"}: ${issue.message}`).join("; ");
  const names = Object.keys(schema.shape).join(", ");
  throw new Problem(
    400,
    { en: `The question is not well formed: ${faults}.`, zh: `请求参数有误：${faults}。` },
    names === ""
      ? { en: "It takes no parameters.", zh: "此地址不接受参数。" }
      : {
          en: `It takes: ${names}. /api/openapi.json says what each may be.`,
          zh: `可用参数：${names}。各参数的取值见 /api/openapi.json。`,
        },
  );
}
