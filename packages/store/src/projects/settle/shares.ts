import { type Units, unitsOf } from "../money-units.ts";

/** A share as stated: a code, with a percentage or none. */
export interface StatedShare {
  readonly code: string;
  readonly percentage: string | null;
}

/** Where the part goes that a file's percentages leave over (I11), and where money goes of which nothing is said (I13). */
export const UNALLOCATED = "unallocated";
export const UNSPECIFIED = "unspecified";

export interface Shares {
  readonly parts: readonly { readonly code: string; readonly weight: Units }[];
  /** What had to be done to the stated percentages; null where they were right as they stand. */
  readonly treatment: "normalised" | "rebased" | "divided-equally" | "rest-divided" | "rest-unallocated" | null;
}

const POINT = 10n ** 15n;
const WHOLE = 100n * POINT;
/** More than two points off is no rounding, however many parts there are. */
const MOST_ROUNDING = 2n * POINT;

/**
 * Stated percentages as weights that make up a whole (I11). What rounding can explain (half a unit of each percentage's last digit, two points at
 * most) is normalised; more than 100 is rebased; several without percentage share equally what is left; less than 100 leaves a remainder that
 * is nobody's. Codes are merged and sorted, so that the order in the file does not matter. Nothing stated: no parts.
 */
export function settleShares(stated: readonly StatedShare[]): Shares {
  if (stated.length === 0) return { parts: [], treatment: null };
  const read = stated.map(({ code, percentage }) => ({ code, percentage, weight: weightOf(percentage) }));
  const known = read.filter((share): share is typeof share & { weight: Units } => share.weight !== null);
  const blank = read.filter(({ weight }) => weight === null);
  const sum = known.reduce((total, { weight }) => total + weight, 0n);
  if (sum === 0n) {
    const all = read.map(({ code }) => ({ code, weight: 1n }));
    return { parts: merged(all), treatment: new Set(all.map(({ code }) => code)).size > 1 ? "divided-equally" : null };
  }
  if (blank.length > 0 && sum < WHOLE) {
    const each = (WHOLE - sum) / BigInt(blank.length);
    const parts = [...known, ...blank.map(({ code }) => ({ code, weight: each }))];
    return { parts: merged(parts), treatment: "rest-divided" };
  }
  if (sum === WHOLE && blank.length === 0) return { parts: merged(known), treatment: null };
  const off = sum > WHOLE ? sum - WHOLE : WHOLE - sum;
  if (off <= roundingOf(known)) return { parts: merged(known), treatment: "normalised" };
  if (sum > WHOLE) return { parts: merged(known), treatment: "rebased" };
  return { parts: merged([...known, { code: UNALLOCATED, weight: WHOLE - sum }]), treatment: "rest-unallocated" };
}

/** Whether percentages add up to a hundred, or nearly so (I12 asks it of countries and regions). */
export function isWhole(stated: readonly StatedShare[]): boolean {
  const { treatment } = settleShares(stated);
  return stated.some(({ percentage }) => percentage !== null) && (treatment === null || treatment === "normalised");
}

/** A percentage below zero says nothing that can be used. */
function weightOf(percentage: string | null): Units | null {
  const units = percentage === null ? null : unitsOf(percentage);
  return units === null || units < 0n ? null : units;
}

function roundingOf(known: readonly { readonly percentage: string | null }[]): Units {
  const halves = known.map(({ percentage }) => {
    const decimals = Math.min(15, percentage?.split(".")[1]?.length ?? 0);
    return POINT / 2n / 10n ** BigInt(decimals);
  });
  const sum = halves.reduce((total, half) => total + half, 0n);
  return sum < MOST_ROUNDING ? sum : MOST_ROUNDING;
}

/** One part a code, in the order of codes; parts of nothing are left out. */
function merged(parts: readonly { readonly code: string; readonly weight: Units }[]): Shares["parts"] {
  const weights = new Map<string, Units>();
  for (const { code, weight } of parts) weights.set(code, (weights.get(code) ?? 0n) + weight);
  return [...weights]
    .filter(([, weight]) => weight > 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, weight]) => ({ code, weight }));
}
