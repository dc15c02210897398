import type { z } from "zod";

/** A record without the items that its schema refused, and which items of each list are left (their places in the file). */
export interface Remainder {
  readonly value: unknown;
  readonly kept: Readonly<Record<string, readonly number[]>>;
}

/**
 * Sets aside the refused items of a record's `lists`, so that one bad amount does not take its whole file along.
 * Null where the faults lie outside of those lists: then the record cannot be kept.
 */
export function withoutRefused(
  value: unknown,
  faults: readonly z.core.$ZodIssue[],
  lists: readonly string[],
): Remainder | null {
  if (typeof value !== "object" || value === null) return null;
  const refused = new Map<string, Set<number>>();
  for (const { path } of faults) {
    const [list, at] = path;
    if (typeof list !== "string" || typeof at !== "number" || !lists.includes(list)) return null;
    refused.set(list, (refused.get(list) ?? new Set()).add(at));
  }
  const fields = Object.entries(value as Readonly<Record<string, unknown>>);
  const kept: Record<string, readonly number[]> = {};
  const left = fields.map(([name, items]) => {
    const bad = refused.get(name);
    if (bad === undefined || !Array.isArray(items)) return [name, items];
    const places = items.map((_, at) => at).filter((at) => !bad.has(at));
    kept[name] = places;
    return [name, places.map((at): unknown => items[at])];
  });
  return { value: Object.fromEntries(left), kept };
}
