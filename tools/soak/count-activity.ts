import { sumKey, type Totals, unitsOf } from "./totals.ts";

/** Letters of version 1 for transaction types, by the standard's code lists. */
const letters: Readonly<Record<string, string>> = {
  IF: "1",
  C: "2",
  D: "3",
  E: "4",
  IR: "5",
  LR: "6",
  R: "7",
  QP: "8",
  QS: "9",
  CG: "10",
};

const attributeOf = (tag: string, name: string) =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((text) => text !== undefined) ?? "";

/** Where the transactions of an activity stand in its text, and what each says: by patterns alone, no XML reader. */
export function transactionsIn(activity: string) {
  const hidden = activity.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, (comment) => " ".repeat(comment.length));
  const fallback = attributeOf(/^\s*<iati-activity[^>]*>/.exec(hidden)?.[0] ?? "", "default-currency");
  return [...hidden.matchAll(/<transaction(?:\s[^>]*)?(?<!\/)>([\s\S]*?)<\/transaction\s*>/g)].map((match) => {
    const [whole, inner = ""] = match;
    const typeTag = /<transaction-type[^>]*>/.exec(inner);
    const code = attributeOf(typeTag?.[0] ?? "", "code").trim();
    const value = /<value(\s[^>]*)?>([^<]*)<\/value\s*>/.exec(inner);
    const currency = (attributeOf(value?.[1] ?? "", "currency").trim() || fallback.trim()).toUpperCase();
    const start = match.index + whole.indexOf(inner);
    return {
      code: letters[code.toUpperCase()] ?? code,
      currency,
      units: unitsOf(value?.[2] ?? ""),
      /** Of the amount's text, and of the value's start tag, in the activity. */
      amountAt: value === null ? null : start + value.index + value[0].indexOf(">") + 1,
      amountText: value?.[2] ?? "",
      valueTag: value === null ? null : `<value${value[1] ?? ""}>`,
      typeTag: typeTag === null ? null : { at: start + typeTag.index, text: typeTag[0], code },
    };
  });
}

/** What one activity holds; of one that is cut off, the transactions that are whole. */
export function countActivity(activity: string, isWhole = true): Totals {
  const sums = new Map<string, bigint>();
  for (const { code, currency, units } of transactionsIn(activity)) {
    if (units === null) continue;
    const key = sumKey(code, currency);
    sums.set(key, (sums.get(key) ?? 0n) + units);
  }
  const identifier = /<iati-identifier[^>]*>\s*([^<\s][^<]*)</.exec(activity.replaceAll(/<!--[\s\S]*?-->/g, ""));
  return { records: 1, kept: isWhole && identifier !== null ? 1 : 0, sums };
}
