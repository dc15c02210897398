import type { FlowRow, PanelRow, TextRow } from "../world/index.ts";
import type { Bilingual } from "../model/index.ts";

/** Years of the backcast: fitted on the first six, held out the last three. */
export const BACKCAST_YEARS = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021] as const;
export const FITTED_YEARS = 6;

/**
 * One count of Chinese engagement a year, bn USD. The counts differ in what they count; each is a rival reading with a fit of its
 * own, and they are never averaged.
 */
export interface LevelSeries {
  readonly id: string;
  readonly name: Bilingual;
  /** bn a year, 2013…2021; empty for a series of which only anchor points are at hand. */
  readonly yearlyBn: readonly number[];
  /** Mean of the fitted period, bn a year. */
  readonly fittedMeanBn: number;
  /** What is held out: years (both included) and bn in all, low and high where editions differ. */
  readonly heldOut: readonly {
    readonly from: number;
    readonly to: number;
    readonly lowBn: number;
    readonly highBn: number;
  }[];
}

/** Everything that the backcast is held against. Lists are in the order of the panel. */
export interface Observations {
  readonly series: readonly LevelSeries[];
  /** Chinese commitments to located infrastructure, bn: [year][country]. */
  readonly chineseBn: readonly (readonly number[])[];
  readonly regions: readonly string[];
  /** Share of low-income countries in private investment of developing countries, 2013–2018 (Table 1 of the paper). */
  readonly lowIncomePrivateShare: number;
  /** Of the countries rated in 2018, how many were in distress; and which were rated. */
  readonly rated2018: readonly boolean[];
  readonly distressShare2018: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

function yearly(values: readonly number[], id: string, name: Bilingual): LevelSeries {
  return {
    id,
    name,
    yearlyBn: values,
    fittedMeanBn: mean(values.slice(0, FITTED_YEARS)),
    heldOut: values.slice(FITTED_YEARS).map((bn, k) => ({ from: 2019 + k, to: 2019 + k, lowBn: bn, highBn: bn })),
  };
}

/**
 * Observations from checked rows. `chineseByYear` has `year` and `commitments_usd2021_with_rollovers` (one row a class);
 * `privateTable` has a `row` name and a column a year, bn USD. The anchor points of two further series are those that the method
 * states (futures.md, C): their full series are not among the files here.
 */
export function observationsOf(
  panel: readonly PanelRow[],
  flows: readonly FlowRow[],
  chineseByYear: readonly TextRow[],
  privateTable: readonly TextRow[],
): Observations {
  const place = new Map(panel.map((row, i) => [row.place, i]));
  const chineseBn = BACKCAST_YEARS.map((year) => {
    const row = new Array<number>(panel.length).fill(0);
    for (const flow of flows) {
      const i = place.get(flow.place);
      if (flow.funder === "CHN" && flow.year === year && i !== undefined) row[i] = flow.amount_usd2021 / 1e9;
    }
    return row;
  });
  const all = BACKCAST_YEARS.map((year) =>
    sum(
      chineseByYear
        .filter((row) => Number(row["year"]) === year)
        .map((row) => Number(row["commitments_usd2021_with_rollovers"]) / 1e9),
    ),
  );
  const privateOf = (name: string): number =>
    sum(
      [2013, 2014, 2015, 2016, 2017, 2018].map((year) =>
        Number(privateTable.find((row) => row["row"] === name)?.[year]),
      ),
    );
  const low = privateOf("low_income");
  const rated2018 = panel.map((row) => row.distress_rating_2018 !== "");
  const distressed = panel.filter((row) => row.distress_rating_2018 === "in-distress").length;
  return {
    series: [
      yearly(all, "aiddata-all", {
        en: "AidData 3.0, all official commitments, rollovers included",
        zh: "AidData 3.0 全部官方承诺额（含展期）",
      }),
      yearly(chineseBn.map(sum), "aiddata-infrastructure", {
        en: "AidData 3.0, infrastructure with a location",
        zh: "AidData 3.0 可定位的基础设施",
      }),
      {
        id: "gfdc",
        name: {
          en: "Green Finance & Development Center, contracts and investments in Belt and Road countries (anchor points)",
          zh: "绿色金融与发展中心，“一带一路”国家工程承包与投资（锚点）",
        },
        yearlyBn: [],
        // 904 bn to the end of 2021, less 60.5 in 2020 and 59.5 in 2021, over the seven years before
        fittedMeanBn: (904 - 60.5 - 59.5) / 7,
        heldOut: [
          { from: 2020, to: 2020, lowBn: 60.5, highBn: 60.5 },
          { from: 2021, to: 2021, lowBn: 59.5, highBn: 68.7 },
        ],
      },
      {
        id: "bu",
        name: {
          en: "Boston University, loans of the two policy banks (anchor points)",
          zh: "波士顿大学，两家政策性银行贷款（锚点）",
        },
        yearlyBn: [],
        // 498 bn from 2008 to 2021, less 10.5 in the last two years, over the twelve before
        fittedMeanBn: (498 - 10.5) / 12,
        heldOut: [{ from: 2020, to: 2021, lowBn: 10.5, highBn: 10.5 }],
      },
    ],
    chineseBn,
    regions: panel.map((row) => row.region),
    lowIncomePrivateShare: low / (low + privateOf("lower_middle_income") + privateOf("upper_middle_income")),
    rated2018,
    distressShare2018: distressed / rated2018.filter(Boolean).length,
  };
}
