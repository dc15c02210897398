import type { CountriesAnswer } from "@plumbline/core/contract";
import type { Database } from "../database.ts";

/** Every place with what is known of it: the last income group and regime on record, and the year of its Belt and Road memorandum. */
export async function readCountries(database: Database): Promise<CountriesAnswer> {
  const rows = await database.query(
    `SELECT c.place, c.shape, c.name_en, c.name_zh, c.lon, c.lat, c.indo_pacific,
       r.name_en AS region_en, r.name_zh AS region_zh, m.year_signed,
       i.income_group, i.year AS income_year, g.regime, g.year AS regime_year
     FROM countries AS c
     LEFT JOIN regions AS r ON r.region = c.m49_region
     LEFT JOIN (SELECT place, min(year_signed) AS year_signed FROM bri_memoranda GROUP BY place) AS m ON m.place = c.place
     LEFT JOIN (SELECT place, max(fiscal_year) AS year, arg_max(income_group, fiscal_year) AS income_group
                FROM income_groups GROUP BY place) AS i ON i.place = c.place
     LEFT JOIN (SELECT place, max(year) AS year, arg_max(regime, year) AS regime
                FROM regimes GROUP BY place) AS g ON g.place = c.place
     ORDER BY c.place`,
  );
  return {
    countries: rows.map((row) => ({
      id: row["place"] ?? "",
      shape: row["shape"] ?? null,
      name: { en: row["name_en"] ?? "", zh: row["name_zh"] ?? "" },
      region: bilingualOrNull(row["region_en"], row["region_zh"]),
      lon: numberOrNull(row["lon"]),
      lat: numberOrNull(row["lat"]),
      income: row["income_group"] == null ? null : { group: row["income_group"], year: Number(row["income_year"]) },
      regime: row["regime"] == null ? null : { regime: row["regime"], year: Number(row["regime_year"]) },
      memorandum: numberOrNull(row["year_signed"]),
      indoPacific: row["indo_pacific"] === "1",
    })),
  };
}

/** Codes, years and degrees as numbers; unknown stays null. Never for money. */
export function numberOrNull(text: string | null | undefined): number | null {
  return text == null ? null : Number(text);
}

export function bilingualOrNull(en: string | null | undefined, zh: string | null | undefined) {
  return en == null || zh == null ? null : { en, zh };
}
