import fc from "fast-check";
import { expect, test } from "vitest";
import { computeLedger, distinctMoney } from "./compute-ledger.ts";
import { type LedgerMode, ledgerModes, type LedgerRelation } from "./entry.ts";
import type { LedgerOptions } from "./groups.ts";
import { amount, disjoint, noRates, partOf, sameMoney } from "./made-up-register.ts";
import { nestedRegister, randomRegister, type RandomRegister } from "./random-register.ts";
import { tableauSimplex } from "./tableau-simplex.ts";

const all = randomRegister({
  most: 6,
  greatest: 9,
  open: true,
  payers: true,
  types: ["part-of", "same-money", "disjoint", "may-overlap", "supersedes"],
  grades: ["certain", "certain", "likely", "possible"],
});
const mode = fc.constantFrom(...ledgerModes);

function asked(mode: LedgerMode, more: Partial<LedgerOptions> = {}): LedgerOptions {
  return { asOf: "2030-01-01", currency: "USD", mode, rates: noRates, solve: tableauSimplex, ...more };
}

test("low ≤ high ≤ gross high", () => {
  fc.assert(
    fc.property(all, mode, ({ entries, relations }, mode) => {
      for (const { gross, distinct } of computeLedger(entries, relations, asked(mode, { because: false })).kinds) {
        if (distinct.status === "contradiction") continue;
        const high = distinct.high === null ? Number.POSITIVE_INFINITY : Number(distinct.high);
        expect(Number(distinct.low)).toBeLessThanOrEqual(high);
        if (gross.high !== null) expect(high).toBeLessThanOrEqual(Number(gross.high));
        // A restatement that is less than its canonical statement counts with the latter: gross is still at least the least sum of it.
        expect(distinct.status).toBe(distinct.high === null ? "at-least" : "bounded");
      }
    }),
    { seed: 1, numRuns: 600 },
  );
});

