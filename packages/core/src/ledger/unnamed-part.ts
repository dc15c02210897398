import { arrange } from "./arrangement.ts";
import { binds, type LedgerEntry, type LedgerRelation } from "./entry.ts";
import { type LedgerOptions, prepare } from "./groups.ts";
import type { Distinct } from "./ledger-answer.ts";
import { joinBounds, solveStakes } from "./pieces.ts";

/** What of a whole its parts do not name, as bounds; with the parts that count. */
export type Unnamed = (Distinct | { readonly low: null; readonly high: null; readonly status: "missing" }) & {
  readonly parts: readonly string[];
};

/**
 * The part of a whole that none of its parts names: the whole less the different money in its parts (of which no more than the whole can be).
 * Two layers: by what the paper states, and by everything; `missing` where the whole itself is not in a layer, not announced, superseded
 * or without an exchange rate. Bounds hold for any amounts that the facts allow; they are exact where the whole is stated plainly.
 */
export function unnamedPart(
  whole: string,
  entries: readonly LedgerEntry[],
  relations: readonly LedgerRelation[],
  options: LedgerOptions,
): { readonly paper: Unnamed; readonly all: Unnamed } {
  return {
    paper: unnamedIn(
      whole,
      entries.filter(({ layer }) => layer === "paper"),
      relations,
      options,
    ),
    all: unnamedIn(whole, entries, relations, options),
  };
}

function unnamedIn(
  whole: string,
  entries: readonly LedgerEntry[],
  relations: readonly LedgerRelation[],
  options: LedgerOptions,
): Unnamed {
  const missing: Unnamed = { low: null, high: null, status: "missing", parts: [] };
  const { groups, setting, converter, optimise } = prepare(entries, relations, options);
  const group = groups.find(({ stakes }) => stakes.some(({ entry }) => entry.id === whole));
  if (group === undefined) return missing;
  const node = arrange(group.stakes, group.relations, setting).nodes.find(({ members }) =>
    members.some(({ entry }) => entry.id === whole),
  );
  if (node === undefined || node.canonical.money === null) return missing;
  const ids = partsOf(new Set(node.members.map(({ entry }) => entry.id)), group.relations);
  const stakes = group.stakes.map((stake) => ({ ...stake, chosen: stake.money !== null && ids.has(stake.entry.id) }));
  const parts = stakes.filter(({ chosen }) => chosen).map(({ entry }) => entry.id);
  const bounds = joinBounds(solveStakes(stakes, group.relations, setting, optimise).pieces, options.mode);
  if (bounds.status === "contradiction") return { low: null, high: null, status: "contradiction", parts };
  const { low, high } = node.money;
  const least = bounds.high === null || bounds.high >= low ? 0n : low - bounds.high;
  if (high === null) return { low: converter.text(least), high: null, status: "at-least", parts };
  return {
    low: converter.text(least),
    high: converter.text(high > bounds.low ? high - bounds.low : 0n),
    status: "bounded",
    parts,
  };
}

/** The entries that are parts of the given ones, near or far, over same money too. */
function partsOf(wholes: ReadonlySet<string>, relations: readonly LedgerRelation[]): ReadonlySet<string> {
  const below = new Set<string>();
  const queue = [...wholes];
  const reach = (id: string) => {
    if (wholes.has(id) || below.has(id)) return;
    below.add(id);
    queue.push(id);
  };
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const relation of relations) {
      if (!binds(relation)) continue;
      if (relation.type === "part-of" && relation.whole === next) reach(relation.part);
      if (relation.type === "same-money" && relation.a === next) reach(relation.b);
      if (relation.type === "same-money" && relation.b === next) reach(relation.a);
    }
  return below;
}
