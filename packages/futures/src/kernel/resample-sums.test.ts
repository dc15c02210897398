import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { buildKernelIfNeeded, KERNEL_FILE } from "../../build-kernel.ts";
import { uniformStream } from "../draws/index.ts";
import { type Resampling, resampleSums } from "./resample-sums.ts";

let module: WebAssembly.Module;
beforeAll(() => {
  buildKernelIfNeeded();
  module = new WebAssembly.Module(readFileSync(KERNEL_FILE));
});

/** All sums, resample after resample. */
function sumsOf(columns: Float64Array, rows: number, resampling: Omit<Resampling, "module">): number[][] {
  const found: number[][] = [];
  resampleSums(columns, rows, { module, ...resampling }, (sums, resample) => {
    expect(resample).toBe(found.length);
    found.push([...sums]);
  });
  return found;
}

// more rows than a tile and not a multiple of four: blocks of the stream that two resamples share
test.each([
  [1101, 6],
  [1102, 3],
  [1100, 8],
  [5, 1],
])(
  "sums of %i rows and %i columns are the plain sums of the rows that the stream gives, one after the other",
  (rows, width) => {
    const stream = uniformStream(1, 2);
    const columns = Float64Array.from({ length: rows * width }, () => stream.next() - 0.5);
    const draws = uniformStream(7, 0x5354);
    const expected = Array.from({ length: 6 }, () => {
      const drawn = Array.from({ length: rows }, () => draws.below(rows));
      return Array.from({ length: width }, (_, j) =>
        drawn.reduce((sum, k) => sum + (columns[j * rows + k] ?? Number.NaN), 0),
      );
    });
    const found = sumsOf(columns, rows, { resamples: 6, seed: 7 });
    expect(found).toHaveLength(6);
    found.flat().forEach((sum, k) => {
      expect(Math.abs(sum - (expected.flat()[k] ?? Number.NaN))).toBeLessThan(1e-10);
    });
    expect(sumsOf(columns, rows, { resamples: 6, seed: 8 })).not.toEqual(found);
  },
);

test("resamples that come from elsewhere are weights", () => {
  const draw = (counts: Int32Array, resample: number): void => void counts.fill(0).fill(2, resample, resample + 1);
  expect(sumsOf(Float64Array.of(1, 2, 3, 4, 5, 6), 3, { resamples: 3, draw })).toEqual([
    [2, 8],
    [4, 10],
    [6, 12],
  ]);
});
