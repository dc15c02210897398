// exp, log, cosine and sine of src/draws/elementary.ts, operation for operation, on two lanes.

// @ts-ignore: decorator
@inline export function splat(x: f64): v128 { return f64x2.splat(x); }
// @ts-ignore: decorator
@inline export function add(a: v128, b: v128): v128 { return f64x2.add(a, b); }
// @ts-ignore: decorator
@inline export function sub(a: v128, b: v128): v128 { return f64x2.sub(a, b); }
// @ts-ignore: decorator
@inline export function mul(a: v128, b: v128): v128 { return f64x2.mul(a, b); }
// @ts-ignore: decorator
@inline export function div(a: v128, b: v128): v128 { return f64x2.div(a, b); }
// @ts-ignore: decorator
@inline export function lower(a: v128, b: v128): v128 { return f64x2.pmin(a, b); }
// @ts-ignore: decorator
@inline export function higher(a: v128, b: v128): v128 { return f64x2.pmax(a, b); }
/** a·b + c, two roundings. */
// @ts-ignore: decorator
@inline export function madd(a: v128, b: v128, c: v128): v128 { return f64x2.add(f64x2.mul(a, b), c); }
/** 1/x where x > 0, else 0. */
// @ts-ignore: decorator
@inline export function inverseOrZero(x: v128): v128 {
  return v128.and(f64x2.div(one(), x), f64x2.gt(x, f64x2.splat(0)));
}

// Constants in both lanes. Read from memory, since engines build a v128 constant with three instructions
// every time it is used; measured, exp takes half the time this way.
const EXP = memory.data<f64>([
  1.4426950408889634, 1.4426950408889634, 6755399441055744, 6755399441055744,
  0.6931471803691238, 0.6931471803691238, 1.9082149292705877e-10, 1.9082149292705877e-10,
  0.5000000000000001, 0.5000000000000001, 0.16666666666666669, 0.16666666666666669,
  0.04166666666662413, 0.04166666666662413, 0.008333333333330062, 0.008333333333330062,
  0.0013888888917213717, 0.0013888888917213717, 0.00019841269863053618, 0.00019841269863053618,
  2.4801521295954376e-5, 2.4801521295954376e-5, 2.7557268459997064e-6, 2.7557268459997064e-6,
  2.7620088445409746e-7, 2.7620088445409746e-7, 2.510038549551032e-8, 2.510038549551032e-8,
  1, 1, -708, -708, 709, 709, Infinity, Infinity,
], 16);
/** The bias of exponents; ones; twos; where log splits a number, √½. */
const BITS = memory.data<i64>([1023, 1023, 1, 1, 2, 2, 0x3fe6a09e00000000, 0x3fe6a09e00000000], 16);
const LOG = memory.data<f64>([
  2, 2, 0.666666666666667, 0.666666666666667, 0.3999999999989938, 0.3999999999989938,
  0.28571428626031065, 0.28571428626031065, 0.2222221112572281, 0.2222221112572281,
  0.18182889786191042, 0.18182889786191042, 0.15331699633543858, 0.15331699633543858,
  0.14616721179861816, 0.14616721179861816, 0.5, 0.5,
], 16);
// 2π, 2/π, 1.5·2⁵², head and tail of π/2; then the coefficients of sine and of cosine; 2⁻³², −2.
const TURN = memory.data<f64>([
  6.283185307179586, 6.283185307179586, 0.6366197723675814, 0.6366197723675814, 6755399441055744, 6755399441055744,
  1.5707963267341256, 1.5707963267341256, 6.077100506506192e-11, 6.077100506506192e-11,
  -0.16666666666666666, -0.16666666666666666, 0.008333333333330946, 0.008333333333330946,
  -0.0001984126983675497, -0.0001984126983675497, 2.755731610068303e-6, 2.755731610068303e-6,
  -2.5051131455427946e-8, -2.5051131455427946e-8, 1.591810123027412e-10, 1.591810123027412e-10,
  0.5, 0.5, 0.041666666666666664, 0.041666666666666664, -0.0013888888888887395, -0.0013888888888887395,
  2.4801587298763433e-5, 2.4801587298763433e-5, -2.7557317270560326e-7, -2.7557317270560326e-7,
  2.0876146024689747e-9, 2.0876146024689747e-9, -1.1382614868556325e-11, -1.1382614868556325e-11,
  2.3283064365386963e-10, 2.3283064365386963e-10, -2, -2,
], 16);
// @ts-ignore: decorator
@inline function l(k: i32): v128 { return v128.load(LOG + (k << 4)); }
/** 1 in both lanes, from memory. */
// @ts-ignore: decorator
@inline export function one(): v128 { return v128.load(EXP + (14 << 4)); }
// @ts-ignore: decorator
@inline function e(k: i32): v128 { return v128.load(EXP + (k << 4)); }

