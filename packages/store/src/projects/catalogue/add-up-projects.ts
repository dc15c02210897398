import type { DuckDBConnection } from "@duckdb/node-api";
import { convertedSql } from "../../questions/ask-constant-prices.ts";
import { answerRows } from "../../snapshot/answer-rows.ts";

/** Bounds of a group of facts with an amount, and the records they rest on: the same sums as `ask` makes. */
export const bounds =
  "coalesce(sum(usd) FILTER (WHERE certain), 0) AS low, sum(usd) AS high, count(DISTINCT (file, record, position)) AS records";

/**
 * Records that count and have no amount in some prices, by reason: once for each entity, as `ask` counts them. `owner` are columns of `counted_facts`
 * that say whose they are. What is stated in other prices only lacks a deflator.
 */
export function missingOf(owner: string): string {
  return `WITH bases AS (SELECT DISTINCT prices FROM counted_facts),
    entities AS (SELECT DISTINCT ${owner}, measure, entity FROM counted_facts),
    stated AS (SELECT ${owner}, measure, entity, prices, bool_or(usd IS NOT NULL) AS known, min(missing) AS reason FROM counted_facts GROUP BY ALL)
    SELECT ${owner}, measure, prices, coalesce(s.reason, 'no-deflator') AS reason, count(*) AS records
    FROM entities CROSS JOIN bases LEFT JOIN stated AS s USING (${owner}, measure, entity, prices)
    WHERE NOT coalesce(s.known, false) GROUP BY ALL ORDER BY ALL`;
}

/**
 * `project_money`: what counts of each project, by measure and prices; `project_missing`: records of it without an amount;
 * `project_not_counted`: records that report money and that a rule keeps out. Leaves
 * `priced_facts` behind for others to add up, all that is settled in every price basis, and `counted_facts`: the facts that count, of the two measures that are never added, with their project; year 0 where none is stated.
 */
export async function addUpProjects(connection: DuckDBConnection): Promise<void> {
  // C13: what IATI states, once more in the prices of each year in which another source of the store states its amounts
  const years = await answerRows(
    connection,
    "SELECT DISTINCT prices FROM settled_records WHERE regexp_full_match(prices, '[0-9]{4}') ORDER BY prices",
  );
  const columns =
    "file, record, position, prices, entity, source, measure, recipient, provider, sector, year, usd, certain, missing, left_out";
  const converted = years.map(({ prices }) => `UNION ALL SELECT ${columns} FROM (${convertedSql(Number(prices), "")})`);
  await connection.run(`CREATE TEMP TABLE priced_facts AS
    SELECT * REPLACE (coalesce(year, 0) AS year) FROM (SELECT ${columns} FROM settled_facts ${converted.join(" ")})`);
  await connection.run(`CREATE TEMP TABLE counted_facts AS
    SELECT c.number, f.* EXCLUDE (left_out) FROM priced_facts AS f JOIN project_copies AS c USING (file, record)
    WHERE f.left_out IS NULL AND f.measure IN ('commitment', 'disbursement')`);
  await connection.run(`CREATE TABLE project_money AS
    SELECT number, measure, prices, ${bounds} FROM counted_facts WHERE usd IS NOT NULL GROUP BY ALL ORDER BY number, measure, prices`);
  await connection.run(`CREATE TABLE project_missing AS ${missingOf("number")}`);
  // A2: pledges and lapsed records of AidData stand beside commitments, as what is left out of them
  await connection.run(`CREATE TABLE project_not_counted AS
    SELECT c.number, CASE f.measure WHEN 'disbursement' THEN 'disbursement' ELSE 'commitment' END AS measure,
      count(DISTINCT (f.file, f.record, f.position)) AS records
    FROM settled_facts AS f JOIN project_copies AS c USING (file, record)
    WHERE f.left_out IS NOT NULL AND (f.measure IN ('commitment', 'disbursement') OR (f.measure IN ('pledge', 'lapsed') AND f.source <> 'iati'))
    GROUP BY ALL ORDER BY c.number, measure`);
}
