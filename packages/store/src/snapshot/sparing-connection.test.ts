import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { sparing } from "./sparing-connection.ts";

/** Two million numbers in one cell: 16 MB at least, and no part of it can be spilled. */
const LONG = "SELECT len(list(i)) AS n FROM range(2000000) AS r (i)";

async function onConnection<T>(
  work: (given: Awaited<ReturnType<DuckDBInstance["connect"]>>) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1", temp_directory: "" });
  try {
    return await work(await instance.connect());
  } finally {
    instance.closeSync();
  }
}

const memoryMb = async (connection: Awaited<ReturnType<DuckDBInstance["connect"]>>) => {
  const reader = await connection.runAndReadAll("SELECT current_setting('memory_limit') AS allowed");
  return reader.getRows()[0]?.[0];
};

test("a statement that runs out of memory is given more, and the next one little again", () =>
  onConnection(async (plain) => {
    const connection = await sparing(plain, [10, 20, 400]);
    const [row] = (await connection.runAndReadAll(LONG)).getRows();
    expect(String(row?.[0])).toBe("2000000");
    expect(await memoryMb(connection)).toBe("9.5 MiB");
    await connection.run(`CREATE TABLE kept AS ${LONG}`);
    expect((await connection.runAndReadAll("SELECT count(*) FROM kept")).getRows()).toEqual([[1n]]);
  }));

test("where the most is not enough, and where a statement is wrong, the database's own words come out", () =>
  onConnection(async (plain) => {
    const connection = await sparing(plain, [10, 12]);
    await expect(connection.run(`CREATE TABLE lost AS ${LONG}`)).rejects.toThrow("Out of Memory");
    await expect(connection.run("SELECT nothing")).rejects.toThrow("nothing");
    expect((await connection.runAndReadAll("SELECT count(*) FROM duckdb_tables()")).getRows()).toEqual([[0n]]);
  }));
