import { expect, test } from "vitest";
import type { ProjectsAnswer } from "../contract/index.ts";
import { projectLocationsSheet, projectSheet, projectsSheet } from "./project-sheets.ts";

const code = (id: string) => ({ id, name: { en: `${id} en`, zh: `${id} 中` } });
const row: ProjectsAnswer["rows"][number] = {
  key: "k1",
  identifier: "X-1",
  title: null,
  source: code("iati"),
  reporter: code("GB-GOV-1"),
  providers: [code("GBR"), code("FRA")],
  recipients: [],
  sectors: [code("210")],
  status: code("2"),
  year: null,
  commitment: { measure: "commitment", prices: "current", low: "10", high: "12", records: 2, missing: [] },
  disbursement: {
    measure: "disbursement",
    prices: "current",
    low: null,
    high: null,
    records: 0,
    missing: [{ reason: "no-exchange-rate", records: 1 }],
  },
  notCounted: { commitment: 0, disbursement: 0 },
  leftOut: "I19",
  locations: 3,
  initiatives: [{ id: "bri", author: "stated" }],
};

const cellsOf = (sheet: ReturnType<typeof projectsSheet>, at = 0) =>
  Object.fromEntries(sheet.columns.map(({ id }, index) => [id, sheet.rows[at]?.[index]]));

test("a project's row says both ends of its money, and why an amount is missing", () => {
  expect(cellsOf(projectsSheet({ rows: [row] }))).toMatchObject({
    title: null,
    "commitment-low": "10",
    "commitment-high": "12",
    "commitment-missing": null,
    "disbursement-low": null,
    "disbursement-missing": { en: "no exchange rate", zh: "无可用汇率" },
    providers: { en: "GBR en, FRA en", zh: "GBR 中、FRA 中" },
    recipients: null,
    year: null,
    initiatives: { en: "bri (stated in the data)", zh: "bri（数据中注明）" },
  });
  // Which it is does not hang on whether the project counts: a left-out one may have published nothing, a counting one nothing that counts
  const without = (leftOut: string | null, disbursement: number) =>
    cellsOf(
      projectsSheet({ rows: [{ ...row, disbursement: null, leftOut, notCounted: { commitment: 3, disbursement } }] }),
    )["disbursement-missing"];
  for (const leftOut of [null, "I19"]) {
    expect(without(leftOut, 0)).toEqual({ en: "not published", zh: "未公布" });
    expect(without(leftOut, 2)).toEqual({ en: "none that counts", zh: "无计入金额" });
  }
});

test("every row of every table has a cell for each column", () => {
  const place = {
    name: null,
    lon: 36.8,
    lat: -1.3,
    exactness: "area" as const,
    precision: { en: "district", zh: "区县" },
    radiusKm: 25,
    share: null,
    project: "k1",
    title: "Road",
  };
  const amount = {
    file: "abc",
    line: 3,
    measure: code("commitment"),
    type: "2",
    date: null,
    prices: "current",
    reported: "5",
    currency: "GBP",
    usd: null,
    missing: "some-new-reason",
    rate: null,
    ratePeriod: null,
    provider: null,
    receiver: null,
    description: null,
    leftOut: null,
    certain: true,
    rules: ["I9", "I14"],
  };
  const sheets = [
    projectsSheet({ rows: [row] }),
    projectSheet({ amounts: [amount] }),
    projectLocationsSheet({ places: [place], cells: [{ lon: 1.5, lat: 2.5, places: 9, projects: 4 }] }),
  ];
  for (const sheet of sheets) for (const cells of sheet.rows) expect(cells).toHaveLength(sheet.columns.length);
  expect(cellsOf(sheets[1] ?? { columns: [], rows: [] })).toMatchObject({ reason: "some-new-reason", rules: "I9 I14" });
  expect(cellsOf(sheets[2] ?? { columns: [], rows: [] }, 1)).toMatchObject({ longitude: "1.5", places: "9" });
});
