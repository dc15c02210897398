/** A directed edge, with what it stands for. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** A cycle: the names on it, the first one again at the end, and the edge that closes it. */
export interface Cycle<T extends Edge> {
  readonly names: readonly string[];
  readonly closing: T;
}

/** One cycle for each edge that closes one, walking from names in order; none where there are none. */
export function findCycles<T extends Edge>(edges: readonly T[]): Cycle<T>[] {
  const out = new Map<string, T[]>();
  for (const edge of edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const cycles: Cycle<T>[] = [];
  const done = new Set<string>();
  for (const start of [...out.keys()].sort()) {
    if (done.has(start)) continue;
    const path: string[] = [start];
    const onPath = new Set(path);
    const pending = [[...(out.get(start) ?? [])]];
    while (pending.length > 0) {
      const edge = pending.at(-1)?.shift();
      if (edge === undefined) {
        pending.pop();
        const left = path.pop();
        if (left !== undefined) {
          onPath.delete(left);
          done.add(left);
        }
      } else if (onPath.has(edge.to)) {
        cycles.push({ names: [...path.slice(path.indexOf(edge.to)), edge.to], closing: edge });
      } else if (!done.has(edge.to)) {
        path.push(edge.to);
        onPath.add(edge.to);
        pending.push([...(out.get(edge.to) ?? [])]);
      }
    }
  }
  return cycles;
}

/** Whether `to` can be reached from `from` by one or more edges. */
export function reaches(out: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const pending = [...(out.get(from) ?? [])];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    pending.push(...(out.get(at) ?? []));
  }
  return false;
}
