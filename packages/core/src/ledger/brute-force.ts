import type { LedgerEntry, LedgerMode, LedgerRelation } from "./entry.ts";
import { periodsTouch } from "../evidence/index.ts";

/**
 * The least and greatest amount of different money by trying all assignments of whole amounts to sets of entries, written straight from the
 * definition, to test the ledger against. Null: no assignment satisfies the facts. For a few entries with small whole amounts and binding relations.
 */
export function bruteForce(
  entries: readonly LedgerEntry[],
  relations: readonly LedgerRelation[],
  mode: LedgerMode,
): { readonly low: number; readonly high: number } | null {
  const count = entries.length;
  const indexOf = new Map(entries.map(({ id }, index) => [id, index]));
  const at = (id: string) => indexOf.get(id) ?? 0;
  const pairs = (type: LedgerRelation["type"]) =>
    relations.flatMap((relation): readonly (readonly [number, number])[] => {
      if (relation.type !== type) return [];
      if (relation.type === "part-of") return [[at(relation.part), at(relation.whole)]];
      if (relation.type === "same-money") return [[at(relation.a), at(relation.b)]];
      if (relation.type === "disjoint" || relation.type === "may-overlap") return [[at(relation.a), at(relation.b)]];
      return [];
    });
  const inside = inclusion(count, [
    ...pairs("part-of"),
    ...pairs("same-money"),
    ...pairs("same-money").map(([a, b]) => [b, a] as const),
  ]);
  const excluded = (a: number, b: number) =>
    pairs("disjoint").some(([c, d]) => (c === a && d === b) || (c === b && d === a));
  const known = (a: number, b: number): boolean => {
    const open = pairs("may-overlap");
    for (let c = 0; c < count; c++)
      for (let d = 0; d < count; d++) {
        if (inside[c]?.[a] !== true || inside[d]?.[b] !== true) continue;
        if (c === d || open.some(([e, f]) => (e === c && f === d) || (e === d && f === c))) return true;
        if (mode === "default" && meet(entries[c], entries[d])) return true;
      }
    return mode === "strict";
  };
  const sets: number[] = [];
  for (let set = 1; set < 2 ** count; set++)
    if (isAtom(set, count, inside, (a, b) => excluded(a, b) || !known(a, b))) sets.push(set);

  // Same money has the amount of the canonical entry; the others' amounts say nothing.
  const restated = new Set(
    relations.flatMap((each) =>
      each.type === "same-money" ? [each.canonical === each.a ? at(each.b) : at(each.a)] : [],
    ),
  );
  const highs = entries.map(({ amount }, index) => (restated.has(index) ? 99 : Number(amount.high)));
  const caps = relations.flatMap((each) =>
    each.type === "may-overlap" && each.atMost !== null
      ? [{ a: at(each.a), b: at(each.b), most: Number(each.atMost.high) }]
      : [],
  );
  const limits = [...highs, ...caps.map(({ most }) => most)];
  // All reachable sums of each entry (and each capped pair), with the totals that reach them.
  let reached = new Map<string, Set<number>>([[limits.map(() => 0).join(), new Set([0])]]);
  for (const set of sets) {
    const next = new Map<string, Set<number>>();
    const weights = [
      ...entries.map((_, index) => (set >> index) & 1),
      ...caps.map(({ a, b }) => ((set >> a) & 1) * ((set >> b) & 1)),
    ];
    for (const [key, totals] of reached) {
      const sums = key.split(",").map(Number);
      for (let units = 0; ; units++) {
        const moved = sums.map((sum, index) => sum + units * (weights[index] ?? 0));
        if (moved.some((sum, index) => sum > (limits[index] ?? 0))) break;
        const target = moved.join();
        const all = next.get(target) ?? new Set<number>();
        for (const total of totals) all.add(total + units);
        next.set(target, all);
      }
    }
    reached = next;
  }
  const totals = [...reached].flatMap(([key, found]) => {
    const sums = key.split(",").map(Number);
    const enough = entries.every(
      ({ amount }, index) => restated.has(index) || (sums[index] ?? 0) >= Number(amount.low),
    );
    return enough ? [...found] : [];
  });
  return totals.length === 0 ? null : { low: Math.min(...totals), high: Math.max(...totals) };
}

function inclusion(count: number, pairs: readonly (readonly [number, number])[]): boolean[][] {
  const inside = Array.from({ length: count }, (_, a) => Array.from({ length: count }, (_, b) => a === b));
  for (const [part, whole] of pairs) (inside[part] ?? [])[whole] = true;
  for (let via = 0; via < count; via++)
    for (let a = 0; a < count; a++)
      for (let b = 0; b < count; b++)
        if (inside[a]?.[via] === true && inside[via]?.[b] === true) (inside[a] ?? [])[b] = true;
  return inside;
}

function isAtom(
  set: number,
  count: number,
  inside: readonly boolean[][],
  apart: (a: number, b: number) => boolean,
): boolean {
  for (let a = 0; a < count; a++) {
    if (((set >> a) & 1) === 0) continue;
    for (let b = 0; b < count; b++) {
      const has = ((set >> b) & 1) === 1;
      if (inside[a]?.[b] === true && !has) return false;
      if (has && apart(a, b)) return false;
    }
  }
  return true;
}

function meet(a: LedgerEntry | undefined, b: LedgerEntry | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const payers = a.payers.length === 0 || b.payers.length === 0 || a.payers.some((payer) => b.payers.includes(payer));
  return payers && periodsTouch(a.window, b.window);
}
