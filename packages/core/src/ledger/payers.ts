import type { PartialDate } from "../evidence/index.ts";

/** Payer sets by number, and whether two of them meet: share a member, or one of them is unknown (rule O-D2). */
export interface PayerBook {
  /** The number of a set; the same members in any order have the same one. */
  numberOf(payers: readonly string[]): number;
  meet(a: number, b: number): boolean;
  /** The members of a set by its number; empty: unknown. */
  membersOf(set: number): readonly string[];
}

export function newPayerBook(): PayerBook {
  const numbers = new Map<string, number>();
  const sets: (readonly string[])[] = [];
  const meetings: (boolean | undefined)[][] = [];
  return {
    numberOf(payers) {
      const members = [...new Set(payers)].sort();
      const key = JSON.stringify(members);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, sets.length);
      sets.push(members);
      meetings.push([]);
      return sets.length - 1;
    },
    meet(a, b) {
      const known = meetings[a]?.[b];
      if (known !== undefined) return known;
      const left = sets[a] ?? [];
      const right = sets[b] ?? [];
      const met = left.length === 0 || right.length === 0 || left.some((member) => right.includes(member));
      const row = meetings[a];
      if (row !== undefined) row[b] = met;
      return met;
    },
    membersOf: (set) => sets[set] ?? [],
  };
}

/** A window as day numbers, the first and the day after the last, so that windows touch where neither ends before the other begins. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span of a window; an unknown one touches everything (rule O-D2). */
export function spanOf(window: PartialDate | null): Span {
  if (window === null) return { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  return { start: dayNumber(window.earliest), end: dayNumber(window.latest) + 1 };
}

/** Whether two spans share a day or follow each other without a day between: `periodsTouch` of the evidence room, on numbers. */
export function spansTouch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
