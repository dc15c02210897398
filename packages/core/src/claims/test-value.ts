import { Decimal } from "decimal.js";
import type { ClaimTest } from "../register/index.ts";

/**
 * Whether a number satisfies a test of a claim. Numbers are decimal strings and are compared exactly; "rounds to" rounds half away from
 * zero (rule K2). What is no number (null, text) satisfies nothing.
 */
export function satisfies(value: string | null, test: ClaimTest): boolean {
  const number = readNumber(value);
  if (number === null) return false;
  switch (test.is) {
    case "rounds-to":
      return number.toDecimalPlaces(test.decimals, Decimal.ROUND_HALF_UP).eq(test.to);
    case "at-least":
      return number.gte(test.than);
    case "at-most":
      return number.lte(test.than);
    case "between":
      return number.gte(test.low) && number.lte(test.high);
    case "true":
      break;
  }
  return number.eq(1);
}

/** One more decimal than the sentence states, so that a reader sees which way it was rounded; other numbers keep at most four. */
export function shown(value: string | null, test: ClaimTest | undefined): string {
  const number = readNumber(value);
  if (number === null) return value ?? "–";
  const decimals = test?.is === "rounds-to" ? test.decimals + 1 : 4;
  const rounded = number.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return (rounded.isZero() ? new Decimal(0) : rounded).toFixed().replace(/^-/, "−");
}

function readNumber(value: string | null): Decimal | null {
  return value !== null && /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value) ? new Decimal(value) : null;
}
