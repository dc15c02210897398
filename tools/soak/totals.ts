import type { PublishedSums } from "@plumbline/ingest/files";

/**
 * What a stretch of a file holds, counted apart from the readers: records, how many of them are kept, and sums by code and currency in units of
 * 10^-60 (more decimals than any number that is read).
 */
export interface Totals {
  readonly records: number;
  readonly kept: number;
  readonly sums: ReadonlyMap<string, bigint>;
}

export const DECIMALS = 60;
export const nothing: Totals = { records: 0, kept: 0, sums: new Map() };
export const sumKey = (code: string, currency: string) => `${code} ${currency}`;

/** a + factor × b. */
export function plus(a: Totals, b: Totals, factor = 1): Totals {
  const sums = new Map(a.sums);
  for (const [key, units] of b.sums) sums.set(key, (sums.get(key) ?? 0n) + units * BigInt(factor));
  return { records: a.records + factor * b.records, kept: a.kept + factor * b.kept, sums };
}

export const sumOf = (parts: readonly Totals[]) => parts.reduce((sum, part) => plus(sum, part), nothing);

/** One amount more or less under a code and a currency. */
export function withAmount(totals: Totals, code: string, currency: string, units: bigint): Totals {
  const key = sumKey(code, currency);
  return { ...totals, sums: new Map(totals.sums).set(key, (totals.sums.get(key) ?? 0n) + units) };
}

/** A decimal, with or without exponent, in units of 10^-60; null where the text is none. Written apart from the readers' own. */
export function unitsOf(text: string): bigint | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text.trim());
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (match === null || whole + fraction === "") return null;
  const shift = DECIMALS - fraction.length + Number(exponent);
  if (shift < 0 || shift > 3 * DECIMALS) return null;
  return BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`) * 10n ** BigInt(shift);
}

/** Sums as a reader states them, in the same units. */
export function fromPublished(published: PublishedSums): ReadonlyMap<string, bigint> {
  return new Map(
    Object.entries(published).flatMap(([code, byCurrency]) =>
      Object.entries(byCurrency).map(([currency, text]) => [sumKey(code, currency), unitsOf(text) ?? 0n] as const),
    ),
  );
}

/** Where two sets of sums differ, as text; "" where they do not. Sums of nothing are as good as absent. */
export function difference(a: ReadonlyMap<string, bigint>, b: ReadonlyMap<string, bigint>): string {
  return [...new Set([...a.keys(), ...b.keys()])]
    .sort()
    .filter((key) => (a.get(key) ?? 0n) !== (b.get(key) ?? 0n))
    .map((key) => `${key}: ${decimalOf(a.get(key) ?? 0n)} for ${decimalOf(b.get(key) ?? 0n)}`)
    .join("; ");
}

export function decimalOf(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(DECIMALS + 1, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`.replace(/\.?0+$/, "");
}
