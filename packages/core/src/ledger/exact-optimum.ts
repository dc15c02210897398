/** The bounds of a row of the programme, in whole money units; null: no bound. */
export interface ExactRow {
  readonly lower: bigint;
  readonly upper: bigint | null;
}

/** Duals of these programmes are simple fractions; greater denominators were not seen and are not looked for. */
const GREATEST_DENOMINATOR = 64;
const DUAL_TOLERANCE = 1e-7;
const VALUE_TOLERANCE = 1e-7;

/**
 * The optimum of a programme, exactly (rule O-A4). By duality it is Σ dual × bound; the duals, being simple fractions, are read
 * off the solver's floating-point ones, and the sum is taken in whole numbers. Where the result does not agree with the solver's own
 * value to 1 in 10 million, that value is used, rounded to 12 significant digits.
 */
export function exactOptimum(
  rows: readonly ExactRow[],
  duals: readonly number[],
  value: number,
  unit: bigint,
  scale: number,
): bigint {
  const approximate = (value / scale) * Number(unit);
  let numerator = 0n;
  let denominator = 1n;
  for (const [index, row] of rows.entries()) {
    const dual = duals[index] ?? 0;
    const fraction = simpleFraction(dual);
    if (fraction === null) return rounded(approximate);
    if (fraction.numerator === 0n) continue;
    const bound = dual > 0 ? row.lower : row.upper;
    if (bound === null) return rounded(approximate);
    numerator = numerator * fraction.denominator + fraction.numerator * bound * denominator;
    denominator *= fraction.denominator;
  }
  if (numerator < 0n) numerator = -numerator;
  const exact = (2n * numerator + denominator) / (2n * denominator);
  const gap = Math.abs(Number(exact) - approximate);
  return gap <= VALUE_TOLERANCE * Math.max(1, Math.abs(approximate), Number(unit)) ? exact : rounded(approximate);
}

function simpleFraction(value: number): { numerator: bigint; denominator: bigint } | null {
  for (let denominator = 1; denominator <= GREATEST_DENOMINATOR; denominator++) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(value - numerator / denominator) <= DUAL_TOLERANCE)
      return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  }
  return null;
}

function rounded(amount: number): bigint {
  return BigInt(Math.round(Number(amount.toPrecision(12))));
}
