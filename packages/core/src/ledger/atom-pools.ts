import type { Atom } from "./atoms.ts";
import { addBit, bitsMeet, hasBit, membersOf, noBits } from "./bits.ts";
import type { Block } from "./block.ts";

/** Atoms of blocks that were solved, as a start for others that share most of their nodes. What a start lacks, pricing finds. */
export interface AtomPools {
  startFor(block: Block): readonly Atom[];
  keep(block: Block, atoms: readonly Atom[]): void;
}

/** So many solved blocks are kept, the latest first. */
const KEPT = 12;

export function newAtomPools(): AtomPools {
  const pools: { readonly ids: ReadonlySet<string>; readonly atoms: readonly (readonly string[])[] }[] = [];
  return {
    keep(block, atoms) {
      if (atoms.length === 0) return;
      const ids = new Set(block.ids);
      const like = pools.findIndex((pool) => alike(pool.ids, block.ids));
      if (like >= 0) pools.splice(like, 1);
      pools.unshift({ ids, atoms: atoms.map((atom) => atom.flatMap((node) => block.ids.slice(node, node + 1))) });
      pools.length = Math.min(pools.length, KEPT);
    },
    startFor(block) {
      const pool = pools.find(({ ids }) => alike(ids, block.ids));
      if (pool === undefined) return [];
      const place = new Map(block.ids.map((id, node) => [id, node]));
      return pool.atoms.flatMap((ids) => {
        const atom = atomFrom(
          block,
          ids.flatMap((id) => place.get(id) ?? []),
        );
        return atom === null ? [] : [atom];
      });
    },
  };
}

/** Whether nine of ten nodes are known. */
function alike(known: ReadonlySet<string>, ids: readonly string[]): boolean {
  let count = 0;
  for (const id of ids) if (known.has(id)) count++;
  return count >= 0.9 * ids.length;
}

/** The nodes, as far as they are compatible, with their wholes; null where nothing is left. */
function atomFrom(block: Block, nodes: readonly number[]): Atom | null {
  const inside = noBits(block.size);
  for (const node of nodes) {
    const members = [node, ...(block.wholes[node] ?? [])].filter((member) => !hasBit(inside, member));
    const conflictsOf = (member: number) => block.conflicts[member] ?? noBits(block.size);
    if (members.some((member) => bitsMeet(conflictsOf(member), inside))) continue;
    if (members.some((member) => members.some((other) => hasBit(conflictsOf(member), other)))) continue;
    for (const member of members) addBit(inside, member);
  }
  const atom = membersOf(inside);
  return atom.length === 0 ? null : atom;
}
