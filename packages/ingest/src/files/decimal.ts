/** A number as a file states it: exact, as decimal digits without exponent, and whether an exponent had to be resolved to read it. */
export interface ReadDecimal {
  readonly value: string;
  readonly hadExponent: boolean;
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const SCIENTIFIC = /^([+-]?(?:\d+\.?\d*|\.\d+))[eE]([+-]?\d{1,3})$/;
/** Longest number read: 38 digits fit the store's DECIMAL; anything longer is no amount of money. */
const MAX_LENGTH = 60;
const MAX_EXPONENT = 30;

/**
 * Reads an exact decimal (the lexical space of xsd:decimal, and "9.2e+08" as R and Python write it). Thousands separators are not read:
 * "1,234" is one thousand to some and one and a bit to others. Returns null where the text is no such number.
 */
export function readDecimal(text: string): ReadDecimal | null {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > MAX_LENGTH) return null;
  if (PLAIN.test(trimmed)) return { value: canonical(trimmed), hadExponent: false };
  const match = SCIENTIFIC.exec(trimmed);
  if (match === null) return null;
  const [, mantissa = "", exponentText = "0"] = match;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > MAX_EXPONENT) return null;
  return { value: canonical(shiftPoint(mantissa, exponent)), hadExponent: true };
}

/** One way to write each number: no plus sign, no needless zeros, no minus zero. */
function canonical(text: string): string {
  const negative = text.startsWith("-");
  const unsigned = negative || text.startsWith("+") ? text.slice(1) : text;
  const point = unsigned.indexOf(".");
  const whole = (point < 0 ? unsigned : unsigned.slice(0, point)).replace(/^0+(?=\d)/, "") || "0";
  const fraction = point < 0 ? "" : unsigned.slice(point + 1).replace(/0+$/, "");
  const digits = fraction === "" ? whole : `${whole}.${fraction}`;
  return negative && digits !== "0" ? `-${digits}` : digits;
}

function shiftPoint(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith("-") ? "-" : "";
  const unsigned = mantissa.replace(/^[+-]/, "");
  const point = unsigned.indexOf(".");
  const digits = unsigned.replace(".", "");
  const at = (point < 0 ? unsigned.length : point) + exponent;
  if (at <= 0) return `${sign}0.${"0".repeat(-at)}${digits}`;
  if (at >= digits.length) return `${sign}${digits}${"0".repeat(at - digits.length)}`;
  return `${sign}${digits.slice(0, at)}.${digits.slice(at)}`;
}
