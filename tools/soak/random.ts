/** Numbers that look random and are the same for the same seed: every mutated file can be made again from its number. */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  pick<T>(from: readonly T[]): T;
  /** True once in `times`. */
  once(times: number): boolean;
  shuffled<T>(items: readonly T[]): T[];
}

/** Mulberry32 (Tommy Ettinger, public domain), started from a hash of the seed and the number of the case. */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  for (let warm = 0; warm < 4; warm += 1) next();
  const below = (end: number) => Math.floor((next() / 2 ** 32) * end);
  return {
    below,
    pick<T>(from: readonly T[]): T {
      const item = from[below(from.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    once: (times) => below(times) === 0,
    shuffled<T>(items: readonly T[]): T[] {
      const mixed = [...items];
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        const [a, b] = [mixed[at], mixed[other]];
        if (a === undefined || b === undefined) continue;
        mixed[at] = b;
        mixed[other] = a;
      }
      return mixed;
    },
  };
}
