/**
 * Values of one scenario with those that differ from another's at the thirteenth digit only taken for the other's: that is
 * rounding of sums, not an effect, and has no sign.
 */
export function withoutRounding(own: Float64Array, other: Float64Array): Float64Array {
  return own.map((value, k) => {
    const base = other[k] ?? Number.NaN;
    return Math.abs(value - base) <= 1e-12 * Math.abs(base) ? base : value;
  });
}
