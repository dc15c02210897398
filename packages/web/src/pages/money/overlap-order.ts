import type { LedgerPageAnswer } from "@plumbline/core/contract";

export type LedgerKind = LedgerPageAnswer["ledger"]["kinds"][number];
export type LedgerEntry = LedgerKind["entries"][number];

/** A row of the overlap picture: an announcement, how deep it hangs, and the whole that it hangs under. */
export interface OverlapRow {
  readonly entry: LedgerEntry;
  readonly depth: number;
  /** The entry whose money this is a part of; null at the top. */
  readonly whole: LedgerEntry | null;
}

/**
 * Puts parts under their wholes and announcements of the same money next to each other, the largest first. What is part of several
 * wholes hangs under the first of them.
 */
export function overlapRows(entries: readonly LedgerEntry[]): readonly OverlapRow[] {
  const groups = sameMoney(entries);
  const groupOf = new Map(groups.flatMap((group) => group.map((entry) => [entry.id, group] as const)));
  const wholeOf = (group: readonly LedgerEntry[]): LedgerEntry | null =>
    group
      .flatMap((entry) => entry.partOf)
      .flatMap((id) => groupOf.get(id)?.find((entry) => entry.id === id) ?? [])
      .find((whole) => groupOf.get(whole.id) !== group) ?? null;
  const bySize = groups.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a[0]?.id ?? "").localeCompare(b[0]?.id ?? ""));
  const rows: OverlapRow[] = [];
  const placed = new Set<readonly LedgerEntry[]>();
  const place = (group: readonly LedgerEntry[], depth: number, whole: LedgerEntry | null): void => {
    if (placed.has(group)) return;
    placed.add(group);
    for (const entry of group) rows.push({ entry, depth, whole });
    for (const part of bySize) {
      const its = wholeOf(part);
      if (its !== null && groupOf.get(its.id) === group) place(part, depth + 1, its);
    }
  };
  for (const group of bySize) if (wholeOf(group) === null) place(group, 0, null);
  // A circle of parts is a finding of the register check; its members still have to be seen.
  for (const group of bySize) place(group, 0, null);
  return rows;
}

function sameMoney(entries: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  const groups: LedgerEntry[][] = [];
  for (const entry of entries) {
    const joined = groups.filter((group) =>
      group.some((other) => other.sameAs.includes(entry.id) || entry.sameAs.includes(other.id)),
    );
    const merged = [...joined.flat(), entry];
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function sizeOf(group: readonly LedgerEntry[]): number {
  return Math.max(...group.map((entry) => Number(entry.converted?.high ?? entry.converted?.low ?? 0)));
}

/** The end of the picture's scale: the largest amount that has an end. */
export function scaleOf(entries: readonly LedgerEntry[]): number {
  return Math.max(1, ...entries.map((entry) => Number(entry.converted?.high ?? entry.converted?.low ?? 0)));
}
