import type { PartyAnswer } from "@plumbline/core/contract";
import type { Bilingual } from "@plumbline/core/evidence";
import type { Register } from "@plumbline/core/register";
import type { Database } from "../database.ts";
import { bilingualOrNull, numberOrNull } from "./countries.ts";

/** What the register knows of a party: its name, its place, and the published flows of reference tables to or from it. */
export interface KnownPlace extends Pick<PartyAnswer, "place" | "flows"> {
  /** Null where the tables of countries (for a recipient) or of providers do not have it. */
  readonly name: Bilingual | null;
}

/** Looks a recipient or provider up in the reference tables. `place` is null, and there are no flows, for what is no place of ours. */
export async function readKnownPlace(
  database: Database,
  register: Register,
  role: PartyAnswer["role"],
  id: string,
): Promise<KnownPlace> {
  const [row] = await database.query(
    `SELECT c.shape, c.lon, c.lat, c.indo_pacific, r.name_en AS region_en, r.name_zh AS region_zh,
       (SELECT min(year_signed) FROM bri_memoranda AS m WHERE m.place = c.place) AS memorandum
     FROM countries AS c LEFT JOIN regions AS r ON r.region = c.m49_region WHERE c.place = $id`,
    { id },
  );
  const [named] = await database.query(
    role === "recipient"
      ? "SELECT name_en, name_zh FROM countries WHERE place = $id"
      : "SELECT name_en, name_zh FROM providers WHERE provider = $id",
    { id },
  );
  const name = bilingualOrNull(named?.["name_en"], named?.["name_zh"]);
  const flows = await readFlowsOf(database, register, role, id);
  if (row === undefined) return { name, place: null, flows };
  const [income, regime] = await Promise.all([
    database.query(
      "SELECT fiscal_year AS year, income_group FROM income_groups WHERE place = $id AND income_group IS NOT NULL ORDER BY year",
      { id },
    ),
    database.query("SELECT year, regime FROM regimes WHERE place = $id AND regime IS NOT NULL ORDER BY year", { id }),
  ]);
  return {
    name,
    place: {
      shape: row["shape"] ?? null,
      lon: numberOrNull(row["lon"]),
      lat: numberOrNull(row["lat"]),
      region: bilingualOrNull(row["region_en"], row["region_zh"]),
      income: income.map(({ year, income_group: group }) => ({ year: Number(year), group: group ?? "" })),
      regime: regime.map(({ year, regime: kind }) => ({ year: Number(year), regime: kind ?? "" })),
      memorandum: numberOrNull(row["memorandum"]),
      indoPacific: row["indo_pacific"] === "1",
    },
    flows,
  };
}

/** Chinese commitments are published by country or by year, never by both: a recipient has no series of them. */
async function readFlowsOf(
  database: Database,
  register: Register,
  role: PartyAnswer["role"],
  id: string,
): Promise<KnownPlace["flows"]> {
  const series = async (measure: KnownPlace["flows"][number]["measure"], table: string, sql: string) => {
    const rows = await database.query(sql, { id });
    const title = register.references.find(({ value }) => value.id === table)?.value.title ?? {
      en: measure,
      zh: measure,
    };
    return rows.length === 0
      ? []
      : [{ measure, title, byYear: rows.map(({ year, amount }) => ({ year: Number(year), amount: amount ?? "0" })) }];
  };
  const column = role === "recipient" ? "place" : "provider";
  const dac = await series(
    "dac-disbursements",
    "dac-disbursements-by-recipient",
    `SELECT year, sum(amount_usd) AS amount FROM dac_disbursements_by_recipient WHERE ${column} = $id GROUP BY year ORDER BY year`,
  );
  if (role !== "provider" || id !== "CHN") return dac;
  const chinese = await series(
    "chinese-commitments",
    "chinese-commitments-by-year",
    `SELECT year, sum(commitments_usd2021_with_rollovers) AS amount FROM chinese_commitments_by_year WHERE $id = 'CHN' GROUP BY year ORDER BY year`,
  );
  return [...chinese, ...dac];
}
