/** Decimal places of every amount that is kept: published amounts have had up to eleven, floating point leftovers up to fifteen. */
export const MONEY_DECIMALS = 15;
const ONE = 10n ** BigInt(MONEY_DECIMALS);
/** An amount of 10^18 or more in any currency is no amount of money; below it, 100,000 of them still add up within DECIMAL(38,15). */
const LIMIT = 10n ** 18n * ONE;

/** An amount as a whole number of 10^-15 of its currency, so that adding and splitting lose nothing. */
export type Units = bigint;

/** Reads a canonical decimal ("-1234.5"). Digits beyond the fifteenth decimal are rounded half away from zero; null where the amount is out of range. */
export function unitsOf(decimal: string): Units | null {
  const negative = decimal.startsWith("-");
  const [whole = "", fraction = ""] = (negative ? decimal.slice(1) : decimal).split(".");
  let units = BigInt(whole + fraction.slice(0, MONEY_DECIMALS).padEnd(MONEY_DECIMALS, "0"));
  if (fraction.length > MONEY_DECIMALS && fraction.charCodeAt(MONEY_DECIMALS) >= 0x35) units += 1n;
  if (units >= LIMIT) return null;
  return negative ? -units : units;
}

/** Whether an amount has more decimals than are kept. */
export function losesDigits(decimal: string): boolean {
  return (decimal.split(".")[1]?.length ?? 0) > MONEY_DECIMALS;
}

/** The amount as a plain decimal without needless zeros. */
export function decimalOf(units: Units): string {
  const digits = String(units < 0n ? -units : units).padStart(MONEY_DECIMALS + 1, "0");
  const fraction = digits.slice(-MONEY_DECIMALS).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -MONEY_DECIMALS)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** a × b ÷ c, rounded half away from zero to a multiple of `step`. */
export function scaled(a: bigint, b: bigint, c: bigint, step: bigint = 1n): bigint {
  const top = a * b;
  const bottom = c * step;
  const negative = top < 0n !== bottom < 0n;
  const [n, d] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const rounded = ((2n * n + d) / (2n * d)) * step;
  return negative ? -rounded : rounded;
}

/** A hundredth of a currency's unit: what converted and split amounts are rounded to. */
export const CENT: Units = ONE / 100n;
