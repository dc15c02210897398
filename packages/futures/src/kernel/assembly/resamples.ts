// Bootstrap: sums of the columns of a table under four resamples of its rows at once. A blocked product of matrices, whose
// weights are how often a row was drawn.
import { add, mul } from "./elementary";
import { reserve } from "./layout";
import { philox, w0, w1, w2, w3 } from "./philox";

export let weights: i32 = 0; // f64 [row][4 resamples]
export let table: i32 = 0; // f64 [four columns][row][4]
export let sums: i32 = 0; // f64 [four columns][4 resamples][4]

let rows: i32 = 0;
let blocks: i32 = 0;
let drawn: i32 = 0;
let words: i32 = 0;

/** Rows of a tile: 16 KB of weights stay in the nearest cache while all columns pass. */
const TILE: i32 = 512;
/** The last counter word of `uniformStream` in src/draws/stream.ts. */
const STREAM_MARK: i32 = 0x53545245;

/** Room for so many rows and fours of columns; the stream starts again. */
export function layoutResamples(rowCount: i32, blockCount: i32): void {
  rows = rowCount; blocks = blockCount; drawn = 0;
  words = (<i32>__heap_base + 63) & ~63;
  weights = words + 64;
  table = weights + (rowCount << 5);
  sums = table + blockCount * (rowCount << 5);
  reserve(sums + (blockCount << 7));
}

/** Sixteen words of the stream: the first of four blocks, the second of the four, and so on. */
// @ts-ignore: decorator
@inline function refill(seed: i32, channel: i32): void {
  const blocks = i32x4.add(i32x4.splat(drawn >> 2), i32x4(0, 1, 2, 3));
  const zero = i32x4.splat(0);
  philox(blocks, zero, i32x4.splat(channel), i32x4.splat(STREAM_MARK), i32x4.splat(seed), zero);
  v128.store(words, w0);
  v128.store(words, w1, 16);
  v128.store(words, w2, 32);
  v128.store(words, w3, 48);
}

/** Draws four resamples one after the other, all from one stream. */
export function drawResamples(seed: i32, channel: i32): void {
  memory.fill(weights, 0, rows << 5);
  for (let place = weights; place < weights + 32; place += 8) {
    for (let k = 0; k < rows; k++) {
      if ((drawn & 15) == 0) refill(seed, channel);
      const word = load<u32>(words + ((drawn & 3) << 4) + (drawn & 12));
      // the stream's below(rows), exact to 2²⁰ rows
      const at = place + (<i32>(((<u64>word * 2 + 1) * <u64>rows) >> 33) << 5);
      store<f64>(at, load<f64>(at) + 1);
      drawn++;
    }
  }
}

/** Leaves the sums of all columns under the four sets of weights. */
export function sumResamples(): void {
  memory.fill(sums, 0, blocks << 7);
  for (let first = 0; first < rows; first += TILE) {
    const last = min(first + TILE, rows);
    for (let block = 0; block < blocks; block++) addTile(first, last, table + block * (rows << 5), sums + (block << 7));
  }
}

/** Four columns by four resamples: eight sums stay in registers, with six loads for sixteen products. */
function addTile(first: i32, last: i32, columns: i32, total: i32): void {
  let a0 = v128.load(total);
  let b0 = v128.load(total, 16);
  let a1 = v128.load(total, 32);
  let b1 = v128.load(total, 48);
  let a2 = v128.load(total, 64);
  let b2 = v128.load(total, 80);
  let a3 = v128.load(total, 96);
  let b3 = v128.load(total, 112);
  for (let k = first << 5; k < last << 5; k += 32) {
    const a = v128.load(columns + k);
    const b = v128.load(columns + k, 16);
    const weight0 = v128.load64_splat(weights + k);
    a0 = add(a0, mul(weight0, a));
    b0 = add(b0, mul(weight0, b));
    const weight1 = v128.load64_splat(weights + k, 8);
    a1 = add(a1, mul(weight1, a));
    b1 = add(b1, mul(weight1, b));
    const weight2 = v128.load64_splat(weights + k, 16);
    a2 = add(a2, mul(weight2, a));
    b2 = add(b2, mul(weight2, b));
    const weight3 = v128.load64_splat(weights + k, 24);
    a3 = add(a3, mul(weight3, a));
    b3 = add(b3, mul(weight3, b));
  }
  v128.store(total, a0);
  v128.store(total, b0, 16);
  v128.store(total, a1, 32);
  v128.store(total, b1, 48);
  v128.store(total, a2, 64);
  v128.store(total, b2, 80);
  v128.store(total, a3, 96);
  v128.store(total, b3, 112);
}
