import type { Language } from "@plumbline/core/evidence";

/**
 * Decimals down to the first digit that a Monte-Carlo error reaches: 3 for 0.0023, −1 for 23. Digits below it say nothing.
 * Null where there is no error, because every draw gave the same.
 */
export function decimalsReached(error: number): number | null {
  if (!(error > 0) || !Number.isFinite(error)) return null;
  return -Math.floor(Math.log10(error) + 1e-9);
}

const MOST_DECIMALS = 6;

/** A number to a place (negative: tens, hundreds), grouped, with a true minus sign. */
export function numberText(value: number, decimals: number, language: Language, signed = false): string {
  const shown = Math.min(MOST_DECIMALS, decimals);
  const step = 10 ** -shown;
  const rounded = shown < 0 ? Math.round(value / step) * step : value;
  return formatFor(language, Math.max(0, shown), signed).format(rounded).replace("-", "−");
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than a thousand uses of it. */
function formatFor(language: Language, digits: number, signed: boolean): Intl.NumberFormat {
  const key = `${language} ${digits} ${signed}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: signed ? "exceptZero" : "negative",
  });
  formats.set(key, made);
  return made;
}

/** As many decimals as a number that is known exactly has, up to four. */
function decimalsOf(value: number): number {
  return (/\.(\d+)$/.exec(String(Number(value.toFixed(4))))?.[1] ?? "").length;
}

/** A mean as far as its error lets it be known: "−0.049 ± 0.002". Equal draws are written as they are. */
export function withError(mean: number, error: number, language: Language, signed = false): string {
  if (Number.isNaN(mean)) return "–";
  const decimals = decimalsReached(error);
  if (decimals === null) return numberText(mean, decimalsOf(mean), language, signed);
  if (decimals > MOST_DECIMALS)
    return Math.abs(mean) < 10 ** -MOST_DECIMALS ? "≈ 0" : numberText(mean, MOST_DECIMALS, language, signed);
  return `${numberText(mean, decimals, language, signed)} ± ${numberText(error, decimals, language)}`;
}

/** The mean alone, to the same digit. */
export function toItsError(mean: number, error: number, language: Language, signed = false): string {
  return withError(mean, error, language, signed).split(" ± ")[0] ?? "–";
}

/** A share with its 95 % interval: "76% [70–81]"; an end that is no whole certainty keeps its sign. */
export function shareWithInterval(share: number, [low, high]: readonly [number, number]): string {
  const ends = [low, high].map((end) => shareText(end).replace("%", ""));
  return Number.isNaN(share) ? "–" : `${shareText(share)} [${ends.join("–")}]`;
}

/** A share as a whole percentage that never rounds to a certainty it is not. */
export function shareText(share: number): string {
  if (Number.isNaN(share)) return "–";
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return ">99%";
  if (percent === 0 && share > 0) return "<1%";
  return `${percent}%`;
}
