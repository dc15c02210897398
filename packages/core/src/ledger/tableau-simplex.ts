import type { LinearProgramme, Solution } from "./programme.ts";

const EPSILON = 1e-9;

/**
 * A small dense two-phase simplex method with Bland's rule, to test the ledger without the solver that the product uses. Not for large
 * programmes.
 */
export function tableauSimplex({ rows, columns }: LinearProgramme): Solution {
  // One line a bound: Σ x − s = lower (with an artificial), Σ x + s = upper.
  const lines = rows.flatMap(({ lower, upper }, row) => [
    ...(lower === null ? [] : [{ row, bound: lower, sign: -1 }]),
    ...(upper === null ? [] : [{ row, bound: upper, sign: 1 }]),
  ]);
  const width = columns.length + 2 * lines.length;
  const table = lines.map(({ row, bound, sign }, line) => {
    const cells = new Array<number>(width + 1).fill(0);
    columns.forEach((column, index) => {
      if (column.rows.includes(row)) cells[index] = 1;
    });
    cells[columns.length + line] = sign;
    if (sign < 0) cells[columns.length + lines.length + line] = 1;
    cells[width] = bound;
    return cells;
  });
  const basis = lines.map(({ sign }, line) => columns.length + (sign < 0 ? lines.length : 0) + line);
  const isArtificial = (index: number) => index >= columns.length + lines.length;
  const costs = (phase: 1 | 2) =>
    Array.from({ length: width }, (_, index) =>
      phase === 1 ? (isArtificial(index) ? 1 : 0) : (columns[index]?.cost ?? 0),
    );

  const first = run(table, basis, costs(1), width, () => true);
  if (first !== "optimal" || valueOf(table, basis, costs(1), width) > EPSILON * 100) return { status: "infeasible" };
  // An artificial that is left in the basis at 0 could grow again: another column takes its place.
  basis.forEach((index, line) => {
    if (!isArtificial(index)) return;
    const other =
      table[line]?.findIndex((cell, column) => column < width && !isArtificial(column) && Math.abs(cell) > EPSILON) ??
      -1;
    if (other < 0) return;
    pivotOn(table, line, other);
    basis[line] = other;
  });
  const second = run(table, basis, costs(2), width, (index) => !isArtificial(index));
  if (second === "unbounded") return { status: "unbounded" };
  const reduced = reducedCosts(table, basis, costs(2), width);
  const duals = rows.map(() => 0);
  lines.forEach(({ row, sign }, line) => {
    // The column that began as the unit vector of this line tells its multiplier.
    const unit = columns.length + (sign < 0 ? lines.length : 0) + line;
    duals[row] = (duals[row] ?? 0) - (reduced[unit] ?? 0);
  });
  return { status: "optimal", value: valueOf(table, basis, costs(2), width), duals };
}

function run(
  table: number[][],
  basis: number[],
  costs: readonly number[],
  width: number,
  mayEnter: (index: number) => boolean,
): "optimal" | "unbounded" {
  for (;;) {
    const reduced = reducedCosts(table, basis, costs, width);
    const entering = reduced.findIndex((cost, index) => cost < -EPSILON && mayEnter(index));
    if (entering < 0) return "optimal";
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    table.forEach((line, index) => {
      const pivot = line[entering] ?? 0;
      if (pivot <= EPSILON) return;
      const ratio = (line[width] ?? 0) / pivot;
      const ties = Math.abs(ratio - least) <= EPSILON && (basis[index] ?? 0) < (basis[leaving] ?? 0);
      if (ratio < least - EPSILON || ties) {
        least = ratio;
        leaving = index;
      }
    });
    if (leaving < 0) return "unbounded";
    pivotOn(table, leaving, entering);
    basis[leaving] = entering;
  }
}

function pivotOn(table: number[][], leaving: number, entering: number): void {
  const line = table[leaving] ?? [];
  const pivot = line[entering] ?? 1;
  for (let index = 0; index < line.length; index++) line[index] = (line[index] ?? 0) / pivot;
  table.forEach((other, row) => {
    const factor = other[entering] ?? 0;
    if (row === leaving || factor === 0) return;
    for (let index = 0; index < other.length; index++) other[index] = (other[index] ?? 0) - factor * (line[index] ?? 0);
  });
}

function reducedCosts(
  table: readonly number[][],
  basis: readonly number[],
  costs: readonly number[],
  width: number,
): readonly number[] {
  return Array.from({ length: width }, (_, index) =>
    table.reduce((cost, line, row) => cost - (costs[basis[row] ?? 0] ?? 0) * (line[index] ?? 0), costs[index] ?? 0),
  );
}

function valueOf(
  table: readonly number[][],
  basis: readonly number[],
  costs: readonly number[],
  width: number,
): number {
  return table.reduce((sum, line, row) => sum + (costs[basis[row] ?? 0] ?? 0) * (line[width] ?? 0), 0);
}
