/** Sets that are united pair by pair (disjoint-set forest), over 0 … size − 1. */
export interface Forest {
  unite(a: number, b: number): void;
  find(member: number): number;
  /** The sets, each in ascending order, ordered by their least member. */
  groups(): readonly (readonly number[])[];
}

export function newForest(size: number): Forest {
  const parents = Int32Array.from({ length: size }, (_, member) => member);
  const find = (member: number): number => {
    let root = member;
    for (;;) {
      const parent = parents[root] ?? root;
      if (parent === root) break;
      parents[root] = parents[parent] ?? parent;
      root = parent;
    }
    return root;
  };
  return {
    find,
    unite(a, b) {
      const left = find(a);
      const right = find(b);
      if (left !== right) parents[Math.max(left, right)] = Math.min(left, right);
    },
    groups() {
      const sets = new Map<number, number[]>();
      for (let member = 0; member < size; member++) {
        const root = find(member);
        const set = sets.get(root);
        if (set === undefined) sets.set(root, [member]);
        else set.push(member);
      }
      return [...sets.values()];
    },
  };
}
