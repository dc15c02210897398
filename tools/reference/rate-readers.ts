import { join } from "node:path";
import { z } from "zod";
import { places } from "./place-list.ts";
import { readJson, readRecords } from "./published-file.ts";

/** What a rate is an average of, or that it is the rate of the month's last day. */
export type RateKind = "month-average" | "part-month-average" | "month-end" | "year-average";

/** Units of a currency for one US dollar in a month (YYYY-MM) or year (YYYY). */
export interface Rate {
  readonly currency: string;
  readonly period: string;
  readonly unitsPerUsd: number;
  readonly kind: RateKind;
  readonly source: "imf-sdr" | "imf-ifs" | "imf-weo" | "iati-stats";
}

export const rateFiles = {
  sdr: "reference/fx-rates/imf_monthlyaverage_iati_cloud.json",
  ifs: "reference/fx-rates/imf_exchangerates_codeforiati_fixture.csv",
  weo: "reference/imf-weo-2024apr/IMFcountries.csv",
  yearly: "reference/fx-rates/iati_stats_exchange_rates.csv",
} as const;

const monthlySchema = z.array(
  z.object({ year: z.number(), month: z.number(), currency_id: z.string(), value: z.number() }),
);

/** Stretches of the IMF monthly file that are not rates of the currency named: [currency, first month, last month, why]. */
export const brokenMonths: readonly (readonly [currency: string, from: string, to: string, why: string])[] = [
  ["BRL", "1994-01", "1994-06", "cruzeiro real, before the real"],
  ["BWP", "1998-08", "1999-03", "dollars per pula, upside down"],
  ["EUR", "1998-10", "1998-12", "before the euro"],
  ["MTL", "1999-01", "1999-07", "three times the rate before and after"],
  ["PLN", "1994-01", "1994-12", "old zloty, before the change of 10,000 to 1"],
  ["VEB", "1998-05", "1998-05", "0.022 between 531 and 543"],
];

/**
 * The last month of the IMF monthly file was drawn before the month was over. Its EUR rate (1.1050 US dollars) is the mean of the European
 * Central Bank's ten reference rates from 1 to 14 April (1.1051); the whole month has 1.1214.
 */
export const partMonth = { period: "2025-04", through: "2025-04-14" } as const;

const isBroken = (currency: string, period: string): boolean =>
  brokenMonths.some(([broken, from, to]) => broken === currency && period >= from && period <= to);

const period = (cell: { readonly year: number; readonly month: number }): string =>
  `${cell.year}-${String(cell.month).padStart(2, "0")}`;

/** IMF monthly averages: SDR for one unit of each currency; divided by the dollar's own SDR value. XDR itself comes from the dollar's row. */
export function readMonthlyAverages(dataFolder: string): Rate[] {
  const cells = monthlySchema.parse(readJson(join(dataFolder, rateFiles.sdr)));
  const sdrPerDollar = new Map(
    cells.filter((cell) => cell.currency_id === "USD").map((cell) => [period(cell), cell.value]),
  );
  return cells.flatMap((cell): Rate[] => {
    const month = period(cell);
    const dollar = sdrPerDollar.get(month);
    if (dollar === undefined || cell.value <= 0 || isBroken(cell.currency_id, month)) return [];
    const isDollar = cell.currency_id === "USD";
    const unitsPerUsd = isDollar ? dollar : dollar / cell.value;
    return [
      {
        currency: isDollar ? "XDR" : cell.currency_id,
        period: month,
        unitsPerUsd,
        kind: month === partMonth.period ? "part-month-average" : "month-average",
        source: "imf-sdr",
      },
    ];
  });
}

/** The afghani and kwanza of today; earlier months are the fixture's own back-casting. */
const monthEndFrom: Readonly<Record<string, string>> = { AFN: "2003-01", AOA: "2000-01" };

/** IMF rates of the month's end (units per dollar), for the few currencies of the published sample, from 2000. One row a currency and month. */
export function readMonthEnds(dataFolder: string): Rate[] {
  const rates = new Map<string, Rate>();
  for (const record of readRecords(join(dataFolder, rateFiles.ifs))) {
    const currency = record.Currency ?? "";
    const period = (record.Date ?? "").slice(0, 7);
    const unitsPerUsd = Number(record.Rate);
    if (record.Frequency !== "M" || !(unitsPerUsd > 0) || period < (monthEndFrom[currency] ?? "2000-01")) continue;
    rates.set(`${currency} ${period}`, { currency, period, unitsPerUsd, kind: "month-end", source: "imf-ifs" });
  }
  return [...rates.values()];
}

