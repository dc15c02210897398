import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { buildAllTables } from "../../tools/reference/all-tables.ts";
import { crsFile, crsYears } from "../../tools/reference/crs-aggregates.ts";
import { readCells, readRecords } from "../../tools/reference/published-file.ts";
import { csvText, yamlText } from "../../tools/reference/reference-table.ts";

const repositoryRoot = resolve(import.meta.dirname, "../..");
const sharedRoot = resolve(repositoryRoot, "../shared");
const dataFolder = join(sharedRoot, "data");
const mayBeSkipped = process.env.PLUMBLINE_REQUIRE_REAL !== "1";
const committed = (name: string): string => readFileSync(join(repositoryRoot, "register/reference", name), "utf8");

/** Adds up the amounts of a committed table, by year. */
function sumsByYear(id: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of readRecords(join(repositoryRoot, "register/reference", `${id}.csv`)))
    sums.set(row.year ?? "", (sums.get(row.year ?? "") ?? 0) + Number(row.amount_usd));
  return sums;
}

/** Adds up the Chinese commitments of a committed table; an empty amount adds nothing. */
function totalCommitments(id: string): number {
  return readRecords(join(repositoryRoot, "register/reference", `${id}.csv`)).reduce(
    (sum, row) => sum + Number(row.commitments_usd2021_with_rollovers),
    0,
  );
}

/** The grand total that a published file prints, in US$ million. */
function printedTotal(file: string): number {
  const cells = readCells(join(dataFolder, file));
  return Number(cells.find((row) => row[0] === "Grand Total")?.at(-1));
}

describe.skipIf(mayBeSkipped && !existsSync(sharedRoot))("reference tables from the published files", () => {
  test("every script makes the committed bytes again", () => {
    const tables = buildAllTables(dataFolder);
    expect(tables.map((table) => table.id)).toHaveLength(17);
    for (const table of tables) {
      expect(csvText(table) === committed(`${table.id}.csv`), `${table.id}.csv is not what its script makes`).toBe(
        true,
      );
      expect(yamlText(table)).toBe(committed(`${table.id}.yaml`));
    }
  });

  test("2013: both flow tables agree with the grand total that the file prints, to US$ 0.01 m", () => {
    const printed = printedTotal(crsFile(2013, "recipients"));
    expect(printed).toBeCloseTo(219_586.787338, 4);
    expect((sumsByYear("dac-disbursements-by-recipient").get("2013") ?? 0) / 1e6).toBeCloseTo(printed, 2);
    expect((sumsByYear("dac-disbursements-by-sector").get("2013") ?? 0) / 1e6).toBeCloseTo(printed, 2);
  });

  test("2012: the sector table agrees with its printed grand total, and not with the table by provider", () => {
    const bySector = (sumsByYear("dac-disbursements-by-sector").get("2012") ?? 0) / 1e6;
    expect(bySector).toBeCloseTo(printedTotal(crsFile(2012, "sectors")), 2);
    expect((sumsByYear("dac-disbursements-by-recipient").get("2012") ?? 0) / 1e6 - bySector).toBeGreaterThan(7_000);
  });

  test("2013 to 2019: provider and sector tables add up to the same year, but for US$ 138 m in 2015", () => {
    const byRecipient = sumsByYear("dac-disbursements-by-recipient");
    const bySector = sumsByYear("dac-disbursements-by-sector");
    const gaps = crsYears
      .slice(1)
      .map((year) => Math.round(((byRecipient.get(String(year)) ?? 0) - (bySector.get(String(year)) ?? 0)) / 1e6));
    expect(gaps.map((gap) => gap + 0)).toEqual([0, 0, 138, 0, 0, 0, 0]);
  });

  test("A4: Chinese commitments are the totals with rollovers, 1,494.6 bn by country and 1,505.4 bn by year", () => {
    expect(totalCommitments("chinese-commitments-by-country") / 1e9).toBeCloseTo(1_494.604639, 5);
    expect(totalCommitments("chinese-commitments-by-year") / 1e9).toBeCloseTo(1_505.444882, 5);
  });

  test("A1, A8: Chinese commitments by sector are the 4,373 recommended records, US$ 354.4 bn of 2014, of which 1,697 carry no amount", () => {
    const rows = readRecords(join(repositoryRoot, "register/reference/chinese-commitments-by-sector.csv"));
    const total = (column: string) => rows.reduce((sum, row) => sum + Number(row[column]), 0);
    expect(total("commitments_usd2014") / 1e9).toBeCloseTo(354.354525, 5);
    expect([total("records"), total("records_without_amount")]).toEqual([4373, 1697]);
    // counted apart from the published file: energy 134.12, transport 88.79
    const of = (sector: string) =>
      rows.filter((row) => row.sector === sector).reduce((sum, row) => sum + Number(row.commitments_usd2014), 0);
    expect([of("230") / 1e9, of("210") / 1e9].map((value) => value.toFixed(2))).toEqual(["134.12", "88.79"]);
  });

  test("C13: deflators have one base year, 2020, and say what they are: shared by those that have none of their own", () => {
    const rows = readRecords(join(repositoryRoot, "register/reference/dac-deflators.csv"));
    const of = (provider: string, year: string) => rows.find((row) => row.provider === provider && row.year === year);
    expect(rows.filter((row) => row.year === "2020" && Number(row.deflator) !== 100)).toEqual([]);
    expect(of("JPN", "1966")).toEqual({
      provider: "JPN",
      year: "1966",
      deflator: of("JPN", "1966")?.deflator,
      kind: "own",
    });
    // The yen of 2021 bought fewer dollars than that of 2020; the dollar of the United States lost by its inflation, about 4 %
    expect(Number(of("JPN", "2021")?.deflator)).toBeLessThan(100);
    expect(Number(of("USA", "2021")?.deflator)).toBeCloseTo(103.991133, 6);
    expect([of("ARE", "2021")?.kind, of("multilateral", "2021")?.kind, of("KEN", "2021"), of("CHN", "2021")]).toEqual([
      "shared",
      "own",
      undefined,
      undefined,
    ]);
    expect(Math.max(...rows.map((row) => Number(row.year)))).toBe(2021);
  });

  test("rates known from elsewhere: the euro's fixed parity, the peg of the dirham, the yuan of 2015", () => {
    const rates = new Map(
      readRecords(join(repositoryRoot, "register/reference/exchange-rates.csv")).map((row) => [
        `${row.currency} ${row.period}`,
        Number(row.units_per_usd),
      ]),
    );
    expect(rates.get("AED 2015-01")).toBeCloseTo(3.6725, 4);
    // ECB reference rate, average of January 2015: 1.1621 dollars a euro.
    expect(1 / (rates.get("EUR 2015-01") ?? Number.NaN)).toBeCloseTo(1.1621, 2);
    // XOF is fixed at 655.957 to the euro; the mean of monthly euro rates of 2015 is the yearly euro rate.
    const euro2015 = Array.from(
      { length: 12 },
      (_, index) => rates.get(`EUR 2015-${String(index + 1).padStart(2, "0")}`) ?? Number.NaN,
    ).reduce((sum, rate) => sum + rate / 12, 0);
    expect((rates.get("XOF 2015") ?? Number.NaN) / euro2015 / 655.957).toBeCloseTo(1, 2);
    // The IMF takes the central parity of the People's Bank, 6.127 in January 2015; the market paid about 6.22.
    expect(rates.get("CNY 2015-01")).toBeCloseTo(6.127, 2);
  });
});