test("permuting entries and relations changes nothing", () => {
  const shuffled = all.chain(({ entries, relations }) =>
    fc.record({
      entries: fc.constant(entries),
      relations: fc.constant(relations),
      otherEntries: fc.shuffledSubarray([...entries], { minLength: entries.length }),
      otherRelations: fc.shuffledSubarray([...relations], { minLength: relations.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, mode, ({ entries, relations, otherEntries, otherRelations }, mode) => {
      expect(computeLedger(otherEntries, otherRelations, asked(mode))).toEqual(
        computeLedger(entries, relations, asked(mode)),
      );
    }),
    { seed: 2, numRuns: 150 },
  );
});

test("renaming entries changes no bound", () => {
  const names = (id: string) => `z${9 - Number(id.slice(1))}`;
  fc.assert(
    fc.property(all, mode, ({ entries, relations }, mode) => {
      // Equal announcement days would let the name decide between disputed canonical statements; here every day differs.
      const renamed = entries.map((entry) => ({ ...entry, id: names(entry.id) }));
      expect(
        distinctMoney(
          renamed,
          relations.map((relation) => renameEnds(relation, names)),
          asked(mode),
        ),
      ).toEqual(distinctMoney(entries, relations, asked(mode)));
    }),
    { seed: 3, numRuns: 400 },
  );
});

test("scaling all amounts scales the bounds", () => {
  fc.assert(
    fc.property(all, mode, fc.constantFrom(1_000_000_000, 0.001), ({ entries, relations }, mode, factor) => {
      const times = (text: string | null) => (text === null ? null : Number((Number(text) * factor).toPrecision(12)));
      const scaled = entries.map((entry) => ({
        ...entry,
        amount: amount([times(entry.amount.low) ?? 0, times(entry.amount.high)]),
      }));
      const limits = relations.map((relation) =>
        relation.type === "may-overlap" && relation.atMost !== null
          ? { ...relation, atMost: amount([0, times(relation.atMost.high)]) }
          : relation,
      );
      const before = distinctMoney(entries, relations, asked(mode));
      const after = distinctMoney(scaled, limits, asked(mode));
      expect(after.status).toBe(before.status);
      if (before.status === "contradiction" || after.status === "contradiction") return;
      expect(Number(after.low)).toBeCloseTo(times(before.low) ?? 0, 9);
      expect(after.high === null).toBe(before.high === null);
      if (after.high !== null) expect(Number(after.high)).toBeCloseTo(times(before.high) ?? 0, 9);
    }),
    { seed: 4, numRuns: 400 },
  );
});

test("strict mode: adding part-of, disjoint, same money of equal amounts or a cap, or narrowing an amount, never widens the bounds", () => {
  const flat = randomRegister({
    most: 5,
    greatest: 6,
    open: true,
    payers: true,
    types: ["part-of", "disjoint", "may-overlap"],
    grades: ["certain"],
  });
  const change = fc.record({
    type: fc.constantFrom("part-of", "disjoint", "cap", "narrow", "same"),
    a: fc.nat(4),
    b: fc.nat(4),
    most: fc.nat(6),
  });
  fc.assert(
    fc.property(flat, change, ({ entries, relations }, { type, a, b, most }) => {
      const before = distinctMoney(entries, relations, asked("strict"));
      const one = entries[a % entries.length];
      const other = entries[b % entries.length];
      if (one === undefined || other === undefined || one === other) return;
      let after = before;
      if (type === "narrow") {
        const high = one.amount.high === null ? null : Number(one.amount.high);
        const narrowed = {
          ...one,
          amount: amount([Math.max(Number(one.amount.low), Math.min(most, high ?? most)), high]),
        };
        after = distinctMoney(
          entries.map((entry) => (entry === one ? narrowed : entry)),
          relations,
          asked("strict"),
        );
      } else {
        if (type === "same" && (one.amount.low !== other.amount.low || one.amount.high !== other.amount.high)) return;
        const added =
          type === "part-of"
            ? partOf(one.id, other.id)
            : type === "disjoint"
              ? disjoint(one.id, other.id)
              : type === "same"
                ? sameMoney(one.id, other.id)
                : ({
                    id: "cap",
                    grade: "certain",
                    type: "may-overlap",
                    a: one.id,
                    b: other.id,
                    atMost: amount([0, most]),
                  } as const);
        after = distinctMoney(entries, [...relations, added], asked("strict"));
      }
      if (after.status === "contradiction") return;
      expect(before.status).not.toBe("contradiction");
      expect(Number(after.low)).toBeGreaterThanOrEqual(Number(before.low));
      expect(after.high === null ? Number.POSITIVE_INFINITY : Number(after.high)).toBeLessThanOrEqual(
        before.high === null ? Number.POSITIVE_INFINITY : Number(before.high),
      );
    }),
    { seed: 5, numRuns: 1500 },
  );
});

/** What `because` should say, by dropping each fact and asking for everything again; null for a contradiction. */
function reasonsByHand({ entries, relations }: RandomRegister, options: LedgerOptions): readonly string[] | null {
  const before = distinctMoney(entries, relations, options);
  if (before.status === "contradiction") return null;
  const reasons: string[] = [];
  const compare = (fact: string, after: ReturnType<typeof distinctMoney>) => {
    if (after.low !== before.low) reasons.push(`low ${fact} ${after.low} ${after.status}`);
    if (after.status === "contradiction" || after.high !== before.high)
      reasons.push(`high ${fact} ${after.high} ${after.status}`);
  };
  for (const relation of relations) {
    const others = relations.filter((other) => other !== relation);
    compare(relation.id, distinctMoney(entries, others, options));
  }
  for (const entry of entries) {
    const unknown = entries.map((other) => (other === entry ? { ...other, amount: amount([0, null]) } : other));
    compare(entry.id, distinctMoney(unknown, relations, options));
  }
  const rule = options.mode === "naive" ? "O-D6" : "O-D1";
  if (options.mode !== "strict") compare(rule, distinctMoney(entries, relations, { ...options, mode: "strict" }));
  return reasons.sort();
}

function reasonsFound({ entries, relations }: RandomRegister, options: LedgerOptions): readonly string[] {
  const reasons = computeLedger(entries, relations, options).kinds[0]?.because ?? [];
  return reasons.map(({ bound, fact, without, status }) => `${bound} ${fact} ${without} ${status}`).sort();
}

test("O-B1: a fact is a reason exactly where dropping it alone and asking again moves the bound", () => {
  const selection = fc.option(fc.array(fc.nat(5), { minLength: 1 }));
  let moved = 0;
  fc.assert(
    fc.property(all, mode, selection, (register, mode, selected) => {
      const select = selected === null ? null : new Set(selected.map((index) => `e${index}`));
      if (select !== null && register.entries.every(({ id }) => !select.has(id))) return;
      const options = asked(mode, select === null ? {} : { select });
      const expected = reasonsByHand(register, options);
      if (expected === null) return;
      expect(reasonsFound(register, options)).toEqual(expected);
      moved += expected.length;
    }),
    { seed: 6, numRuns: 1200 },
  );
  expect(moved).toBeGreaterThan(1000);
});

test("O-B1: the same for larger registers, where only what a fact touches is solved again", () => {
  const large = randomRegister({
    most: 16,
    greatest: 9,
    open: false,
    payers: true,
    types: ["part-of", "disjoint", "may-overlap", "same-money", "supersedes"],
    grades: ["certain", "possible"],
  });
  let moved = 0;
  fc.assert(
    fc.property(large, (register) => {
      const expected = reasonsByHand(register, asked("default"));
      if (expected === null) return;
      expect(reasonsFound(register, asked("default"))).toEqual(expected);
      moved += expected.length;
    }),
    { seed: 12, numRuns: 300 },
  );
  expect(moved).toBeGreaterThan(300);
});

test("O-B1: the same for nested programmes, of which most facts need no solving again", () => {
  let moved = 0;
  fc.assert(
    fc.property(nestedRegister(12), fc.constantFrom<LedgerMode>("default", "default", "naive"), (register, mode) => {
      const options = asked(mode, { asOf: "2040-01-01" });
      const expected = reasonsByHand(register, options);
      if (expected === null) return;
      expect(reasonsFound(register, options)).toEqual(expected);
      moved += expected.length;
    }),
    { seed: 13, numRuns: 500 },
  );
  expect(moved).toBeGreaterThan(1000);
});

test("O-C1: the facts of a contradiction contradict each other, and no longer when any of them is dropped", () => {
  let seen = 0;
  fc.assert(
    fc.property(all, mode, ({ entries, relations }, mode) => {
      // With a dispute over the canonical statement, dropping facts may change whose amount counts.
      const named = relations.flatMap((each) => (each.type === "same-money" ? [each.a, each.b] : []));
      fc.pre(new Set(named).size === named.length);
      const [answer] = computeLedger(entries, relations, asked(mode, { because: false })).kinds;
      if (answer?.distinct.status !== "contradiction") return;
      for (const facts of answer.contradictions) {
        expect(
          standsAlone(
            facts,
            entries.map(({ id }) => id),
          ),
        ).toBe(true);
        for (const fact of facts)
          expect(
            standsAlone(
              facts.filter((other) => other !== fact),
              entries.map(({ id }) => id),
            ),
          ).toBe(false);
        seen++;
      }

      /** Whether the given facts, and nothing else, contradict each other: rules as stated disjointness, all other pairs open. */
      function standsAlone(facts: readonly string[], ids: readonly string[]): boolean {
        const live = entries.map((entry) =>
          facts.includes(entry.id) ? entry : { ...entry, amount: amount([0, null]) },
        );
        const stated = relations.filter(({ id, type }) => facts.includes(id) || type === "supersedes");
        const byRule = facts.flatMap((fact) => {
          const match = /^O-D[16]:(.+)~(.+)$/.exec(fact);
          return match?.[1] === undefined || match[2] === undefined ? [] : [disjoint(match[1], match[2])];
        });
        expect(
          facts.every((fact) => ids.includes(fact) || stated.some(({ id }) => id === fact) || fact.startsWith("O-D")),
        ).toBe(true);
        return distinctMoney(live, [...stated, ...byRule], asked("strict")).status === "contradiction";
      }
    }),
    { seed: 11, numRuns: 2500 },
  );
  expect(seen).toBeGreaterThan(100);
});

function renameEnds(relation: LedgerRelation, name: (id: string) => string): LedgerRelation {
  switch (relation.type) {
    case "part-of":
      return { ...relation, part: name(relation.part), whole: name(relation.whole) };
    case "same-money":
      return { ...relation, a: name(relation.a), b: name(relation.b), canonical: name(relation.canonical) };
    case "supersedes":
      return { ...relation, newer: name(relation.newer), older: name(relation.older) };
    case "disjoint":
    case "may-overlap":
      return { ...relation, a: name(relation.a), b: name(relation.b) };
    case "stage-of":
    case "instrument-of":
    case "reports-on":
      break;
  }
  return relation;
}
