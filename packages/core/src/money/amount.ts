import { Decimal } from "decimal.js";
import { z } from "zod";
import { type Bilingual, bilingualSchema } from "../evidence/index.ts";

/** An ISO 4217 code. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 currency code, such as USD");

const SCALES: Readonly<Record<string, number>> = { k: 3, m: 6, bn: 9, tn: 12 };
const QUANTITY = /^(\d+(?:\.\d+)?) ?(k|m|bn|tn)?$/;

/** Reads "600bn", "1.2 tn" or "5000" into an exact decimal string of whole units. Returns null where it is none. */
export function parseQuantity(text: string): string | null {
  const parsed = splitQuantity(text);
  return parsed === null ? null : parsed.value.toFixed();
}

function splitQuantity(text: string): { value: Decimal; halfUnit: Decimal } | null {
  const match = QUANTITY.exec(text.trim());
  if (match === null) return null;
  const [, digits = "", suffix] = match;
  const scale = new Decimal(10).pow(suffix === undefined ? 0 : (SCALES[suffix] ?? 0));
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return { value: new Decimal(digits).mul(scale), halfUnit: new Decimal(10).pow(-decimals).mul(scale).div(2) };
}

const quantitySchema = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => parseQuantity(text) !== null, { message: "an amount such as 600bn, 1.2tn, 40m or 5000" });

/**
 * An amount as people write it in the register. Exactly one of `exactly`, `over`, `upTo`, `about`, or `low` with `high`, or none
 * of them with `words` where the source states no order of magnitude at all.
 */
export const statedAmountSchema = z
  .strictObject({
    currency: currencySchema,
    exactly: quantitySchema.optional(),
    over: quantitySchema.optional(),
    upTo: quantitySchema.optional(),
    about: quantitySchema.optional(),
    low: quantitySchema.optional(),
    high: quantitySchema.optional(),
    words: bilingualSchema.optional(),
  })
  .superRefine((stated, context) => {
    const forms = [stated.exactly, stated.over, stated.upTo, stated.about, stated.low ?? stated.high].filter(
      (form) => form !== undefined,
    );
    if (forms.length > 1)
      context.addIssue({
        code: "custom",
        message: "state the amount in one way only: exactly, over, upTo, about, or low with high",
      });
    if (forms.length === 0 && stated.words === undefined)
      context.addIssue({ code: "custom", message: "state an amount, or the source's words for it" });
    if ((stated.low === undefined) !== (stated.high === undefined))
      context.addIssue({ code: "custom", message: "a range needs both low and high" });
    if (stated.low !== undefined && stated.high !== undefined) {
      const low = parseQuantity(stated.low);
      const high = parseQuantity(stated.high);
      if (low !== null && high !== null && new Decimal(low).gt(high))
        context.addIssue({ code: "custom", message: "low is above high" });
    }
  });
export type StatedAmount = z.infer<typeof statedAmountSchema>;

/** How a source words an amount. */
export type AmountForm = "exactly" | "over" | "up-to" | "about" | "range" | "words";

/** An amount as bounds in whole units of its currency: decimal strings; `high: null` is "no bound". `low` equals `high` only where the source states it plainly. */
export interface Amount {
  readonly low: string;
  readonly high: string | null;
  readonly currency: string;
  readonly form: AmountForm;
  readonly words: Bilingual | null;
}

/**
 * Turns a stated amount into bounds: "over 30bn" has no upper bound, "up to 300bn" starts at 0 (rule R2), "about" spans half a unit of the
 * last stated digit either way (rule M-D1), words alone say nothing but that it is not negative.
 */
export function amountBounds(stated: StatedAmount): Amount {
  const base = { currency: stated.currency, words: stated.words ?? null };
  const read = (text: string) => parseQuantity(text) ?? "0";
  if (stated.exactly !== undefined)
    return { ...base, form: "exactly", low: read(stated.exactly), high: read(stated.exactly) };
  if (stated.over !== undefined) return { ...base, form: "over", low: read(stated.over), high: null };
  if (stated.upTo !== undefined) return { ...base, form: "up-to", low: "0", high: read(stated.upTo) };
  if (stated.low !== undefined && stated.high !== undefined)
    return { ...base, form: "range", low: read(stated.low), high: read(stated.high) };
  if (stated.about !== undefined) {
    const parsed = splitQuantity(stated.about);
    if (parsed !== null) {
      const { value, halfUnit } = parsed;
      return {
        ...base,
        form: "about",
        low: Decimal.max(0, value.sub(halfUnit)).toFixed(),
        high: value.add(halfUnit).toFixed(),
      };
    }
  }
  return { ...base, form: "words", low: "0", high: null };
}
