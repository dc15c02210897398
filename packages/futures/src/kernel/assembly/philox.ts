// Philox4x32-10 of four counters at once, two runs by two countries, and the draws of B.4.
import {
  cosineOfRest, exp, mul, one, quarterMore, quarters, radiusOf, restOfTurn, sineOfRest, splat, sub, turned, uniforms,
} from "./elementary";
import { chances, constant, countries, countryId, draws, funders, K, lumps, switchedOn, years } from "./layout";

/** The last block, a word of four counters each. */
export let w0: v128 = i64x2.splat(0);
export let w1: v128 = i64x2.splat(0);
export let w2: v128 = i64x2.splat(0);
export let w3: v128 = i64x2.splat(0);

/** Multipliers and steps of the key, four times each. */
const PHILOX = memory.data<i64>([
  0xd2511f53d2511f53, 0xd2511f53d2511f53, 0xcd9e8d57cd9e8d57, 0xcd9e8d57cd9e8d57,
  0x9e3779b99e3779b9, 0x9e3779b99e3779b9, 0xbb67ae85bb67ae85, 0xbb67ae85bb67ae85,
], 16);

/** The second word of the model's key: its version. */
const MODEL: i32 = 12;

/** Upper words of the 64-bit products of four words each. */
// @ts-ignore: decorator
@inline function upper(low: v128, high: v128): v128 { return v128.shuffle<i32>(low, high, 1, 3, 5, 7); }
// @ts-ignore: decorator
@inline function lowerWords(low: v128, high: v128): v128 { return v128.shuffle<i32>(low, high, 0, 2, 4, 6); }

/** Leaves the blocks of four counters in w0…w3: measured with the constants in memory, all draws of a run take two thirds of the time of one after the other. */
// @ts-ignore: decorator
@inline export function philox(replicates: v128, c1: v128, c2: v128, c3: v128, seeds: v128, model: v128): void {
  const multiplier0 = v128.load(PHILOX);
  const multiplier1 = v128.load(PHILOX, 16);
  const step0 = v128.load(PHILOX, 32);
  const step1 = v128.load(PHILOX, 48);
  let c0 = replicates;
  let k0 = seeds;
  let k1 = model;
  for (let round = 0; round < 10; round++) {
    const aLow = i64x2.extmul_low_i32x4_u(c0, multiplier0);
    const aHigh = i64x2.extmul_high_i32x4_u(c0, multiplier0);
    const bLow = i64x2.extmul_low_i32x4_u(c2, multiplier1);
    const bHigh = i64x2.extmul_high_i32x4_u(c2, multiplier1);
    c0 = v128.xor(v128.xor(upper(bLow, bHigh), c1), k0);
    c1 = lowerWords(bLow, bHigh);
    c2 = v128.xor(v128.xor(upper(aLow, aHigh), c3), k1);
    c3 = lowerWords(aLow, aHigh);
    k0 = i32x4.add(k0, step0);
    k1 = i32x4.add(k1, step1);
  }
  w0 = c0;
  w1 = c1;
  w2 = c2;
  w3 = c3;
}

/** The last two words before the first two. */
// @ts-ignore: decorator
@inline function swapped(words: v128): v128 { return v128.shuffle<i64>(words, words, 1, 0); }

/** The draws of a place from the first two words of a block. */
function place(at: i32, u0: v128, u1: v128, u2: v128): void {
  const radius = radiusOf(uniforms(u0));
  const turn = uniforms(u1);
  const shifted = quarters(turn);
  const rest = restOfTurn(turn, shifted);
  const sine = sineOfRest(rest);
  const cosine = cosineOfRest(rest);
  const omega = constant(K.sOmega);
  const z2 = mul(radius, turned(sine, cosine, shifted));
  v128.store(at, mul(radius, turned(sine, cosine, quarterMore(shifted))));
  v128.store(at, exp(sub(mul(omega, z2), mul(mul(splat(0.5), omega), omega))), 16);
  v128.store(at, uniforms(u2), 32);
}

