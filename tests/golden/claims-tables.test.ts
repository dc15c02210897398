import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { registerTables } from "@plumbline/store";
import { expect, test } from "vitest";

const page = readFileSync(resolve(import.meta.dirname, "../../docs/user/claims.md"), "utf8");

test("the page for authors of claims lists the store's tables and columns, in their order", () => {
  const listed = [...page.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, table = "", columns = ""]) => [
    table,
    [...columns.replaceAll(/\([^)]*\)/g, "").matchAll(/`(\w+)`/g)].map(([, column]) => column),
  ]);
  const actual = Object.entries(registerTables).map(([table, columns]) => [table, Object.keys(columns)]);
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(actual));
});
