import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readParquetNumbers } from "@plumbline/store/parquet";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const page = readFileSync(resolve(root, "docs/user/futures-notebook.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "plumbline-notebook-"));
const results = join(folder, "notebook");
const python = process.env["PLUMBLINE_PYTHON"] ?? "python3";
const hasPandas = spawnSync(python, ["-c", "import pandas, pyarrow"]).status === 0;

/** The code blocks of the page in one notation, joined. */
function blocks(notation: string): string {
  return [...page.matchAll(new RegExp(`^\`\`\`${notation}\n([\\s\\S]*?)^\`\`\`$`, "gm"))]
    .map(([, code]) => code)
    .join("\n");
}

function plumbline(...args: string[]) {
  return spawnSync(process.execPath, [join(root, "packages/app/src/main.ts"), "futures", ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
}

beforeAll(() => {
  writeFileSync(join(folder, "notebook.yaml"), blocks("yaml"));
  expect(plumbline("run", "notebook.yaml", "--out", "notebook").status).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("the page's files and columns are in a results folder", async () => {
  const table = [...page.matchAll(/^\| `(.*?)` \| (.*) \|$/gm)];
  expect(table.length).toBeGreaterThanOrEqual(5);
  const names = table.flatMap(([, files = ""]) => files.split("`, `"));
  for (const name of names) expect(existsSync(join(results, name)), name).toBe(true);
  const keysOf = (file: string): string[] =>
    [...(table.find(([, name]) => name === file)?.[2] ?? "").matchAll(/`(\w+)`/g)].map(([, key = ""]) => key);
  const run = JSON.parse(readFileSync(join(results, "run.json"), "utf8")) as object;
  for (const key of keysOf("run.json")) expect(Object.keys(run)).toContain(key);
  const [first] = JSON.parse(readFileSync(join(results, "summary.json"), "utf8")) as object[];
  for (const key of keysOf("summary.json").filter((key) => !["value", "error"].includes(key)))
    expect(Object.keys(first ?? {})).toContain(key);
  const numbers = (file: string): string[] => keysOf(file).filter((key) => key !== "scenario");
  // Reading a column that is not there throws
  expect(await readParquetNumbers(join(results, "runs.parquet"), numbers("runs.parquet"))).toHaveLength(5);
  expect(await readParquetNumbers(join(results, "draws.parquet"), numbers("draws.parquet"))).toHaveLength(3);
  for (const [, column = ""] of blocks("python").matchAll(/(?:columns=|values=|runs\[|surplus\[)"(\w+)"/g))
    expect(["row", "scenario", "replicate", "window_years", "M3", "S1", "S2"]).toContain(column);
});

test("the page's figure, from the Parquet file, is what compare answers", async () => {
  const [m3 = new Float64Array()] = await readParquetNumbers(join(results, "runs.parquet"), ["M3"]);
  // rows in the order row, scenario (S0 … S3), replicate, window (14, 29)
  const at = (row: number, scenario: number): number => m3[(row * 4 + scenario) * 2] ?? Number.NaN;
  const differences = Array.from({ length: 400 }, (_, row) => at(row, 1) - at(row, 2));
  const mean = differences.reduce((sum, d) => sum + d, 0) / 400;
  expect(page).toContain(`M3, S1 - S2: ${mean.toFixed(3)} ± 0.003`);
  const printed = Number(/C1 holds in ([\d.]+)%/.exec(page)?.[1]);
  expect(Math.abs(printed - (100 * differences.filter((d) => d > 0).length) / 400)).toBeLessThan(0.051);
  const compared = plumbline("compare", "notebook");
  expect(compared.stdout).toMatch(/M3 Recipients' surplus +-0\.073 ± 0\.003/);
  const exact = JSON.parse(plumbline("compare", "notebook", "--json").stdout) as {
    compared: { id: string; outcomes: { output: string; difference: { moments: { mean: number } } }[] }[];
  };
  const found = exact.compared.find(({ id }) => id === "S1")?.outcomes.find(({ output }) => output === "M3");
  expect(Math.abs((found?.difference.moments.mean ?? Number.NaN) - mean)).toBeLessThan(1e-12);
});

test.skipIf(!hasPandas)("the page's Python prints what the page says", () => {
  const ran = spawnSync(python, ["-c", blocks("python")], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PYTHONUTF8: "1" },
  });
  expect(ran.stderr).toBe("");
  expect(ran.stdout).toBe(blocks("text"));
});
