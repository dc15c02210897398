import { type Bits, noBits } from "./bits.ts";
import type { Block } from "./block.ts";

/**
 * The nodes of a block that are not as they were before, as far as the earlier nodes go; later ones are new. Null where nodes are missing
 * or in other places.
 */
export function changedNodes(before: Block, block: Block): ReadonlySet<number> | null {
  if (before === block || before.size > block.size) return null;
  if (before.ids.some((id, node) => id !== block.ids[node])) return null;
  const changed = new Set<number>();
  const mask = noBits(before.size).fill(0xffffffff);
  if ((before.size & 31) !== 0) mask[mask.length - 1] = 2 ** (before.size & 31) - 1;
  for (let node = 0; node < before.size; node++) {
    const same =
      before.low[node] === block.low[node] &&
      before.high[node] === block.high[node] &&
      before.chosen[node] === block.chosen[node] &&
      sameList(before.wholes[node], block.wholes[node]) &&
      sameList(before.parts[node], block.parts[node]) &&
      sameWithin(before.conflicts[node], block.conflicts[node], mask);
    if (!same) changed.add(node);
  }
  for (let node = before.size; node < block.size; node++) changed.add(node);
  const capsOf = ({ caps }: Block) => new Map(caps.map((cap) => [`${cap.a} ${cap.b} ${cap.atMost}`, cap]));
  const [old, now] = [capsOf(before), capsOf(block)];
  for (const [key, { a, b }] of [...old, ...now]) {
    if (old.has(key) && now.has(key)) continue;
    changed.add(a);
    changed.add(b);
  }
  return changed;
}

function sameWithin(a: Bits | undefined, b: Bits | undefined, mask: Bits): boolean {
  if (a === undefined || b === undefined) return false;
  for (let word = 0; word < mask.length; word++)
    if ((((a[word] ?? 0) ^ (b[word] ?? 0)) & (mask[word] ?? 0)) !== 0) return false;
  return true;
}

function sameList(a: ArrayLike<number> | undefined, b: ArrayLike<number> | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
