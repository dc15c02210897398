/**
 * A linear programme in which every coefficient is 1: minimise Σ cost·x for x ≥ 0, subject to lower ≤ Σ x ≤ upper in each row,
 * the sum going over the columns that name the row. `null` is "no bound".
 */
export interface LinearProgramme {
  readonly rows: readonly { readonly lower: number | null; readonly upper: number | null }[];
  readonly columns: readonly { readonly cost: number; readonly rows: readonly number[] }[];
}

/**
 * What a solver found. Duals, one a row: at least 0 where the lower bound of the row holds the optimum, at most 0 where the upper one does.
 */
export type Solution =
  | { readonly status: "optimal"; readonly value: number; readonly duals: readonly number[] }
  | { readonly status: "infeasible" }
  | { readonly status: "unbounded" };

/** A solver of linear programmes, handed to the ledger by its caller: the ledger itself is pure. Throws where it cannot tell a status. */
export type Solve = (programme: LinearProgramme) => Solution;
