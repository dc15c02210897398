// Philox4x32-10 for two runs at once, and the draws of B.4.
import { add, cosine, exp, log, mul, sine, splat, sub, turn } from "./elementary";
import { constant, countries, countryId, draws, K, years } from "./layout";

let w0: u32 = 0;
let w1: u32 = 0;
let w2: u32 = 0;

function philox(replicate: u32, calendarYear: u32, id: u32, seed: u32): void {
  let c0 = replicate;
  let c1 = calendarYear;
  let c2 = id;
  let c3: u32 = 1;
  let k0 = seed;
  let k1: u32 = 12;
  for (let round = 0; round < 10; round++) {
    const a = <u64>c0 * 0xd2511f53;
    const b = <u64>c2 * 0xcd9e8d57;
    c0 = <u32>(b >> 32) ^ c1 ^ k0;
    c1 = <u32>b;
    c2 = <u32>(a >> 32) ^ c3 ^ k1;
    c3 = <u32>a;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  w0 = c0;
  w1 = c1;
  w2 = c2;
}

// @ts-ignore: decorator
@inline function uniforms(a: u32, b: u32): v128 {
  const words = f64x2.replace_lane(splat(<f64>a), 1, <f64>b);
  return mul(add(words, splat(0.5)), splat(2.3283064365386963e-10));
}

function block(id: u32, calendarYear: u32, seedA: u32, replicateA: u32, seedB: u32, replicateB: u32, place: i32): void {
  philox(replicateA, calendarYear, id, seedA);
  const a0 = w0;
  const a1 = w1;
  const a2 = w2;
  philox(replicateB, calendarYear, id, seedB);
  const radius = f64x2.sqrt(mul(splat(-2), log(uniforms(a0, w0))));
  turn(uniforms(a1, w1));
  const omega = constant(K.sOmega);
  const z2 = mul(radius, sine());
  v128.store(place, mul(radius, cosine()));
  v128.store(place + 16, exp(sub(mul(omega, z2), mul(mul(splat(0.5), omega), omega))));
  v128.store(place + 32, uniforms(a2, w2));
}

/** Fills the table of draws for two runs; without noise, for the median path. */
export function draw(startYear: i32, seedA: u32, replicateA: u32, seedB: u32, replicateB: u32): void {
  const noise = f64x2.extract_lane(constant(K.noise), 0) != 0;
  const omega = constant(K.sOmega);
  const quietLuck = exp(sub(splat(0), mul(mul(splat(0.5), omega), omega)));
  let place = draws;
  for (let t = 0; t < years; t++) {
    for (let i = -1; i < countries; i++) {
      if (noise) {
        const id: u32 = i < 0 ? 0 : load<u32>(countryId + (i << 2));
        block(id, startYear + t, seedA, replicateA, seedB, replicateB, place);
      } else {
        v128.store(place, splat(0));
        v128.store(place + 16, quietLuck);
        v128.store(place + 32, splat(0.5));
      }
      place += 48;
    }
  }
}
