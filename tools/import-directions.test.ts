import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { directionFaults } from "./import-directions.ts";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function faultsOf(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), "plumbline-directions-"));
  made.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return directionFaults(root).map(({ file, line, what }) => `${file}:${line} ${what}`);
}

test("this repository's imports go one way", () => {
  expect(directionFaults(join(import.meta.dirname, ".."))).toEqual([]);
});

test("an import against the direction is a fault", () => {
  expect(faultsOf({ "packages/core/src/a/x.ts": 'import { y } from "@plumbline/store";' })).toEqual([
    "packages/core/src/a/x.ts:1 core may not import store",
  ]);
  expect(faultsOf({ "packages/web/src/x.ts": 'import { y } from "@plumbline/app";' })).toEqual([
    "packages/web/src/x.ts:1 web may not import app",
  ]);
  expect(faultsOf({ "packages/ingest/src/x.ts": 'export { y } from "../../store/src/y.ts";' })).toHaveLength(1);
});

test("deep imports, a second home for DuckDB, effects in core and nameless files are faults", () => {
  expect(faultsOf({ "packages/app/src/x.ts": 'import { y } from "@plumbline/core/src/ledger/y.ts";' })).toHaveLength(1);
  expect(faultsOf({ "packages/app/src/x.ts": 'import { y } from "@duckdb/node-api";' })).toEqual([
    "packages/app/src/x.ts:1 only store may import @duckdb/node-api",
  ]);
  expect(faultsOf({ "packages/core/src/a/x.ts": "export const now = () => Date.now();" })).toHaveLength(1);
  expect(faultsOf({ "packages/core/src/a/utils.ts": "export {};" })).toEqual([
    "packages/core/src/a/utils.ts:1 a file is named as its concept",
  ]);
});

test("an entry that a package names in its exports is no deep import", () => {
  const worker = { "packages/web/src/x.ts": 'import "@plumbline/futures/ensemble/web-worker";' };
  expect(faultsOf(worker)).toHaveLength(1);
  expect(
    faultsOf({ ...worker, "packages/futures/package.json": '{"exports":{"./ensemble/web-worker":"./src/w.ts"}}' }),
  ).toEqual([]);
});

test("what is allowed is no fault", () => {
  expect(
    faultsOf({
      "packages/store/src/x.ts":
        'import { y } from "@duckdb/node-api";\nimport type { z } from "@plumbline/core/ledger";',
      "packages/core/src/a/x.ts":
        '// Date.now() is not used here\nimport { Decimal } from "decimal.js";\nimport { b } from "../b/index.ts";',
    }),
  ).toEqual([]);
});
