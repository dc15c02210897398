import type { DiscoveryData } from "./prim.ts";

/** A tree that splits rows into purer and purer parts. */
export type Tree =
  | { readonly kind: "leaf"; readonly count: number; readonly hits: number }
  | {
      readonly kind: "split";
      readonly name: string;
      /** Rows at or below go left. */
      readonly threshold: number;
      readonly count: number;
      readonly hits: number;
      readonly below: Tree;
      readonly above: Tree;
    };

export interface CartOptions {
  readonly depth?: number;
  /** Least number of rows in a leaf. */
  readonly leafRows?: number;
}

interface Split {
  readonly column: number;
  readonly threshold: number;
  readonly impurity: number;
}

/** Twice the Gini impurity of a part, times its rows. */
function impurity(hits: number, count: number): number {
  return count === 0 ? 0 : (2 * hits * (count - hits)) / count;
}

function bestSplit(data: DiscoveryData, rows: readonly number[], leafRows: number): Split | undefined {
  const hitsInAll = rows.filter((row) => data.ofInterest[row]).length;
  let best: Split | undefined;
  data.columns.forEach((values, column) => {
    const ordered = rows.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    let hits = 0;
    for (let k = 1; k < ordered.length; k++) {
      const [before = 0, after = 0] = [ordered[k - 1], ordered[k]];
      hits += data.ofInterest[before] ? 1 : 0;
      const [low = 0, high = 0] = [values[before], values[after]];
      if (low === high || k < leafRows || ordered.length - k < leafRows) continue;
      const remaining = impurity(hits, k) + impurity(hitsInAll - hits, ordered.length - k);
      if (best === undefined || remaining < best.impurity)
        best = { column, threshold: (low + high) / 2, impurity: remaining };
    }
  });
  return best;
}

/**
 * A classification tree: greedy splits of least Gini impurity, halfway between neighbours. Breiman et al. 1984. Ties go to the
 * first column and the lowest threshold.
 */
export function cart(data: DiscoveryData, options: CartOptions = {}): Tree {
  const { depth = 4, leafRows = Math.max(1, Math.floor(data.ofInterest.length * 0.05)) } = options;
  const grow = (rows: readonly number[], levels: number): Tree => {
    const hits = rows.filter((row) => data.ofInterest[row]).length;
    const leaf: Tree = { kind: "leaf", count: rows.length, hits };
    if (levels === 0 || hits === 0 || hits === rows.length) return leaf;
    const split = bestSplit(data, rows, leafRows);
    if (split === undefined || split.impurity >= impurity(hits, rows.length)) return leaf;
    const isBelow = (row: number): boolean => (data.columns[split.column]?.[row] ?? 0) <= split.threshold;
    return {
      kind: "split",
      name: data.names[split.column] ?? "",
      threshold: split.threshold,
      count: rows.length,
      hits,
      below: grow(rows.filter(isBelow), levels - 1),
      above: grow(
        rows.filter((row) => !isBelow(row)),
        levels - 1,
      ),
    };
  };
  return grow(
    data.ofInterest.map((_, row) => row),
    depth,
  );
}

/** Leaves of a tree with the conditions that lead to them. */
export function leaves(
  tree: Tree,
  path: readonly string[] = [],
): { readonly rule: readonly string[]; readonly count: number; readonly hits: number }[] {
  if (tree.kind === "leaf") return [{ rule: path, count: tree.count, hits: tree.hits }];
  return [
    ...leaves(tree.below, [...path, `${tree.name} ≤ ${tree.threshold}`]),
    ...leaves(tree.above, [...path, `${tree.name} > ${tree.threshold}`]),
  ];
}
