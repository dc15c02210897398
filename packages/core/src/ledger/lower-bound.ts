import { type Bits, bitsInside, bitsOf, dropBit, hasBit, membersOf, noBits, takeBits } from "./bits.ts";
import { type Block, isVoid, restrictBlock } from "./block.ts";
import { changedNodes } from "./changed-nodes.ts";
import { greatest, type Least, nothing, sum } from "./least.ts";
import type { Optimise } from "./optimiser.ts";

/** The least amount of different money in a block, or the nodes among which its facts contradict each other. */
export type LowerBound =
  | ({
      readonly feasible: true;
      /** What was found on the way, for a block that differs in a few nodes. */
      readonly search: LeastSearch;
    } & Least)
  | { readonly feasible: false; readonly among: readonly number[] };

/** What is asked of a set of nodes: the union of all, of the chosen ones, or both at once. */
type Aim = "all" | "chosen" | "both";
type Found = { readonly all: Least; readonly chosen: Least };

class Contradicting {
  readonly among: readonly number[];
  constructor(among: readonly number[]) {
    this.among = among;
  }
}

/**
 * The least amount of different money in the chosen nodes (rule O-A2): sets of nodes that exclude each other are added, sets that
 * never do are laid over each other, a whole is at least its parts; nodes that always fit into another are dropped; what then is left is
 * a linear programme over atoms. `before` is the search in a like block: what it found of nodes that are the same is not looked for again.
 */
export function lowerBound(block: Block, optimise: Optimise, before: LeastSearch | null = null): LowerBound {
  const nodes: number[] = [];
  for (let node = 0; node < block.size; node++) {
    const low = block.low[node] ?? 0n;
    const high = isVoid(block, node) ? 0n : (block.high[node] ?? null);
    if (!isVoid(block, node)) nodes.push(node);
    if (high !== null && low > high + (block.rounding[node] ?? 0n))
      return { feasible: false, among: [node, ...(block.wholes[node] ?? [])] };
  }
  const aim: Aim = block.chosen.every(Boolean) ? "all" : "chosen";
  const search = new LeastSearch(block, optimise, before);
  const found = search.find(nodes, aim);
  if (found instanceof Contradicting) return { feasible: false, among: found.among };
  if (found === null)
    throw new Error("the least amount of a block was not found: please report this as a fault of the ledger");
  return { feasible: true, search, ...(aim === "all" ? found.all : found.chosen) };
}

/** The nodes that are left of a set when those that always fit into another are dropped, and where each dropped one fits. */
interface Kernel {
  readonly rest: readonly number[];
  readonly hosts: ReadonlyMap<number, number>;
}

export class LeastSearch {
  readonly #block: Block;
  readonly #optimise: Optimise;
  readonly #ties: readonly (readonly number[])[];
  readonly #before: LeastSearch | null;
  /** The nodes that are not as they were before. */
  readonly #changed: ReadonlySet<number>;
  readonly #found = new Map<string, Found>();
  readonly #kernels = new Map<string, Kernel>();

  constructor(block: Block, optimise: Optimise, before: LeastSearch | null) {
    this.#block = block;
    this.#optimise = optimise;
    const changed = before === null ? null : changedNodes(before.#block, block);
    this.#before = changed === null ? null : before;
    this.#changed = changed ?? new Set();
    const ties = block.wholes.map((wholes, node) => [...wholes, ...(block.parts[node] ?? [])]);
    for (const { a, b } of block.caps) {
      ties[a]?.push(b);
      ties[b]?.push(a);
    }
    this.#ties = ties;
  }

  /** null: for both aims at once only a programme over more nodes can tell. */
  find(nodes: readonly number[], aim: Aim): Found | Contradicting | null {
    const [first] = nodes;
    if (first === undefined) return { all: nothing, chosen: nothing };
    if (nodes.length === 1) return this.#whole(first, { all: nothing, chosen: nothing });
    if (aim !== "all" || nodes.length < 4) return this.#look(nodes, aim);
    const key = nodes.join();
    const untouched = this.#before !== null && !nodes.some((node) => this.#changed.has(node));
    const known = untouched && this.#before !== null ? this.#before.#found.get(key) : undefined;
    if (known !== undefined) return known;
    const found = this.#look(nodes, aim);
    if (found !== null && !(found instanceof Contradicting)) this.#found.set(key, found);
    return found;
  }

  #look(nodes: readonly number[], aim: Aim): Found | Contradicting | null {
    const apart = this.#split(nodes, false);
    if (apart.length > 1) return this.#combine(apart, aim, sum);
    const free = this.#split(nodes, true);
    if (free.length > 1) return this.#combine(free, aim, greatest);
    const root = this.#rootOf(nodes);
    if (root !== null) return this.#underRoot(root, nodes, aim);
    return this.#prime(nodes, aim);
  }

