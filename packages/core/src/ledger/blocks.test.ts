import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange } from "./arrangement.ts";
import { newAtomPools } from "./atom-pools.ts";
import { optimise } from "./atom-programme.ts";
import { enumerateAtoms } from "./atoms.ts";
import type { Block } from "./block.ts";
import { blockOf } from "./block-of.ts";
import { prepare } from "./groups.ts";
import { lowerBound } from "./lower-bound.ts";
import { disjoint, noRates } from "./made-up-register.ts";
import { newOptimiser } from "./optimiser.ts";
import { randomRegister, type RandomRegister } from "./random-register.ts";
import { tableauSimplex } from "./tableau-simplex.ts";
import { upperBound } from "./upper-bound.ts";

const registers = randomRegister({
  most: 7,
  greatest: 5,
  open: true,
  payers: true,
  types: ["part-of", "part-of", "disjoint", "may-overlap"],
  grades: ["certain"],
});
const every = { atoms: 10_000, greatest: 0, branches: 200_000 };
const priced = { atoms: 0, greatest: 0, branches: 200_000 };

/** All of a register as one block, only some nodes chosen. */
function blockFrom({ entries, relations }: RandomRegister, chosen: readonly boolean[]): Block {
  const { groups, setting } = prepare(entries, relations, {
    asOf: "2040-01-01",
    currency: "USD",
    mode: "default",
    rates: noRates,
    solve: tableauSimplex,
  });
  const [group] = groups;
  const arrangement = arrange(group?.stakes ?? [], group?.relations ?? [], setting);
  const { block } = blockOf(
    arrangement,
    arrangement.nodes.map((_, index) => index),
  );
  return { ...block, chosen: block.chosen.map((_, index) => chosen[index] ?? true) };
}

const blocks = fc
  .tuple(registers, fc.array(fc.boolean(), { maxLength: 7 }))
  .map(([register, chosen]) => blockFrom(register, chosen));

test("O-A2: splitting, laying over and dropping nodes gives what the programme over all atoms gives", () => {
  const seen = { feasible: 0, infeasible: 0, unbounded: 0 };
  fc.assert(
    fc.property(blocks, (block) => {
      const least = optimise(block, "least", tableauSimplex, every);
      const found = lowerBound(block, newOptimiser(tableauSimplex));
      expect(found.feasible).toBe(least.status === "optimal");
      if (least.status !== "optimal" || !found.feasible) {
        seen.infeasible++;
        return;
      }
      expect(found.amount).toBe(least.amount);
      const most = optimise(block, "most", tableauSimplex, every);
      const upper = upperBound(block, newOptimiser(tableauSimplex));
      expect(upper.amount).toBe(most.status === "optimal" ? most.amount : null);
      if (most.status === "optimal") seen.feasible++;
      else seen.unbounded++;
    }),
    { seed: 7, numRuns: 1500 },
  );
  expect(Math.min(seen.feasible, seen.infeasible, seen.unbounded)).toBeGreaterThan(100);
});

test("O-A3: pricing atoms one by one gives what listing them gives", () => {
  fc.assert(
    fc.property(blocks, fc.constantFrom("least" as const, "most" as const), (block, sense) => {
      const listed = optimise(block, sense, tableauSimplex, every);
      const found = optimise(block, sense, tableauSimplex, priced);
      expect(found.status).toBe(listed.status);
      if (found.status === "optimal" && listed.status === "optimal") {
        expect(found.amount).toBe(listed.amount);
        expect(found.proved).toBe(true);
      }
    }),
    { seed: 8, numRuns: 1500 },
  );
});

test("O-A3: a search that is given up still gives bounds that hold, and says that they are not proved", () => {
  let unproved = 0;
  fc.assert(
    fc.property(blocks, (block) => {
      const listed = optimise(block, "least", tableauSimplex, every);
      const found = optimise(block, "least", tableauSimplex, { atoms: 0, greatest: 0, branches: 0 });
      if (listed.status !== "optimal" || found.status !== "optimal") return;
      if (!found.proved) unproved++;
      expect(found.amount <= listed.amount).toBe(true);
    }),
    { seed: 9, numRuns: 800 },
  );
  expect(unproved).toBeGreaterThan(2);
});

test("O-A1: atoms are closed under part-of and hold no excluded pair; each is listed once", () => {
  fc.assert(
    fc.property(blocks, (block) => {
      const atoms = enumerateAtoms(block, 10_000) ?? [];
      const listed = new Set(atoms.map((atom) => atom.join()));
      expect(listed.size).toBe(atoms.length);
      let count = 0;
      for (let set = 1; set < 2 ** block.size; set++) {
        const members = Array.from({ length: block.size }, (_, node) => node).filter(
          (node) => ((set >> node) & 1) === 1,
        );
        const isAtom = members.every(
          (node) =>
            (block.wholes[node] ?? []).every((whole) => members.includes(whole)) &&
            members.every((other) => ((block.conflicts[node]?.[0] ?? 0) >>> other) % 2 === 0),
        );
        if (isAtom) count++;
        expect(listed.has(members.join())).toBe(isAtom);
      }
      expect(atoms.length).toBe(count);
    }),
    { seed: 10, numRuns: 300 },
  );
});

test("O-A1: listing stops as soon as there are too many atoms", () => {
  const size = 40;
  const free: Block = {
    ids: Array.from({ length: size }, (_, node) => `e${node}`),
    size,
    low: new Array<bigint>(size).fill(1n),
    high: new Array<bigint>(size).fill(1n),
    rounding: new Array<bigint>(size).fill(0n),
    chosen: new Array<boolean>(size).fill(true),
    wholes: Array.from({ length: size }, () => []),
    parts: Array.from({ length: size }, () => []),
    conflicts: Array.from({ length: size }, () => new Uint32Array(2)),
    caps: [],
  };
  expect(enumerateAtoms(free, 100)).toBeNull();
});

test("O-A3: atoms kept of one block are a start for a like one: compatible and closed there, whatever changed", () => {
  let started = 0;
  fc.assert(
    fc.property(registers, fc.nat(6), fc.nat(6), (register, a, b) => {
      const block = blockFrom(register, []);
      const listed = enumerateAtoms(block, 10_000) ?? [];
      const pools = newAtomPools();
      pools.keep(block, listed);
      const [one, other] = [a % block.size, b % block.size];
      const ids = [register.entries[one]?.id ?? "", register.entries[other]?.id ?? ""] as const;
      const changed = blockFrom({ ...register, relations: [...register.relations, disjoint(...ids)] }, []);
      const possible = new Set((enumerateAtoms(changed, 10_000) ?? []).map((atom) => atom.join()));
      const start = pools.startFor(changed);
      for (const atom of start) expect(possible.has(atom.join())).toBe(true);
      started += start.length;
      expect(optimise(changed, "least", tableauSimplex, priced, start).status).toBe(
        optimise(changed, "least", tableauSimplex, every).status,
      );
    }),
    { seed: 14, numRuns: 400 },
  );
  expect(started).toBeGreaterThan(1000);
});
