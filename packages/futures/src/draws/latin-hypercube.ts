import { permutation, uniformStream } from "./stream.ts";

/** Points in the unit cube: row by row, `dimensions` numbers a row. */
export interface UnitSample {
  readonly rows: number;
  readonly dimensions: number;
  readonly values: Float64Array;
}

/**
 * Latin hypercube: each dimension is cut into `rows` equal cells and each cell holds exactly one point, at a random place
 * within it. McKay, Beckman and Conover, Technometrics 21 (1979) 239–245.
 */
export function latinHypercube(rows: number, dimensions: number, seed: number): UnitSample {
  const values = new Float64Array(rows * dimensions);
  for (let d = 0; d < dimensions; d++) {
    const stream = uniformStream(seed, d + 1);
    permutation(rows, stream).forEach((cell, row) => {
      values[row * dimensions + d] = (cell + stream.next()) / rows;
    });
  }
  return { rows, dimensions, values };
}
