/** How much of a date its source states. */
export type DatePrecision = "day" | "month" | "year" | "range";

/** A date as its source states it, with the first and last day that it can mean (ISO 8601, both inclusive). */
export interface PartialDate {
  readonly text: string;
  readonly precision: DatePrecision;
  readonly earliest: string;
  readonly latest: string;
}

const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads "2013", "2021-06", "2022-06-26" or a range of two of these ("2021/2026"). The years are 1900 to 2100.
 * Returns null where the text is none of these, the day does not exist, or a range ends before it begins.
 */
export function parsePartialDate(text: string): PartialDate | null {
  const [first, second, ...rest] = text.split("/");
  if (first === undefined || rest.length > 0) return null;
  const start = parseSingle(first);
  if (start === null) return null;
  if (second === undefined) return start;
  const end = parseSingle(second);
  if (end === null || end.latest < start.earliest) return null;
  return { text, precision: "range", earliest: start.earliest, latest: end.latest };
}

function parseSingle(text: string): PartialDate | null {
  const match = SINGLE.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  if (year === undefined || Number(year) < 1900 || Number(year) > 2100) return null;
  if (month === undefined) return { text, precision: "year", earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const days = daysInMonth(Number(year), Number(month));
  if (days === 0) return null;
  if (day === undefined) {
    return { text, precision: "month", earliest: `${year}-${month}-01`, latest: `${year}-${month}-${days}` };
  }
  if (Number(day) < 1 || Number(day) > days) return null;
  return { text, precision: "day", earliest: text, latest: text };
}

function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether two periods touch: share a day, or follow each other without a day between. Unknown periods (null) touch everything. */
export function periodsTouch(a: PartialDate | null, b: PartialDate | null): boolean {
  if (a === null || b === null) return true;
  return a.earliest <= nextDay(b.latest) && b.earliest <= nextDay(a.latest);
}

function nextDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (date < daysInMonth(year, month)) return iso(year, month, date + 1);
  return month < 12 ? iso(year, month + 1, 1) : iso(year + 1, 1, 1);
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
