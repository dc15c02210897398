import type { LinearProgramme, Solution, Solve } from "@plumbline/core/ledger";
import highsModule, { type Highs } from "highs";

// The package's types describe its CommonJS build, whose module holds the loader; the ES module that Node loads is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/**
 * The ledger's solver: HiGHS, compiled to WebAssembly, one thread, the same programme always giving the same answer. Loads the solver once;
 * solving is synchronous. Throws where HiGHS can tell no status.
 */
export async function loadHighsSolver(): Promise<Solve> {
  const highs = await loadHighs();
  return (programme) => solveWith(highs, programme);
}

function solveWith(highs: Highs, programme: LinearProgramme): Solution {
  const { rows, columns } = programme;
  // HiGHS takes no model without rows or columns: then nothing but 0 is possible.
  if (columns.length === 0)
    return rows.some(({ lower, upper }) => (lower ?? 0) > 0 || (upper ?? 0) < 0)
      ? { status: "infeasible" }
      : { status: "optimal", value: 0, duals: rows.map(() => 0) };
  if (rows.length === 0)
    return columns.some(({ cost }) => cost < 0) ? { status: "unbounded" } : { status: "optimal", value: 0, duals: [] };

  const starts = [0];
  const indices: number[] = [];
  for (const column of columns) {
    indices.push(...column.rows);
    starts.push(indices.length);
  }
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(() => 0),
    colUpper: columns.map(() => Number.POSITIVE_INFINITY),
    rowLower: rows.map(({ lower }) => lower ?? Number.NEGATIVE_INFINITY),
    rowUpper: rows.map(({ upper }) => upper ?? Number.POSITIVE_INFINITY),
    matrix: {
      format: "csc",
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices,
      values: indices.map(() => 1),
    },
  });
  try {
    model.options.set({ output_flag: false, solver: "simplex", random_seed: 0 });
    model.run();
    let status = model.getModelStatus();
    if (status === highs.constants.modelStatus.unboundedOrInfeasible) {
      // Presolve cannot always tell the two apart; the simplex method itself can.
      model.options.set({ presolve: "off" });
      model.run();
      status = model.getModelStatus();
    }
    const { optimal, empty, infeasible, unbounded } = highs.constants.modelStatus;
    if (status === optimal || status === empty)
      return { status: "optimal", value: model.getObjectiveValue(), duals: [...model.getSolution().rowDual] };
    if (status === infeasible) return { status: "infeasible" };
    if (status === unbounded) return { status: "unbounded" };
    throw new Error(
      `HiGHS ended a programme of ${rows.length} rows with status ${status}, which says nothing about it`,
    );
  } finally {
    model.dispose();
  }
}