  /** Splits into sets between which nothing can be shared (or, with `free`, between which everything can). */
  #split(nodes: readonly number[], free: boolean): readonly (readonly number[])[] {
    const left = bitsOf(this.#block.size, nodes);
    const sets: number[][] = [];
    for (const start of nodes) {
      if (!hasBit(left, start)) continue;
      dropBit(left, start);
      const set = [start];
      for (let index = 0; index < set.length; index++) {
        const node = set[index] ?? start;
        for (const next of takeBits(left, this.#conflictsOf(node), !free)) set.push(next);
        for (const tied of this.#ties[node] ?? [])
          if (hasBit(left, tied)) {
            dropBit(left, tied);
            set.push(tied);
          }
      }
      if (set.length === nodes.length) return [nodes];
      sets.push(set.sort((a, b) => a - b));
    }
    return sets;
  }

  #combine(sets: readonly (readonly number[])[], aim: Aim, join: (parts: readonly Least[]) => Least) {
    const found: Found[] = [];
    for (const set of sets) {
      const each = this.find(set, aim);
      if (each === null || each instanceof Contradicting) return each;
      found.push(each);
    }
    return { all: join(found.map(({ all }) => all)), chosen: join(found.map(({ chosen }) => chosen)) };
  }

  /** The one node that all others are part of, if there is one. */
  #rootOf(nodes: readonly number[]): number | null {
    const within = bitsOf(this.#block.size, nodes);
    const tops = nodes.filter((node) => !(this.#block.wholes[node] ?? []).some((whole) => hasBit(within, whole)));
    const [root, ...others] = tops;
    if (root === undefined || others.length > 0) return null;
    return nodes.every((node) => node === root || (this.#block.wholes[node] ?? []).includes(root)) ? root : null;
  }

  #underRoot(root: number, nodes: readonly number[], aim: Aim): Found | Contradicting | null {
    const rest = nodes.filter((node) => node !== root);
    const below = this.#block.chosen[root] === true || aim === "all" ? "all" : "both";
    const parts = this.find(rest, below);
    if (parts instanceof Contradicting) return parts;
    if (parts === null) return aim === "chosen" ? this.#programme(nodes, "chosen") : null;
    return this.#whole(root, parts);
  }

  /** A node whose parts need `parts`: the whole is at least as much, if it is large enough to hold them. */
  #whole(node: number, parts: Found): Found | Contradicting {
    const low = this.#block.low[node] ?? 0n;
    const high = this.#block.high[node] ?? null;
    let needed = parts.all;
    if (high !== null && needed.amount > high) {
      const rounding = [node, ...needed.carriers].reduce(
        (total, each) => total + (this.#block.rounding[each] ?? 0n),
        0n,
      );
      if (needed.amount > high + rounding) return new Contradicting([node, ...needed.carriers]);
      needed = { ...needed, amount: high, limits: [...needed.limits, node] };
    }
    const all = low >= needed.amount ? { amount: low, carriers: [node], limits: [], proved: needed.proved } : needed;
    return { all, chosen: this.#block.chosen[node] === true ? all : parts.chosen };
  }

  /** A set that neither splits nor has a root: drop what always fits into another node, else solve the programme. */
  #prime(nodes: readonly number[], aim: Aim): Found | Contradicting | null {
    const count = nodes.filter((node) => this.#block.chosen[node] === true).length;
    const uniform = aim === "all" || count === nodes.length || count === 0;
    if (!uniform) return aim === "chosen" ? this.#programme(nodes, "chosen") : null;
    const rest = this.#kernelOf(nodes).rest;
    const found = rest.length < nodes.length ? this.find(rest, "all") : this.#programme(nodes, "all");
    if (found === null || found instanceof Contradicting) return found;
    return { all: found.all, chosen: count === 0 ? nothing : found.all };
  }

  #kernelOf(nodes: readonly number[]): Kernel {
    const key = nodes.join();
    const kernel = this.#kernelFromBefore(nodes) ?? this.#undominated(nodes);
    this.#kernels.set(key, kernel);
    return kernel;
  }

  /** The kernel of the same set before, with what changed or is new, what no longer fits where it did, and their wholes. */
  #kernelFromBefore(nodes: readonly number[]): Kernel | null {
    if (this.#before === null) return null;
    const old = this.#before.#block.size;
    const added = nodes.filter((node) => node >= old);
    const before = this.#before.#kernels.get(nodes.slice(0, nodes.length - added.length).join());
    if (before === undefined) return null;
    const kept = new Set([...before.rest, ...added]);
    const keep = (node: number) => {
      kept.add(node);
      for (const whole of this.#block.wholes[node] ?? []) kept.add(whole);
    };
    const outgrown = (node: number, host: number) =>
      added.some((other) => hasBit(this.#conflictsOf(node), other) && !hasBit(this.#conflictsOf(host), other));
    for (const node of added) keep(node);
    for (const node of nodes) {
      const host = before.hosts.get(node);
      if (this.#changed.has(node)) keep(node);
      else if (host !== undefined && (this.#changed.has(host) || outgrown(node, host))) keep(node);
    }
    const within = new Set(nodes);
    const rest = [...kept].filter((node) => within.has(node)).sort((a, b) => a - b);
    // Should all have to be kept, nothing is won: look anew.
    return rest.length === nodes.length ? null : { rest, hosts: new Map() };
  }

  /**
   * Leaves out each node without parts or caps that can lie wholly inside another: one no smaller, that excludes no more, and
   * brings all the wholes along. Its money adds nothing to the least amount.
   */
  #undominated(nodes: readonly number[]): Kernel {
    const { size, low, wholes, parts, caps } = this.#block;
    const within = bitsOf(size, nodes);
    const left = within.slice();
    const hosts = new Map<number, number>();
    const capped = new Set(caps.flatMap(({ a, b }) => [a, b]));
    const bySize = [...nodes].sort((a, b) => compare(low[b], low[a]) || a - b);
    const twins = this.#greatestTwins(bySize);
    for (const node of bySize.toReversed()) {
      if (capped.has(node) || (parts[node] ?? []).some((part) => hasBit(left, part))) continue;
      const above = (wholes[node] ?? []).filter((whole) => hasBit(within, whole));
      const fits = (host: number) =>
        host !== node &&
        hasBit(left, host) &&
        above.every((whole) => whole === host || (wholes[host] ?? []).includes(whole)) &&
        bitsInside(this.#conflictsOf(node), this.#conflictsOf(host), within);
      const twin = twins.get(node) ?? node;
      const host = twin === node ? hostOf(node, bySize, fits, low) : twin;
      if (host === null) continue;
      dropBit(left, node);
      hosts.set(node, host);
    }
    return { rest: membersOf(left), hosts };
  }

  /** For each node the greatest that excludes the same nodes and has the same wholes; the nodes come greatest first. */
  #greatestTwins(bySize: readonly number[]): ReadonlyMap<number, number> {
    const { wholes } = this.#block;
    const firsts = new Map<string, number[]>();
    const twins = new Map<number, number>();
    for (const node of bySize) {
      const row = this.#conflictsOf(node);
      let digest = 0x811c9dc5;
      for (const word of row) digest = Math.imul(digest ^ word, 0x01000193);
      const key = `${digest} ${(wholes[node] ?? []).join()}`;
      const alike = firsts.get(key) ?? [];
      const first = alike.find((other) => this.#conflictsOf(other).every((word, index) => word === row[index]));
      if (first === undefined) firsts.set(key, [...alike, node]);
      twins.set(node, first ?? node);
    }
    return twins;
  }

  #programme(nodes: readonly number[], aim: "all" | "chosen"): Found | Contradicting {
    const part = restrictBlock(this.#block, nodes);
    const optimum = this.#optimise(aim === "all" ? { ...part, chosen: nodes.map(() => true) } : part, "least");
    if (optimum.status !== "optimal") return new Contradicting(nodes);
    const name = (list: readonly number[]) => list.flatMap((index) => nodes.slice(index, index + 1));
    const { amount, proved } = optimum;
    const least = { amount, carriers: name(optimum.carriers), limits: name(optimum.limits), proved };
    return { all: least, chosen: least };
  }

  #conflictsOf(node: number): Bits {
    return this.#block.conflicts[node] ?? noBits(this.#block.size);
  }
}

/** The greatest node no smaller than `node` that it fits into; null where there is none. */
function hostOf(
  node: number,
  bySize: readonly number[],
  fits: (host: number) => boolean,
  low: readonly bigint[],
): number | null {
  for (const host of bySize) {
    if (compare(low[host], low[node]) < 0) return null;
    if (fits(host)) return host;
  }
  return null;
}

function compare(a: bigint | undefined, b: bigint | undefined): number {
  const left = a ?? 0n;
  const right = b ?? 0n;
  return left < right ? -1 : left > right ? 1 : 0;
}
