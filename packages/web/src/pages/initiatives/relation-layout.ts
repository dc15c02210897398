import type { RelationsAnswer } from "@plumbline/core/contract";

type Node = RelationsAnswer["nodes"][number];
type Edge = RelationsAnswer["edges"][number];

/** A node's place: a row of its own, so that no two labels meet, and a column by its year of launch. */
export interface PlacedNode {
  readonly node: Node;
  readonly row: number;
  readonly year: number;
  /** How many steps it stands from the first of its group, each initiative following the one it is tied to: what a narrow picture indents by. */
  readonly depth: number;
  /** Whether a source states the year; if not, it stands below the initiatives that it is tied to. */
  readonly dated: boolean;
}

export interface RelationLayout {
  readonly placed: readonly PlacedNode[];
  /** Rows after which a group of related initiatives ends. */
  readonly breaks: readonly number[];
  readonly alone: readonly Node[];
  readonly firstYear: number;
  readonly lastYear: number;
}

/** For a group in which no source states any year. */
const FALLBACK_YEAR = 2013;

/**
 * Lays out what is related: groups (connected components) under each other, the largest first; in a group each initiative follows the
 * one it is tied to, the earliest first. The same answer always gives the same picture.
 */
export function layOut(nodes: readonly Node[], edges: readonly Edge[]): RelationLayout {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const tied = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    if (from === to || !byId.has(from) || !byId.has(to)) continue;
    tied.set(from, (tied.get(from) ?? new Set()).add(to));
    tied.set(to, (tied.get(to) ?? new Set()).add(from));
  }
  const order = (a: string, b: string) =>
    startOf(byId.get(a)).localeCompare(startOf(byId.get(b))) || a.localeCompare(b);
  const groups = components([...tied.keys()].toSorted(order), tied, order).toSorted(
    (a, b) => b.length - a.length || order(a[0]?.id ?? "", b[0]?.id ?? ""),
  );
  const placed: PlacedNode[] = [];
  const breaks: number[] = [];
  for (const group of groups) {
    for (const { id, depth } of group) {
      const node = byId.get(id);
      if (node === undefined) continue;
      const year = yearOf(node);
      const near = [...(tied.get(id) ?? [])].flatMap((other) => yearOf(byId.get(other)) ?? []);
      const stand =
        year ?? Math.min(...(near.length > 0 ? near : group.flatMap((other) => yearOf(byId.get(other.id)) ?? [])));
      placed.push({
        node,
        row: placed.length,
        depth,
        year: Number.isFinite(stand) ? stand : FALLBACK_YEAR,
        dated: year !== null,
      });
    }
    breaks.push(placed.length);
  }
  const years = placed.map((one) => one.year);
  return {
    placed,
    breaks,
    alone: nodes.filter((node) => !tied.has(node.id)),
    firstYear: Math.floor(Math.min(...years)),
    lastYear: Math.ceil(Math.max(...years)),
  };
}

interface Step {
  readonly id: string;
  readonly depth: number;
}

/** Connected components, each walked depth first from its earliest member. */
function components(
  ids: readonly string[],
  tied: ReadonlyMap<string, ReadonlySet<string>>,
  order: (a: string, b: string) => number,
): readonly (readonly Step[])[] {
  const seen = new Set<string>();
  const walk = (id: string, depth: number, into: Step[]): Step[] => {
    if (seen.has(id)) return into;
    seen.add(id);
    into.push({ id, depth });
    for (const next of [...(tied.get(id) ?? [])].toSorted(order)) walk(next, depth + 1, into);
    return into;
  };
  return ids.map((id) => walk(id, 0, [])).filter((group) => group.length > 0);
}

function startOf(node: Node | undefined): string {
  return node?.launchedEarliest ?? "9999";
}

/** The year with its part: 2021-07-01 is about 2021.5. */
function yearOf(node: Node | undefined): number | null {
  if (node === undefined || node.launchedEarliest === null) return null;
  const [year = 0, month = 1] = node.launchedEarliest.split("-").map(Number);
  return year + (month - 1) / 12;
}
