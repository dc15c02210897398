import type { DuckDBConnection } from "@duckdb/node-api";
import { bounds } from "./add-up-projects.ts";

/**
 * `flow_cells`: money by recipient, provider, source and year; `flow_totals` the same without the recipient, because a record that is split between
 * two recipients is one record. A record has one provider, source and year, so that cells of one recipient add up. `flow_entities`: whether
 * an amount is known of each entity in each price basis; the same money can be told by two sources, so that this cannot be added up beforehand.
 * `flow_left_out`: what a rule keeps out of either measure, with the same providers, sources and years.
 */
export async function addUpFlows(connection: DuckDBConnection): Promise<void> {
  const cells = (by: string) =>
    `SELECT measure, prices, ${by}, ${bounds} FROM counted_facts WHERE usd IS NOT NULL GROUP BY ALL ORDER BY ALL`;
  await connection.run(`CREATE TABLE flow_cells AS ${cells("recipient, provider, source, year")}`);
  await connection.run(`CREATE TABLE flow_totals AS ${cells("provider, source, year")}`);
  await connection.run(`CREATE TABLE flow_entities AS
    SELECT measure, entity, provider, source, year, prices, bool_or(usd IS NOT NULL) AS known, min(missing) AS reason
    FROM counted_facts GROUP BY ALL ORDER BY ALL`);
  // A2: pledges and lapsed records of AidData stand beside its commitments; I1: what is of no measure stands beside both
  const beside = `SELECT *, 'commitment' AS beside FROM facts WHERE measure IN ('commitment', 'unclassified') OR (measure IN ('pledge', 'lapsed') AND source <> 'iati')
    UNION ALL SELECT *, 'disbursement' FROM facts WHERE measure IN ('disbursement', 'unclassified')`;
  await connection.run(`CREATE TABLE flow_left_out AS
    WITH facts AS (SELECT * FROM priced_facts WHERE left_out IS NOT NULL), beside AS (${beside})
    SELECT beside AS measure, prices, provider, source, year, left_out AS rule, count(DISTINCT (file, record, position)) AS records, sum(usd) AS usd
    FROM beside GROUP BY ALL
    UNION ALL
    -- A4: the part of a record that is a rollover of earlier debt
    SELECT f.measure, f.prices, f.provider, f.source, f.year, 'A4', count(*), -sum(a.effect_usd)
    FROM (SELECT DISTINCT measure, prices, provider, source, year, file, record, position FROM priced_facts WHERE left_out IS NULL) AS f
    JOIN applied_rules AS a ON a.rule = 'A4' AND (a.file, a.record, a.position, a.prices) = (f.file, f.record, f.position, f.prices)
    WHERE f.measure IN ('commitment', 'disbursement') GROUP BY ALL
    ORDER BY ALL`);
}
