// Philox4x32-10 for two runs at once, and the draws of B.4.
import { add, cosine, exp, log, mul, one, sine, splat, sub, turn } from "./elementary";
import { chances, constant, countries, countryId, draws, funders, K, lumps, switchedOn, years } from "./layout";

export let w0: u32 = 0;
export let w1: u32 = 0;
export let w2: u32 = 0;
export let w3: u32 = 0;

/** The second word of the model's key: its version. */
const MODEL: i32 = 12;

/** Leaves a block in w0…w3. */
export function philox(c0: u32, c1: u32, c2: u32, c3: u32, k0: u32, k1: u32): void {
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
  w3 = c3;
}

// @ts-ignore: decorator
@inline function uniforms(a: u32, b: u32): v128 {
  const words = f64x2.replace_lane(splat(<f64>a), 1, <f64>b);
  return mul(add(words, splat(0.5)), splat(2.3283064365386963e-10));
}

function block(id: u32, calendarYear: u32, seedA: u32, replicateA: u32, seedB: u32, replicateB: u32, place: i32): void {
  philox(replicateA, calendarYear, id, 1, seedA, MODEL);
  const a0 = w0;
  const a1 = w1;
  const a2 = w2;
  philox(replicateB, calendarYear, id, 1, seedB, MODEL);
  const radius = f64x2.sqrt(mul(splat(-2), log(uniforms(a0, w0))));
  turn(uniforms(a1, w1));
  const omega = constant(K.sOmega);
  const z2 = mul(radius, sine());
  v128.store(place, mul(radius, cosine()));
  v128.store(place + 16, exp(sub(mul(omega, z2), mul(mul(splat(0.5), omega), omega))));
  v128.store(place + 32, uniforms(a2, w2));
}

/** Uniforms for every year, country and funder from one counter block: four funders a block, further funders 256 blocks on. */
function byCell(place: i32, first: u32, startYear: i32, seedA: u32, replicateA: u32, seedB: u32, replicateB: u32): void {
  const noise = f64x2.extract_lane(constant(K.noise), 0) != 0;
  for (let t = 0; t < years; t++) {
    for (let i = 0; i < countries; i++) {
      const id = load<u32>(countryId + (i << 2));
      for (let f = 0; f < funders; f++) {
        const word = f & 3;
        const at = place + (((t * countries + i) * funders + f) << 4);
        if (!noise) {
          v128.store(at, splat(0.5));
          continue;
        }
        philox(replicateA, startYear + t, id, first + 256 * (f >> 2), seedA, MODEL);
        const a = word == 0 ? w0 : word == 1 ? w1 : word == 2 ? w2 : w3;
        philox(replicateB, startYear + t, id, first + 256 * (f >> 2), seedB, MODEL);
        const b = word == 0 ? w0 : word == 1 ? w1 : word == 2 ? w2 : w3;
        v128.store(at, uniforms(a, b));
      }
    }
  }
}

/** In which years conduct is on: it starts on, and with regime switching block 2 of the global counter turns it, one chance in ten. */
function switches(startYear: i32, seedA: u32, replicateA: u32, seedB: u32, replicateB: u32): void {
  const noise = f64x2.extract_lane(constant(K.noise), 0) != 0;
  const switching = noise && f64x2.extract_lane(constant(K.regimeSwitching), 0) != 0;
  let on = one();
  for (let t = 0; t < years; t++) {
    if (switching && t > 0) {
      philox(replicateA, startYear + t, 0, 2, seedA, MODEL);
      const a = w0;
      philox(replicateB, startYear + t, 0, 2, seedB, MODEL);
      on = v128.bitselect(sub(one(), on), on, f64x2.lt(uniforms(a, w0), splat(0.1)));
    }
    v128.store(switchedOn + (t << 4), on);
  }
}

/** Fills the table of draws for two runs; without noise, for the median path. */
export function draw(startYear: i32, seedA: u32, replicateA: u32, seedB: u32, replicateB: u32): void {
  const noise = f64x2.extract_lane(constant(K.noise), 0) != 0;
  const omega = constant(K.sOmega);
  const quietLuck = exp(sub(splat(0), mul(mul(splat(0.5), omega), omega)));
  switches(startYear, seedA, replicateA, seedB, replicateB);
  if (lumps != 0) byCell(lumps, 2, startYear, seedA, replicateA, seedB, replicateB);
  if (chances != 0) byCell(chances, 3, startYear, seedA, replicateA, seedB, replicateB);
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