/** exp for −708 ≤ x ≤ 709; anything outside gives rubbish. */
// @ts-ignore: decorator
@inline export function expInside(x: v128): v128 {
  const shifted = madd(x, e(0), e(1));
  const k = sub(shifted, e(1));
  const head = sub(x, mul(k, e(2)));
  const tail = mul(k, e(3));
  const r = sub(head, tail);
  const lost = sub(sub(head, r), tail);
  const r2 = mul(r, r);
  const r4 = mul(r2, r2);
  const low = add(add(e(4), mul(r, e(5))), mul(r2, add(e(6), mul(r, e(7)))));
  const middle = add(add(e(8), mul(r, e(9))), mul(r2, add(e(10), mul(r, e(11)))));
  const high = add(e(12), mul(r, e(13)));
  const p = add(low, mul(r4, add(middle, mul(r4, high))));
  const scale = i64x2.shl(i64x2.add(shifted, v128.load(BITS)), 52);
  return mul(add(e(14), add(r, add(mul(r2, p), lost))), scale);
}

/** exp for every x: 0 below −708, Infinity above 709. */
// @ts-ignore: decorator
@inline export function exp(x: v128): v128 {
  const inside = expInside(lower(higher(x, e(15)), e(16)));
  const flushed = v128.andnot(inside, f64x2.lt(x, e(15)));
  return v128.bitselect(e(17), flushed, f64x2.gt(x, e(16)));
}

/** log for normal x > 0. */
// @ts-ignore: decorator
@inline export function log(x: v128): v128 {
  const above = i64x2.sub(x, v128.load(BITS, 48));
  const exponent = i64x2.shr_s(above, 52);
  const k = sub(i64x2.add(exponent, e(1)), e(1)); // the bits of 1.5·2⁵² plus an integer are 1.5·2⁵² plus it
  const f = sub(i64x2.sub(x, i64x2.shl(exponent, 52)), one());
  const s = div(f, add(l(0), f));
  const z = mul(s, s);
  const z2 = mul(z, z);
  const p = add(add(add(l(1), mul(z, l(2))), mul(z2, add(l(3), mul(z, l(4))))),
    mul(mul(z2, z2), add(add(l(5), mul(z, l(6))), mul(z2, l(7)))));
  const halfSquare = mul(mul(l(8), f), f);
  const curved = add(mul(s, add(halfSquare, mul(z, p))), mul(k, e(3)));
  return sub(mul(k, e(2)), sub(sub(halfSquare, curved), f));
}

/** base^exponent for base ≥ 0 and exponent > 0. */
// @ts-ignore: decorator
@inline export function power(base: v128, exponent: v128): v128 {
  return v128.and(exp(mul(exponent, log(base))), f64x2.gt(base, splat(0)));
}

// @ts-ignore: decorator
@inline function t(k: i32): v128 { return v128.load(TURN + (k << 4)); }

/** 2πu for u in [0, 1] in quarters of a turn, as the low bits of a double. */
// @ts-ignore: decorator
@inline export function quarters(u: v128): v128 { return madd(mul(t(0), u), t(1), t(2)); }

/** What {@link quarters} leaves of 2πu, between −π/4 and π/4. */
// @ts-ignore: decorator
@inline export function restOfTurn(u: v128, shifted: v128): v128 {
  const quarter = sub(shifted, t(2));
  return sub(sub(mul(t(0), u), mul(quarter, t(3))), mul(quarter, t(4)));
}

/** Sine of a rest. */
// @ts-ignore: decorator
@inline export function sineOfRest(a: v128): v128 {
  const z = mul(a, a);
  const z2 = mul(z, z);
  return add(a, mul(mul(a, z), add(add(t(5), mul(z, t(6))),
    mul(z2, add(add(t(7), mul(z, t(8))), mul(z2, add(t(9), mul(z, t(10)))))))));
}

/** Cosine of a rest. */
// @ts-ignore: decorator
@inline export function cosineOfRest(a: v128): v128 {
  const z = mul(a, a);
  const z2 = mul(z, z);
  return sub(one(), sub(mul(t(11), z), mul(z2, add(add(t(12), mul(z, t(13))),
    mul(z2, add(add(t(14), mul(z, t(15))), mul(z2, add(t(16), mul(z, t(17))))))))));
}

/** A quarter of a turn more. */
// @ts-ignore: decorator
@inline export function quarterMore(shifted: v128): v128 { return i64x2.add(shifted, v128.load(BITS, 16)); }

/** Uniforms of two words: (w + ½)·2⁻³². */
// @ts-ignore: decorator
@inline export function uniforms(words: v128): v128 {
  return mul(add(f64x2.convert_low_i32x4_u(words), t(11)), t(18));
}

/** The radius of two normals, √(−2 ln u). */
// @ts-ignore: decorator
@inline export function radiusOf(u: v128): v128 { return f64x2.sqrt(mul(t(19), log(u))); }

/** Sine after so many quarters of a turn from sine and cosine of the rest; one quarter more gives the cosine. */
// @ts-ignore: decorator
@inline export function turned(sine: v128, cosine: v128, quarter: v128): v128 {
  const isOdd = i64x2.sub(i64x2.splat(0), v128.and(quarter, v128.load(BITS, 16)));
  const sign = i64x2.shl(v128.and(quarter, v128.load(BITS, 32)), 62);
  return v128.xor(v128.bitselect(cosine, sine, isOdd), sign);
}
