import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { testExperiment } from "../model/test-experiment.ts";
import { run } from "../model/index.ts";
import { burnIn } from "./burn-in.ts";
import { csvRows } from "./csv-rows.ts";
import type { TextRow } from "./panel-rows.ts";
import { worldFromPanel } from "./world-file.ts";

const folder = resolve(import.meta.dirname, "../../../../register/reference");

const rowsOf = (name: string): TextRow[] => csvRows(readFileSync(resolve(folder, name), "utf8"));
const [panel, flows] = [rowsOf("recipients.csv"), rowsOf("recipient-flows.csv")];

test("the panel forms a world: 132 countries, six funders, stocks from the flows", () => {
  const reading = worldFromPanel(panel, flows);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { world } = reading.value;
  expect(world.countries).toHaveLength(132);
  expect(world.funders.map(({ id }) => id)).toEqual(["CHN", "USA", "EU", "JPN", "UCA", "MDB"]);
  const kenya = world.countries.find(({ name }) => name === "Kenya");
  expect(kenya?.id).toBe(404);
  expect(kenya?.debtBn[0]).toBeGreaterThan(1);
  // Debt inside and outside the model together are the published ratio
  const terms = [0.1, 0.05, 0.2, 0.5, 0.25, 0.3];
  const inside = (kenya?.debtBn ?? []).reduce((sum, bn, f) => sum + bn * (1 - (terms[f] ?? 0)), 0);
  const published = Number(panel.find((row) => row["place"] === "KEN")?.["debt_percent_gdp"]) / 100;
  expect(inside / (kenya?.outputBn ?? 0) + (kenya?.outsideDebt ?? 0)).toBeCloseTo(published, 10);
  expect(world.countries.filter(({ distressed }) => distressed === 1).map(({ name }) => name)).toContain("Zambia");
});

test("a country is the same whatever stands before it in the panel", () => {
  const there = worldFromPanel(panel, flows);
  const back = worldFromPanel(panel.toReversed(), flows.toReversed());
  if (!there.ok || !back.ok) throw new Error("refused");
  expect(back.value.world.countries.toReversed()).toEqual(there.value.world.countries);
});

test("the world of 2013 starts empty, poorer, and runs", () => {
  const reading = worldFromPanel(panel, flows, 2013);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { world } = reading.value;
  expect(world.countries.every(({ constructionBn }) => constructionBn.every((bn) => bn === 0))).toBe(true);
  // Kenya signed in 2017: electoral autocracy alone is −⅓ · ½
  expect(world.countries.find(({ name }) => name === "Kenya")?.alignment).toBeCloseTo(-1 / 6, 3);
  const experiment = testExperiment(9, { startYear: 2013 });
  const [scenario] = experiment.scenarios;
  if (scenario === undefined) throw new Error("no scenario");
  const [outputs] = run({ world, experiment, scenario, seed: 1, replicate: 0 });
  for (const value of Object.values(outputs ?? {})) expect(Number.isFinite(value)).toBe(true);
});

test("burn-in by hand: 10 bn, delay 1 + 0.3 years, 30 % disbursed, 2 % cancelled", () => {
  const stocks = burnIn({ role: "C", L0: 1, H: 0.3, mat: 10, loan: 0.97 }, [10]);
  const started = 9.8 * (1 - Math.exp(-1 / 1.3));
  expect(stocks.preparationBn).toBeCloseTo(9.8 - started, 12);
  expect(stocks.constructionBn).toBeCloseTo(started * 0.98 * 0.7, 12);
  expect(stocks.debtBn).toBeCloseTo(started * 0.98 * 0.3 * 0.97, 12);
  expect(stocks.lastCommittedBn).toBe(10);
});

test("everything wrong with the rows is said at once, with row and column", () => {
  const broken = panel.map((row, k) => (k === 1 ? { ...row, gdp_usd2021_bn: "", income_group: "X" } : row));
  const reading = worldFromPanel(broken, [{ ...flows[0], year: "soon" }]);
  expect(reading.ok ? [] : reading.issues.map(({ path }) => path)).toEqual([
    [1, "income_group"],
    [1, "gdp_usd2021_bn"],
    [0, "year"],
  ]);
});

test("CSV: quotes, doubled quotes, commas and line ends inside a cell, CR LF, an empty last line", () => {
  expect(csvRows('a,b\r\n"x, ""y""","1\n2"\r\n,3\n\n')).toEqual([
    { a: 'x, "y"', b: "1\n2" },
    { a: "", b: "3" },
  ]);
});
