/**
 * exp, log, sine and cosine made of additions, multiplications, divisions and bit moves only.
 *
 * `Math.exp` and its like may differ between engines by a last digit; that is enough to turn a "distressed" country
 * into a solvent one and to make two browsers disagree. These give the same bits everywhere, and the WASM kernel
 * carries out the very same operations two lanes at a time.
 *
 * Polynomials: scripts/elementary-coefficients.py (Chebyshev interpolation, 60 digits). Largest error measured against
 * 60-digit values (elementary.test.ts): exp and log below 0.8 and 0.85 units in the last place, sine and cosine below 1.25
 * on [0, 2π]. exp is flushed to 0 below −708 and to Infinity above 709: no subnormal results.
 */

const LN2_HEAD = 0.6931471803691238; // 32 significant bits: k · LN2_HEAD is exact for |k| < 2²¹
const LN2_TAIL = 1.9082149292705877e-10;
const HALF_PI_HEAD = 1.5707963267341256;
const HALF_PI_TAIL = 6.077100506506192e-11;
const TWO_OVER_PI = 0.6366197723675814;
/** Adding and subtracting 1.5·2⁵² rounds to the nearest integer, ties to even. */
const ROUNDER = 6755399441055744;
const TWO_PI = 6.283185307179586;
/** High word of √½: the mantissa is taken from [√½, √2). */
const SQRT_HALF_HIGH_WORD = 0x3fe6a09e;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer); // little-endian, as is every platform that JavaScript runs on today

/** e^x. 0 below −708, Infinity above 709, NaN for NaN. Error below 0.8 ulp. */
export function exp(x: number): number {
  if (!(x >= -708)) return x < -708 ? 0 : Number.NaN;
  if (x > 709) return Number.POSITIVE_INFINITY;
  const k = x * Math.LOG2E + ROUNDER - ROUNDER;
  const head = x - k * LN2_HEAD;
  const tail = k * LN2_TAIL;
  const r = head - tail;
  const lost = head - r - tail;
  const r2 = r * r;
  const r4 = r2 * r2;
  const low = EXP0 + r * EXP1 + r2 * (EXP2 + r * EXP3);
  const middle = EXP4 + r * EXP5 + r2 * (EXP6 + r * EXP7);
  const p = low + r4 * (middle + r4 * (EXP8 + r * EXP9));
  words[0] = 0;
  words[1] = (k + 1023) << 20;
  return (1 + (r + (r2 * p + lost))) * (double[0] ?? 0);
}

/** Natural logarithm. −Infinity for 0, NaN below 0 and for NaN, Infinity for Infinity. Error below 0.85 ulp for normal x. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x < 2.2250738585072014e-308) return log(x * 2 ** 54) - 54 * Math.LN2;
  double[0] = x;
  const highWord = words[1] ?? 0;
  const k = (highWord - SQRT_HALF_HIGH_WORD) >> 20;
  words[1] = highWord - (k << 20);
  const f = (double[0] ?? 0) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const p = LOG0 + z * LOG1 + z2 * (LOG2 + z * LOG3) + z2 * z2 * (LOG4 + z * LOG5 + z2 * LOG6);
  const halfSquare = 0.5 * f * f;
  // log(1+f) = 2s + s·z·p and 2s = f − f²/2 + s·f²/2: so f itself enters unrounded
  return k * LN2_HEAD - (halfSquare - (s * (halfSquare + z * p) + k * LN2_TAIL) - f);
}

/** base^exponent for base ≥ 0; 0^0 is 1. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  return base === 0 ? 0 : exp(exponent * log(base));
}

/**
 * Cosine and sine of 2πu for u in [0, 1]. The angle is the double nearest to 6.283185307179586·u, as any plain
 * implementation has it, so that theirs and ours agree to the last digit also beside the zeros.
 */
export function cosineAndSineOfTurn(u: number): readonly [cosine: number, sine: number] {
  const angle = TWO_PI * u;
  const quarter = angle * TWO_OVER_PI + ROUNDER - ROUNDER;
  const a = angle - quarter * HALF_PI_HEAD - quarter * HALF_PI_TAIL;
  const z = a * a;
  const z2 = z * z;
  const sine = a + a * z * (SIN0 + z * SIN1 + z2 * (SIN2 + z * SIN3 + z2 * (SIN4 + z * SIN5)));
  const half = 0.5 * z;
  const cosine = 1 - (half - z2 * (COS0 + z * COS1 + z2 * (COS2 + z * COS3 + z2 * (COS4 + z * COS5))));
  switch (quarter & 3) {
    case 0:
      return [cosine, sine];
    case 1:
      return [-sine, cosine];
    case 2:
      return [-cosine, -sine];
    default:
      return [sine, -cosine];
  }
}

/** Λ(v) = 1/(1+e^{−v}). */
export function logistic(v: number): number {
  return 1 / (1 + exp(-v));
}

/** ln(p/(1−p)). */
export function logit(p: number): number {
  return log(p / (1 - p));
}

const [EXP0, EXP1, EXP2, EXP3, EXP4, EXP5, EXP6, EXP7, EXP8, EXP9] = [
  0.5000000000000001, 0.16666666666666669, 0.04166666666662413, 0.008333333333330062, 0.0013888888917213717,
  0.00019841269863053618, 2.4801521295954376e-5, 2.7557268459997064e-6, 2.7620088445409746e-7, 2.510038549551032e-8,
] as const;
const [LOG0, LOG1, LOG2, LOG3, LOG4, LOG5, LOG6] = [
  0.666666666666667, 0.3999999999989938, 0.28571428626031065, 0.2222221112572281, 0.18182889786191042,
  0.15331699633543858, 0.14616721179861816,
] as const;
const [SIN0, SIN1, SIN2, SIN3, SIN4, SIN5] = [
  -0.16666666666666666, 0.008333333333330946, -0.0001984126983675497, 2.755731610068303e-6, -2.5051131455427946e-8,
  1.591810123027412e-10,
] as const;
const [COS0, COS1, COS2, COS3, COS4, COS5] = [
  0.041666666666666664, -0.0013888888888887395, 2.4801587298763433e-5, -2.7557317270560326e-7, 2.0876146024689747e-9,
  -1.1382614868556325e-11,
] as const;