/** The last year of the WEO of April 2024 whose exchange rates were known; and how far past a country's last actual accounts we follow it. */
const lastWeoYear = 2023;
const yearsPastActuals = 2;

/** Units of account and fund codes: their first letters name a country whose accounts are not in them. */
const accountingUnits = new Set(["BOV", "CLF", "COU", "MXV", "USD", "USN", "USS", "UYI"]);

/** Currencies shared by several countries, or named after another: the country whose accounts are used. */
const accountsOf: Readonly<Record<string, string>> = { EUR: "FRA", XAF: "CMR", XCD: "LCA", XOF: "SEN" };

/** First full year in which the code is the unit of the WEO's accounts; "never" where the accounts are in another unit. */
const weoFrom: Readonly<Record<string, number | "never">> = {
  AFN: 2003,
  BYN: 2017,
  BYR: "never",
  EEK: "never",
  GHS: 2008,
  HRK: "never",
  LRD: "never",
  LTL: "never",
  LVL: "never",
  MRO: "never",
  MRU: 2018,
  MTL: "never",
  SDG: 2007,
  SLE: "never",
  SOS: "never",
  SSP: 2012,
  STD: "never",
  STN: 2018,
  SVC: "never",
  TMT: 2009,
  VEB: "never",
  VED: "never",
  VEF: "never",
  VES: "never",
  ZMK: "never",
  ZMW: 2013,
  ZWL: "never",
};

const amount = (text: string | undefined): number | null => {
  const value = Number((text ?? "").replaceAll(",", ""));
  return text !== undefined && text.trim() !== "" && Number.isFinite(value) && value > 0 ? value : null;
};

/** Yearly averages implied by the WEO: GDP in national currency by GDP in dollars. A currency's country is the one its code begins with. */
export function readWeoRates(dataFolder: string, currencies: readonly string[]): Rate[] {
  const gdp = new Map(
    readRecords(join(dataFolder, rateFiles.weo))
      .filter((record) => record.weo_subject_code === "NGDP" || record.weo_subject_code === "NGDPD")
      .map((record) => [`${record.iso3c} ${record.weo_subject_code}`, record]),
  );
  return currencies.flatMap((currency): Rate[] => {
    const from = weoFrom[currency] ?? 2000;
    const country = accountsOf[currency] ?? places.find((place) => place.iso2 === currency.slice(0, 2))?.id;
    if (from === "never" || accountingUnits.has(currency) || country === undefined) return [];
    const national = gdp.get(`${country} NGDP`);
    const dollars = gdp.get(`${country} NGDPD`);
    const lastYear = Math.min(lastWeoYear, Number(dollars?.estimates_start_after ?? 0) + yearsPastActuals);
    const rates: Rate[] = [];
    for (let year = from; year <= lastYear; year++) {
      const nationalGdp = amount(national?.[String(year)]);
      const dollarGdp = amount(dollars?.[String(year)]);
      if (nationalGdp !== null && dollarGdp !== null)
        rates.push({
          currency,
          period: String(year),
          unitsPerUsd: nationalGdp / dollarGdp,
          kind: "year-average",
          source: "imf-weo",
        });
    }
    return rates;
  });
}

/** Rates of the yearly table that are plainly wrong: [currency, first year, last year]. */
const brokenYears: readonly (readonly [string, string, string])[] = [
  ["AFN", "2000", "2002"],
  ["LRD", "2000", "2004"],
  ["STD", "2000", "2001"],
  ["ZMK", "2013", "2013"],
];

/** Yearly averages of the IATI helper table, 2000 to 2013. Its 2014 averages seven months at most and 2015 and 2016 hold no more than the IMF months. */
export function readYearlyTable(dataFolder: string): Rate[] {
  return readRecords(join(dataFolder, rateFiles.yearly)).flatMap((record): Rate[] => {
    const year = record.year ?? "";
    if (year < "2000" || year > "2013") return [];
    return Object.entries(record).flatMap(([currency, text]): Rate[] => {
      const unitsPerUsd = amount(text);
      const isBad = brokenYears.some(([broken, from, to]) => broken === currency && year >= from && year <= to);
      if (currency === "year" || currency === "USD" || unitsPerUsd === null || isBad) return [];
      return [{ currency, period: year, unitsPerUsd, kind: "year-average", source: "iati-stats" }];
    });
  });
}
