import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { csvRows, readFlows, readPanel, worldFromPanel } from "../world/index.ts";
import { type BackcastReport, backcast } from "./backcast.ts";
import { type Observations, observationsOf } from "./observations.ts";
import { misplaced, naiveRivals, rankCorrelation, relativeError, sharesOver } from "./skill.ts";

const register = resolve(import.meta.dirname, "../../../../register");
const rows = (name: string) => csvRows(readFileSync(resolve(register, name), "utf8"));
const value = <T>(reading: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!reading.ok) throw new Error("refused");
  return reading.value;
};

describe("skill", () => {
  test("misplaced money: the same division 0, disjoint ones 1, half moved ½", () => {
    expect(misplaced([0.5, 0.5], [0.5, 0.5])).toBe(0);
    expect(misplaced([1, 0], [0, 1])).toBe(1);
    expect(misplaced([1, 0], [0.5, 0.5])).toBe(0.5);
  });
  test("rank correlation: 1, −1, and by hand with a tie: ranks 1, 2.5, 2.5, 4 beside 1, 3, 2, 4", () => {
    expect(rankCorrelation([1, 5, 9], [2, 3, 4])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 5, 9], [4, 3, 2])).toBeCloseTo(-1, 12);
    // covariance 2.25 + 0 + 0 + 2.25 = 4.5 (middle 2.5); spreads √4.5 and √5
    expect(rankCorrelation([1, 2, 2, 7], [1, 3, 2, 9])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });
  test("shares over years, and an error of nought within the range of editions", () => {
    expect(
      sharesOver(
        [
          [1, 0],
          [1, 2],
          [0, 8],
        ],
        1,
        3,
      ),
    ).toEqual([1 / 11, 10 / 11]);
    expect(relativeError(60, 59.5, 68.7)).toBe(0);
    expect(relativeError(100, 50, 80)).toBe(0.25);
    expect(relativeError(40, 50, 80)).toBe(0.2);
  });
  test("naive rivals: the last fitted year goes on, or grows with GDP", () => {
    const yearlyBn = [1, 1, 1, 1, 1, 10, 0, 0, 0];
    const series = { id: "x", name: { en: "", zh: "" }, yearlyBn, fittedMeanBn: 2.5, heldOut: [] };
    const rivals = naiveRivals(series, (year) => 2 ** (year - 2013));
    expect(rivals.persistence(2019, 2020)).toBe(20);
    expect(rivals.gdp(2019, 2020)).toBe(60);
  });
});

describe("2013–2021 from the panel", () => {
  let observations: Observations;
  let report: BackcastReport;
  beforeAll(() => {
    const [panelText, flowText] = [rows("reference/recipients.csv"), rows("reference/recipient-flows.csv")];
    const panel = value(readPanel(panelText));
    observations = observationsOf(
      panel,
      value(readFlows(flowText)),
      rows("reference/chinese-commitments-by-year.csv"),
      rows("tables/private-investment.csv"),
    );
    const { world } = value(worldFromPanel(panelText, flowText, 2013));
    report = backcast(world, panel, observations, { draws: 60, seed: 5 });
  }, 120_000);

  test("four rival series, each with a level and a fit of its own", () => {
    expect(report.series.map(({ series }) => series.id)).toEqual([
      "aiddata-all",
      "aiddata-infrastructure",
      "gfdc",
      "bu",
    ]);
    expect(observations.series.map(({ fittedMeanBn }) => Math.round(fittedMeanBn))).toEqual([117, 43, 112, 41]);
    // Table 1, 2013–2018: 4.2 of 223.8 bn
    expect(observations.lowIncomePrivateShare).toBeCloseTo(4.2 / 223.8, 12);
    expect(observations.rated2018.filter(Boolean)).toHaveLength(68);
  });
  test("matching narrows: the kept range lies within the prior, and the level of the larger series asks for more money", () => {
    for (const { kept, narrowing } of report.series)
      for (const { before, after } of narrowing) {
        expect(kept === 0).toBe(after === null);
        expect(after?.[0] ?? before[0]).toBeGreaterThanOrEqual(before[0]);
        expect(after?.[1] ?? before[1]).toBeLessThanOrEqual(before[1]);
      }
    const met = new Map(report.series.map(({ series, level }) => [series.id, level.met]));
    expect(met.get("aiddata-infrastructure")).toBeGreaterThan(met.get("aiddata-all") ?? 1);
  });
  test("the fall from 2017 to 2020 is not in the model, and the report says so", () => {
    expect(report.fall.map(({ series, met }) => [series, met])).toEqual([
      ["aiddata-all", false],
      ["aiddata-infrastructure", false],
    ]);
    for (const { model } of report.fall) expect(model.median).toBeGreaterThan(1);
  });
  test("who got the money: the model and both rivals are scored on the same countries", () => {
    expect(report.allocation.map(({ guess }) => guess)).toEqual(["model", "persistence", "gdp"]);
    for (const one of report.allocation) {
      expect(one.misplaced).toBeGreaterThan(0.2);
      expect(one.misplaced).toBeLessThan(0.8);
    }
  });
  test("distress has an error beside it", () => {
    expect(report.distress.observed).toBeCloseTo(8 / 68, 12);
    expect(report.distress.error).toBeGreaterThan(0);
    expect(report.distress.model).toBeLessThan(0.5);
  });
});
