import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { PublishedTable, TableCells } from "../register/index.ts";
import { checkTable } from "./index.ts";

const text = (en: string) => ({ en, zh: "文" });
const tableOf = (
  rows: readonly string[],
  columns: readonly string[],
  constraints: readonly { id: string; total: string; parts: string[] }[],
): PublishedTable => ({
  id: "t",
  title: text("t"),
  unit: text("USD"),
  decimals: 1,
  rows: rows.map((id) => ({ id, name: text(id) })),
  columns: [...columns],
  constraints: constraints.map((constraint) => ({ ...constraint, name: text(constraint.id) })),
  corrections: [],
  evidence: [{ source: "s" }],
  cites: [],
  notes: [],
});
const cellsOf = (columns: readonly string[], rows: Readonly<Record<string, readonly string[]>>): TableCells => ({
  header: ["row", ...columns],
  rows: Object.entries(rows).map(([row, values], at) => ({
    line: at + 2,
    cells: { row, ...Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ""])) },
  })),
});

const years = ["2011", "2012"];
const cross = tableOf(["total", "a", "b", "x", "y"], years, [
  { id: "letters", total: "total", parts: ["a", "b"] },
  { id: "others", total: "total", parts: ["x", "y"] },
]);

test("T1: residuals are parts less total, exactly, and the tolerance is half a unit for every cell of the sum", () => {
  const check = checkTable(
    cross,
    cellsOf(years, {
      total: ["1.0", "2.0"],
      a: ["0.7", "1.2"],
      b: ["0.2", "0.9"],
      x: ["1.0", "2.0"],
      y: ["0.0", "0.0"],
    }),
  );
  expect(check).toEqual({
    table: "t",
    constraints: [
      { id: "letters", tolerance: "0.15", residuals: { "2011": "-0.1", "2012": "0.1" } },
      { id: "others", tolerance: "0.15", residuals: { "2011": "0.0", "2012": "0.0" } },
    ],
    suspects: [],
  });
});

test("T1: a cell is suspect only where its change repairs every broken sum and breaks none", () => {
  // a + b = 27 instead of 9: the total is held by x + y; b cannot shed 18, a can: 24 − 18 = 6 ± 0.15
  const check = checkTable(
    cross,
    cellsOf(years, {
      total: ["9.0", "9.0"],
      a: ["6.0", "24.0"],
      b: ["3.0", "3.0"],
      x: ["5.0", "5.0"],
      y: ["4.0", "4.0"],
    }),
  );
  expect(check.suspects).toEqual([
    {
      row: "a",
      column: "2012",
      printed: "24.0",
      proposed: { low: "5.85", high: "6.15" },
      because: {
        en: "“letters” does not hold in 2012: +18.0 is left over, and rounding explains ±0.15 at most. “others” holds in 2012 (0.0 is left over) and must go on holding. Of all the cells, only this one can be changed so that every sum holds and no cell becomes negative.",
        zh: expect.stringContaining("只有更改这一格"),
      },
    },
  ]);
});

test("T1: a wrong total breaks both sums and is the only suspect", () => {
  const check = checkTable(
    cross,
    cellsOf(["2011"], { total: ["90.0"], a: ["6.0"], b: ["3.0"], x: ["5.0"], y: ["4.0"] }),
  );
  expect(check.suspects.map(({ row, proposed }) => [row, proposed])).toEqual([
    ["total", { low: "8.85", high: "9.15" }],
  ]);
});

test("T1: what the sums cannot tell apart is listed whole; two errors in one column accuse nobody", () => {
  const missing = cellsOf(["2011"], { total: ["9.0"], a: ["1.0"], b: ["3.0"], x: ["5.0"], y: ["4.0"] });
  const { suspects } = checkTable(cross, missing);
  expect(suspects.map(({ row }) => row)).toEqual(["a", "b"]);
  expect(suspects[0]?.because.en).toContain("one of 2 cells");
  const two = cellsOf(["2011"], { total: ["9.0"], a: ["1.0"], b: ["3.0"], x: ["9.0"], y: ["4.0"] });
  expect(checkTable(cross, two).suspects).toEqual([]);
});

test("T1: a table that prints negative cells may need another one", () => {
  const cells = cellsOf(["2011"], { total: ["9.0"], a: ["-1.0"], b: ["14.0"], x: ["5.0"], y: ["4.0"] });
  expect(checkTable(cross, cells).suspects.map(({ row, proposed }) => [row, proposed.low])).toEqual([
    ["a", "-5.15"],
    ["b", "9.85"],
  ]);
});

test("T1: an empty or unreadable cell leaves its sum out and is no zero", () => {
  const cells = cellsOf(["2011"], { total: ["9.0"], a: [""], b: ["n/a"], x: ["5.0"], y: ["4.0"] });
  const { constraints, suspects } = checkTable(cross, cells);
  expect(constraints.map(({ residuals }) => residuals)).toEqual([{}, { "2011": "0.0" }]);
  expect(suspects).toEqual([]);
});

const print = (tenths: number) => (tenths / 10).toFixed(1);

test("T1: an error planted in a consistent table is among the suspects, and the true value within its range", () => {
  const tenths = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(
      fc.array(tenths, { minLength: 2, maxLength: 6 }),
      fc.array(tenths, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.integer({ min: 10, max: 20_000 }),
      (parts, others, where, error) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        // a second breakdown of the same total: some amounts that fit, and the rest
        const second: number[] = [];
        for (const amount of others) second.push(Math.min(amount, total - second.reduce((sum, part) => sum + part, 0)));
        second.push(total - second.reduce((sum, part) => sum + part, 0));
        const truth = new Map<string, number>([
          ["total", total],
          ...parts.map((value, at): [string, number] => [`p${at}`, value]),
          ...second.map((value, at): [string, number] => [`q${at}`, value]),
        ]);
        const rows = [...truth.keys()];
        const wrong = rows[where % rows.length] ?? "total";
        const table = tableOf(
          rows,
          ["c"],
          [
            { id: "p", total: "total", parts: parts.map((_, at) => `p${at}`) },
            { id: "q", total: "total", parts: second.map((_, at) => `q${at}`) },
          ],
        );
        const printed = Object.fromEntries(
          rows.map((row) => [row, [print((truth.get(row) ?? 0) + (row === wrong ? error : 0))]]),
        );
        const suspect = checkTable(table, cellsOf(["c"], printed)).suspects.find(({ row }) => row === wrong);
        const value = Number(print(truth.get(wrong) ?? 0));
        expect(suspect).toBeDefined();
        expect(Number(suspect?.proposed.low)).toBeLessThanOrEqual(value);
        expect(Number(suspect?.proposed.high)).toBeGreaterThanOrEqual(value);
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});
