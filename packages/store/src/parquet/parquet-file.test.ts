import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, expect, test } from "vitest";
import { type ParquetColumn, readParquetNumbers, writeParquet } from "./parquet-file.ts";

const folder = mkdtempSync(join(tmpdir(), "plumbline-parquet-"));
afterAll(() => rmSync(folder, { recursive: true }));

const count = 5000; // more than two of the database's vectors
const columns: readonly ParquetColumn[] = [
  { name: "row", kind: "INTEGER", values: Array.from({ length: count }, (_, k) => k) },
  { name: "scenario", kind: "VARCHAR", values: Array.from({ length: count }, (_, k) => `S${k % 4}`) },
  {
    name: "M1",
    kind: "DOUBLE",
    values: Float64Array.from({ length: count }, (_, k) => (k === 7 ? Number.NaN : 1 / (k + 1))),
  },
];

test("what is written is read again to the last bit, in order, NaN as missing", async () => {
  const path = join(folder, "it's.parquet");
  await writeParquet(path, columns);
  const [m1, row] = await readParquetNumbers(path, ["M1", "row"]);
  expect(m1).toEqual(columns[2]?.values);
  expect(row?.at(-1)).toBe(count - 1);
  // Other readers see an absent value, not a NaN
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const reader = await connection.runAndReadAll(
    `SELECT count(*) FILTER (M1 IS NULL)::INTEGER AS missing FROM '${path.replaceAll("'", "''")}'`,
  );
  expect(reader.getRowsJS()).toEqual([[1]]);
  connection.closeSync();
});

test("the same columns give the same bytes", async () => {
  const [one, two] = [join(folder, "one.parquet"), join(folder, "two.parquet")];
  await writeParquet(one, columns);
  await writeParquet(two, columns);
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
});

test("columns of different lengths are refused", async () => {
  const uneven: ParquetColumn[] = [...columns, { name: "short", kind: "DOUBLE", values: [1] }];
  await expect(writeParquet(join(folder, "no.parquet"), uneven)).rejects.toThrow(RangeError);
});
