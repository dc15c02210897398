import { expect, test } from "vitest";
import { uniformStream } from "../draws/index.ts";
import { AT_ONCE, weightedSums } from "./weighted-sums.ts";

test("sums over more rows than a tile, for every set of weights and column, as the plain double loop has them", () => {
  const [rows, columns] = [1100, 6];
  const stream = uniformStream(1, 2);
  const table = Float64Array.from({ length: rows * columns }, () => stream.next() - 0.5);
  const weights = Float64Array.from({ length: AT_ONCE * rows }, () => stream.below(4));
  const sums = new Float64Array(AT_ONCE * columns).fill(9);
  weightedSums(table, rows, weights, sums);
  for (let r = 0; r < AT_ONCE; r++)
    for (let j = 0; j < columns; j++) {
      let plain = 0;
      for (let k = 0; k < rows; k++) plain += (weights[r * rows + k] ?? 0) * (table[j * rows + k] ?? 0);
      expect(Math.abs((sums[r * columns + j] ?? Number.NaN) - plain)).toBeLessThan(1e-10);
    }
});
