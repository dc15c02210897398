/** The power of ten of a number's leading digit; −∞ for 0. */
function leadingPower(value: number): number {
  return Math.floor(Math.log10(Math.abs(value)));
}

/** An error to its leading digit; undefined where there is none, or only what rounding leaves of sums that are equal. */
function errorDigit(value: number, error: number): number | undefined {
  if (!(error > 1e-12 * Math.abs(value)) || !Number.isFinite(error)) return undefined;
  return Number(error.toPrecision(1));
}

/**
 * A number with no digit below its Monte-Carlo error: the last digit printed is the error's leading one. Without an error (one
 * run, or the same in all) three significant digits. "–" where there is no number.
 *
 * @example
 * sureDigits(12.3456, 0.02); // "12.35"
 * sureDigits(1234.5, 30); // "1230"
 */
export function sureDigits(value: number, error: number): string {
  if (!Number.isFinite(value)) return "–";
  const digit = errorDigit(value, error);
  if (value === 0 && digit === undefined) return "0";
  const power = digit === undefined ? leadingPower(value) - 2 : leadingPower(digit);
  const step = 10 ** power;
  const rounded = power >= 0 ? Math.round(value / step) * step : value;
  const text = rounded.toFixed(Math.min(12, Math.max(0, -power)));
  return Number(text) === 0 ? text.replace("-", "") : text;
}

/** A number with its error beside it, both to the error's leading digit: "12.35 ± 0.02". */
export function withError(value: number, error: number): string {
  const digit = errorDigit(value, error);
  return digit === undefined || !Number.isFinite(value)
    ? sureDigits(value, error)
    : `${sureDigits(value, error)} ± ${plain(digit)}`;
}

/** A number of one digit written out, as the number beside it is: 0.0000007, not 7e-7. */
function plain(digit: number): string {
  return digit.toFixed(Math.min(12, Math.max(0, -leadingPower(digit))));
}

/** A share in per cent with its 95 % interval: "98 % [96, 99]". */
export function shareText(share: number, [low, high]: readonly [number, number]): string {
  if (!Number.isFinite(share)) return "–";
  const percent = (part: number): string => (100 * part).toFixed(high - low < 0.02 ? 1 : 0);
  return `${percent(share)} % [${percent(low)}, ${percent(high)}]`;
}
