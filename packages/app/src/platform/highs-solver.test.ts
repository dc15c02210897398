import { parsePartialDate } from "@plumbline/core/evidence";
import { distinctMoney, type LedgerEntry, type LedgerRelation, type LinearProgramme } from "@plumbline/core/ledger";
import { expect, test } from "vitest";
import { loadHighsSolver } from "./highs-solver.ts";

const solve = await loadHighsSolver();

/** Two rows of 70 and 50 that may share: 120 apart, 70 with the shared column. */
const apart: LinearProgramme = {
  rows: [
    { lower: 70, upper: 70 },
    { lower: 50, upper: 50 },
  ],
  columns: [
    { cost: 1, rows: [0] },
    { cost: 1, rows: [1] },
  ],
};

test("an optimum comes with one dual a row, at least 0 where the lower bound holds it", () => {
  expect(solve(apart)).toEqual({ status: "optimal", value: 120, duals: [1, 1] });
  const shared = { ...apart, columns: [...apart.columns, { cost: 1, rows: [0, 1] }] };
  const solution = solve(shared);
  expect(solution.status === "optimal" && solution.value).toBe(70);
});

test("a dual is at most 0 where the upper bound holds the optimum", () => {
  const solution = solve({ rows: [{ lower: null, upper: 30 }], columns: [{ cost: -1, rows: [0] }] });
  expect(solution).toEqual({ status: "optimal", value: -30, duals: [-1] });
});

test("infeasible and unbounded are answers, not numbers", () => {
  expect(
    solve({
      rows: [
        { lower: 70, upper: null },
        { lower: null, upper: 50 },
      ],
      columns: [{ cost: 1, rows: [0, 1] }],
    }),
  ).toEqual({ status: "infeasible" });
  expect(solve({ rows: [{ lower: 30, upper: null }], columns: [{ cost: -1, rows: [0] }] })).toEqual({
    status: "unbounded",
  });
});

test("programmes without rows or without columns have an answer too", () => {
  expect(solve({ rows: [{ lower: 1, upper: null }], columns: [] })).toEqual({ status: "infeasible" });
  expect(solve({ rows: [{ lower: null, upper: 5 }], columns: [] })).toEqual({
    status: "optimal",
    value: 0,
    duals: [0],
  });
  expect(solve({ rows: [], columns: [{ cost: 1, rows: [] }] })).toEqual({ status: "optimal", value: 0, duals: [] });
  expect(solve({ rows: [], columns: [{ cost: -1, rows: [] }] })).toEqual({ status: "unbounded" });
});

test("the same programme gives the same answer after others were solved", () => {
  const first = solve(apart);
  for (let size = 1; size < 20; size++)
    solve({ rows: [{ lower: size, upper: null }], columns: [{ cost: 1, rows: [0] }] });
  expect(solve(apart)).toEqual(first);
});

test("the ledger's own programmes: five amounts of 10 of which each excludes the next are at least 25", () => {
  const day = parsePartialDate("2022-06-26");
  if (day === null) throw new Error("no date");
  const ids = ["a", "b", "c", "d", "e"];
  const entries = ids.map(
    (id): LedgerEntry => ({
      id,
      initiative: null,
      layer: "paper",
      kind: "pledge",
      basis: "total",
      perspective: "provider",
      announced: day,
      window: null,
      amount: { low: "10", high: "10", currency: "USD", form: "exactly", words: null },
      payers: ["USA"],
    }),
  );
  const relations = ids.map((a, index): LedgerRelation => {
    const b = ids[(index + 1) % ids.length] ?? "a";
    return { id: `${a} disjoint ${b}`, grade: "certain", type: "disjoint", a, b };
  });
  const options = { asOf: "2022-08-15", currency: "USD", mode: "default", rates: { rate: () => null }, solve } as const;
  expect(distinctMoney(entries, relations, options)).toEqual({ low: "25", high: "50", status: "bounded" });
});
