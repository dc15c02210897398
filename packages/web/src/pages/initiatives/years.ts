import type { EventAnswer } from "@plumbline/core/contract";

/** The year an event began, at the earliest. */
export function yearOf(event: Pick<EventAnswer, "earliest">): number {
  return Number(event.earliest.slice(0, 4));
}

/** All years from the first event to the last, those without one included. */
export function yearsOf(events: readonly Pick<EventAnswer, "earliest">[]): readonly number[] {
  if (events.length === 0) return [];
  const years = events.map(yearOf);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

/** Where in its first year an event lies, as shares of the year; `beyond` when it goes on after that year. */
export function spanInYear(event: Pick<EventAnswer, "earliest" | "latest">): {
  readonly from: number;
  readonly to: number;
  readonly beyond: boolean;
} {
  const year = yearOf(event);
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  const share = (day: string, after: number) =>
    Math.min(1, Math.max(0, (Date.parse(`${day}T00:00:00Z`) + after - start) / length));
  return {
    from: share(event.earliest, 0),
    to: share(event.latest, 86_400_000),
    beyond: Number(event.latest.slice(0, 4)) > year,
  };
}
