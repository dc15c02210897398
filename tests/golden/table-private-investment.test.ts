import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { checkTable } from "@plumbline/core/tables";
import { readRegister } from "@plumbline/ingest/register";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../register");
const { register } = readRegister(root);

test("Table 1 of the paper has exactly one suspect cell: upper-middle income 2012, found by arithmetic", () => {
  expect(existsSync(root)).toBe(true);
  const table = register.tables.find(({ value }) => value.id === "private-investment");
  if (table === undefined) throw new Error("the table is not in the register");
  const check = checkTable(table.value, table.cells);
  expect(check.suspects).toMatchObject([
    { row: "upper_middle_income", column: "2012", printed: "266.0", proposed: { low: "25.85", high: "26.35" } },
  ]);
  const [income, region] = check.constraints;
  expect(income).toMatchObject({ id: "income-sum", tolerance: "0.25" });
  expect(income?.residuals).toMatchObject({ "2010": "0.0", "2012": "239.9" });
  expect(region).toMatchObject({ id: "region-sum", tolerance: "0.35" });
  // every other sum of the table holds within rounding
  for (const { id, tolerance, residuals } of check.constraints) {
    expect(Object.keys(residuals)).toHaveLength(10);
    for (const [column, residual] of Object.entries(residuals)) {
      if (id === "income-sum" && column === "2012") continue;
      expect(Math.abs(Number(residual)), `${id} ${column}`).toBeLessThanOrEqual(Number(tolerance));
    }
  }
});

test("no published table of the register has a suspect cell without a correction, nor a correction outside the range", () => {
  for (const { value, cells } of register.tables) {
    const { suspects } = checkTable(value, cells);
    const place = ({ row, column }: { row: string; column: string }) => `${value.id} ${row} ${column}`;
    expect(suspects.map(place)).toEqual(value.corrections.map(place));
    for (const [at, { proposed }] of suspects.entries()) {
      const used = Number(value.corrections[at]?.used);
      expect(used).toBeGreaterThanOrEqual(Number(proposed.low));
      expect(used).toBeLessThanOrEqual(Number(proposed.high));
    }
  }
});
