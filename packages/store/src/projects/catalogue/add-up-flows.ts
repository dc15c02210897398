import type { DuckDBConnection } from "@duckdb/node-api";
import { bounds } from "./add-up-projects.ts";

/**
 * `flow_cells`: money by recipient, provider, source and year; `flow_totals` the same without the recipient, because a record that is split between
 * two recipients is one record. A record has one provider, source and year, so that cells of one recipient add up. `flow_entities`: whether
 * an amount is known of each entity in each price basis; the same money can be told by two sources, so that this cannot be added up beforehand.
 */
export async function addUpFlows(connection: DuckDBConnection): Promise<void> {
  const cells = (by: string) =>
    `SELECT measure, prices, ${by}, ${bounds} FROM counted_facts WHERE usd IS NOT NULL GROUP BY ALL ORDER BY ALL`;
  await connection.run(`CREATE TABLE flow_cells AS ${cells("recipient, provider, source, year")}`);
  await connection.run(`CREATE TABLE flow_totals AS ${cells("provider, source, year")}`);
  await connection.run(`CREATE TABLE flow_entities AS
    SELECT measure, entity, provider, source, year, prices, bool_or(usd IS NOT NULL) AS known, min(missing) AS reason
    FROM counted_facts GROUP BY ALL ORDER BY ALL`);
}
