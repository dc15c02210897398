import { z } from "zod";
import { type InputIssue, issuesOf, type Reading } from "../model/input-issue.ts";

/** A row of a table as text, by column name. */
export type TextRow = Readonly<Record<string, string | undefined>>;

const amount = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .transform(Number);
const optionalAmount = z.union([z.literal("").transform(() => undefined), amount]);
const rating = z.enum(["", "low", "moderate", "high", "in-distress"]);
const group = z.enum(["L", "LM", "UM"]);

const rowSchema = z.object({
  place: z.string().min(1),
  name_en: z.string().min(1),
  name_zh: z.string().min(1),
  model_id: amount,
  income_group: group,
  income_group_2013: z.enum(["", "L", "LM", "UM", "H"]),
  region: z.string().min(1),
  indo_pacific: z.enum(["0", "1"]),
  gdp_usd2021_bn: amount.pipe(z.number().gt(0)),
  gdp_2013_usd2021_bn: amount.pipe(z.number().gt(0)),
  debt_percent_gdp: amount.pipe(z.number().min(0)),
  debt_2013_percent_gdp: amount.pipe(z.number().min(0)),
  debt_capacity: z.enum(["", "weak", "medium", "strong"]),
  distress_rating: rating,
  distress_rating_2013: rating,
  distress_rating_2018: rating,
  bri_year: optionalAmount,
  alignment_assumed: amount,
  standards_assumed: amount,
  flagship_assumed: z.string(),
});

/** One country of `recipients.csv`, checked. Money in bn USD of 2021, debt in per cent of GDP. */
export type PanelRow = z.infer<typeof rowSchema>;

const flowSchema = z.object({
  place: z.string().min(1),
  year: amount,
  funder: z.string().min(1),
  amount_usd2021: amount,
});

/** One amount of `recipient-flows.csv`: what a funder put into a country's infrastructure in a year, USD of 2021. */
export type FlowRow = z.infer<typeof flowSchema>;

function readRows<T>(schema: z.ZodType<T>, rows: readonly TextRow[]): Reading<T[]> {
  const issues: InputIssue[] = [];
  const values: T[] = [];
  rows.forEach((row, index) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) values.push(parsed.data);
    else issues.push(...issuesOf(parsed.error, row).map((issue) => ({ ...issue, path: [index, ...issue.path] })));
  });
  return issues.length === 0 ? { ok: true, value: values } : { ok: false, issues };
}

/** Reads the rows of `register/reference/recipients.csv`; the path of an issue is row (from 0) and column. */
export function readPanel(rows: readonly TextRow[]): Reading<PanelRow[]> {
  return readRows(rowSchema, rows);
}

/** Reads the rows of `register/reference/recipient-flows.csv`. */
export function readFlows(rows: readonly TextRow[]): Reading<FlowRow[]> {
  return readRows(flowSchema, rows);
}
