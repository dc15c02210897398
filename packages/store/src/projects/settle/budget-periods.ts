import type { Units } from "../money-units.ts";
import { apportion } from "./apportion.ts";

const DAY_MS = 86_400_000;

/** A stretch of days, both included: ISO 8601. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** How many days two periods share. */
export function sharedDays(a: Period, b: Period): number {
  const from = Math.max(dayNumber(a.start), dayNumber(b.start));
  const to = Math.min(dayNumber(a.end), dayNumber(b.end));
  return Math.max(0, to - from + 1);
}

/** I7: an amount over a period, split between periods that cover it, by days; the parts make up the amount exactly. */
export function byDays<P extends Period>(
  amount: Units,
  over: Period,
  into: readonly P[],
): { period: P; amount: Units }[] {
  const hit = into.map((period) => ({ period, days: sharedDays(over, period) })).filter(({ days }) => days > 0);
  if (hit.length === 0) return [];
  const parts = apportion(
    amount,
    hit.map(({ days }) => BigInt(days)),
  );
  return hit.map(({ period }, index) => ({ period, amount: parts[index] ?? 0n }));
}

/** The calendar years that a period touches. */
export function yearsOf({ start, end }: Period): (Period & { readonly year: number })[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index;
    return { year, start: `${year}-01-01`, end: `${year}-12-31` };
  });
}

export interface PeriodBudget extends Period {
  readonly position: number;
  /** BudgetType: 1 original, 2 revised. */
  readonly type: string;
}

/** Which budgets of one activity count (I6): a revised one replaces the originals of its period; several of one type in one period are all kept, and flagged. */
export function currentBudgets(budgets: readonly PeriodBudget[]): {
  readonly replaced: ReadonlySet<number>;
  readonly flagged: ReadonlySet<number>;
} {
  const replaced = new Set<number>();
  const flagged = new Set<number>();
  for (const group of Map.groupBy(budgets, ({ start, end }) => `${start} ${end}`).values()) {
    const revised = group.filter(({ type }) => type === "2");
    const original = group.filter(({ type }) => type !== "2");
    if (revised.length > 0) for (const { position } of original) replaced.add(position);
    const live = revised.length > 0 ? revised : original;
    if (live.length > 1) for (const { position } of live) flagged.add(position);
  }
  return { replaced, flagged };
}
