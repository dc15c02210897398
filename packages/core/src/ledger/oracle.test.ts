import fc from "fast-check";
import { expect, test } from "vitest";
import { bruteForce } from "./brute-force.ts";
import { distinctMoney } from "./compute-ledger.ts";
import { ledgerModes } from "./entry.ts";
import { noRates } from "./made-up-register.ts";
import { randomRegister } from "./random-register.ts";
import { tableauSimplex } from "./tableau-simplex.ts";

const shape = { most: 4, greatest: 3, open: false, payers: true, grades: ["certain", "likely"] } as const;

test.each(ledgerModes)("oracle: up to 4 entries agree with brute force over all whole assignments, %s mode", (mode) => {
  const registers = randomRegister({ ...shape, types: ["part-of", "same-money", "disjoint", "may-overlap"] });
  let feasible = 0;
  let contradictory = 0;
  fc.assert(
    fc.property(registers, ({ entries, relations }) => {
      // One canonical statement each: the oracle does not settle disputes.
      const named = relations.flatMap((each) => (each.type === "same-money" ? [each.a, each.b] : []));
      fc.pre(new Set(named).size === named.length);
      const expected = bruteForce(entries, relations, mode);
      const found = distinctMoney(entries, relations, {
        asOf: "2030-01-01",
        currency: "USD",
        mode,
        rates: noRates,
        solve: tableauSimplex,
      });
      if (expected === null) {
        contradictory++;
        expect(found.status).toBe("contradiction");
      } else {
        feasible++;
        expect(found).toEqual({ low: String(expected.low), high: String(expected.high), status: "bounded" });
      }
    }),
    { seed: 20220815, numRuns: 1500 },
  );
  expect(feasible).toBeGreaterThan(200);
  expect(contradictory).toBeGreaterThan(100);
});
