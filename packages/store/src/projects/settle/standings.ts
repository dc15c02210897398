import type { DuckDBConnection } from "@duckdb/node-api";
import { answerRows } from "../../snapshot/answer-rows.ts";

/** What a place was in a year; "unspecified" where place or year has none. */
export interface Standing {
  /** The World Bank's group: L, LM, UM, H. */
  readonly income: string;
  /** V-Dem's regime of the world, 0 to 3. */
  readonly regime: string;
}

export type Standings = (place: string, year: number | null) => Standing;

/** Income groups and regimes of places by year. */
export async function publishedStandings(connection: DuckDBConnection): Promise<Standings> {
  const groups = await lookUp(
    connection,
    "SELECT place, fiscal_year AS year, income_group AS value FROM income_groups",
  );
  const regimes = await lookUp(connection, "SELECT place, year, CAST(regime AS VARCHAR) AS value FROM regimes");
  return (place, year) => {
    const key = `${place} ${year ?? ""}`;
    return { income: groups.get(key) ?? "unspecified", regime: regimes.get(key) ?? "unspecified" };
  };
}

async function lookUp(connection: DuckDBConnection, sql: string): Promise<Map<string, string>> {
  const rows = await answerRows(connection, sql);
  return new Map(
    rows.flatMap(({ place, year, value }) =>
      value === null ? [] : [[`${String(place)} ${String(year)}`, String(value)]],
    ),
  );
}