/** A word for each of the two runs, twice. */
// @ts-ignore: decorator
@inline function both(a: i32, b: i32): v128 { return i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(a), 1, b), 3, b); }

/** Uniforms for every year, country and funder from one counter block: four funders a block, further funders 256 blocks on. */
function byCell(table: i32, first: i32, startYear: i32, seeds: v128, replicates: v128): void {
  const noise = f64x2.extract_lane(constant(K.noise), 0) != 0;
  for (let t = 0; t < years; t++) {
    for (let i = 0; i < countries; i++) {
      const id = i32x4.splat(load<i32>(countryId + (i << 2)));
      for (let f = 0; f < funders; f++) {
        const word = f & 3;
        const at = table + (((t * countries + i) * funders + f) << 4);
        if (!noise) {
          v128.store(at, splat(0.5));
          continue;
        }
        philox(replicates, i32x4.splat(startYear + t), id, i32x4.splat(first + 256 * (f >> 2)), seeds, i32x4.splat(MODEL));
        v128.store(at, uniforms(word == 0 ? w0 : word == 1 ? w1 : word == 2 ? w2 : w3));
      }
    }
  }
}

/** In which years conduct is on: it starts on, and with regime switching block 2 of the global counter turns it, one chance in ten. */
function switches(startYear: i32, seeds: v128, replicates: v128): void {
  const noise = f64x2.extract_lane(constant(K.noise), 0) != 0;
  const switching = noise && f64x2.extract_lane(constant(K.regimeSwitching), 0) != 0;
  let on = one();
  for (let t = 0; t < years; t++) {
    if (switching && t > 0) {
      philox(replicates, i32x4.splat(startYear + t), i32x4.splat(0), i32x4.splat(2), seeds, i32x4.splat(MODEL));
      on = v128.bitselect(sub(one(), on), on, f64x2.lt(uniforms(w0), splat(0.1)));
    }
    v128.store(switchedOn + (t << 4), on);
  }
}

/** Fills the table of draws for two runs; without noise, for the median path. */
export function draw(startYear: i32, seedA: i32, replicateA: i32, seedB: i32, replicateB: i32): void {
  const seeds = both(seedA, seedB);
  const replicates = both(replicateA, replicateB);
  switches(startYear, seeds, replicates);
  if (lumps != 0) byCell(lumps, 2, startYear, seeds, replicates);
  if (chances != 0) byCell(chances, 3, startYear, seeds, replicates);
  if (f64x2.extract_lane(constant(K.noise), 0) == 0) {
    quiet();
    return;
  }
  const first = i32x4.splat(1);
  const model = i32x4.splat(MODEL);
  let at = draws;
  for (let t = 0; t < years; t++) {
    const calendarYear = i32x4.splat(startYear + t);
    // two places of the year at a time; the first is the global draw
    for (let i = -1; i < countries; i += 2) {
      const paired = i + 1 < countries;
      const id = i < 0 ? 0 : load<i32>(countryId + (i << 2));
      const nextId = paired ? load<i32>(countryId + ((i + 1) << 2)) : id;
      const ids = i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(id), 2, nextId), 3, nextId);
      philox(replicates, calendarYear, ids, first, seeds, model);
      place(at, w0, w1, w2);
      if (paired) place(at + 48, swapped(w0), swapped(w1), swapped(w2));
      at += paired ? 96 : 48;
    }
  }
}

/** The median path. */
function quiet(): void {
  const omega = constant(K.sOmega);
  const luck = exp(sub(splat(0), mul(mul(splat(0.5), omega), omega)));
  const end = draws + years * (countries + 1) * 48;
  for (let at = draws; at < end; at += 48) {
    v128.store(at, splat(0));
    v128.store(at, luck, 16);
    v128.store(at, splat(0.5), 32);
  }
}
