import { DuckDBDecimalValue, type DuckDBValue } from "@duckdb/node-api";

/** A row as the store answers it: numbers as plain decimal strings, dates as ISO 8601, true and false as "1" and "0", unknown as null. */
export type AnswerRow = Readonly<Record<string, string | null>>;

/** Writes one value of the database without losing a digit; NaN and infinity are unknown. */
export function cellText(value: DuckDBValue): string | null {
  if (value === null) return null;
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "number") return Number.isFinite(value) ? plainNumber(value) : null;
  if (value instanceof DuckDBDecimalValue) return withoutTrailingZeros(value.toString());
  return String(value);
}

/** The shortest decimal that is this double, never in exponents. */
function plainNumber(value: number): string {
  const text = String(value);
  const [mantissa = "", exponent] = text.split("e");
  if (exponent === undefined) return text === "-0" ? "0" : text;
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + "0".repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function withoutTrailingZeros(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}
