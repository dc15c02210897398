/** Sets of weights that {@link weightedSums} takes at once. */
export const AT_ONCE = 4;
/** Rows of a tile: four sets of weights and two columns of it are 24 KB, which stay in the nearest cache. */
const TILE = 512;

/**
 * Sums of the columns of a table under four sets of weights: sums[r·columns + j] = Σ_k weights[r·rows + k]·table[j·rows + k]. The
 * number of columns is even. Two columns and four sets are eight sums in registers, with six loads for every eight products; one
 * set after the other, the loads are what it takes.
 */
export function weightedSums(table: Float64Array, rows: number, weights: Float64Array, sums: Float64Array): void {
  const columns = table.length / rows;
  sums.fill(0);
  for (let from = 0; from < rows; from += TILE) {
    const to = Math.min(rows, from + TILE);
    for (let j = 0; j < columns; j += 2) addTile(table, rows, weights, sums, columns, j, from, to);
  }
}

function addTile(
  table: Float64Array,
  rows: number,
  weights: Float64Array,
  sums: Float64Array,
  columns: number,
  j: number,
  from: number,
  to: number,
): void {
  const [even, odd] = [j * rows, (j + 1) * rows];
  let [a0, a1, a2, a3, b0, b1, b2, b3] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = from; k < to; k++) {
    const a = table[even + k] ?? 0;
    const b = table[odd + k] ?? 0;
    const w0 = weights[k] ?? 0;
    const w1 = weights[rows + k] ?? 0;
    const w2 = weights[2 * rows + k] ?? 0;
    const w3 = weights[3 * rows + k] ?? 0;
    a0 += w0 * a;
    a1 += w1 * a;
    a2 += w2 * a;
    a3 += w3 * a;
    b0 += w0 * b;
    b1 += w1 * b;
    b2 += w2 * b;
    b3 += w3 * b;
  }
  const add = (r: number, place: number, part: number): void => {
    sums[r * columns + place] = (sums[r * columns + place] ?? 0) + part;
  };
  add(0, j, a0);
  add(1, j, a1);
  add(2, j, a2);
  add(3, j, a3);
  add(0, j + 1, b0);
  add(1, j + 1, b1);
  add(2, j + 1, b2);
  add(3, j + 1, b3);
}
