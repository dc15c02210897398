import type { DuckDBConnection } from "@duckdb/node-api";
import { answerRows } from "../../snapshot/answer-rows.ts";
import { StoreFailure } from "../../snapshot/store-failure.ts";
import { type Span, within } from "./spans.ts";

/** Each must find nothing. */
const checks: Readonly<Record<string, string>> = {
  "every transaction is settled once": `
    SELECT file, record, position FROM transactions ANTI JOIN settled_records USING (file, record, position)
    UNION ALL
    SELECT file, record, position FROM settled_records WHERE source = 'iati' AND position >= 0
    GROUP BY ALL HAVING count(*) > 1`,
  "every AidData project is there once": `
    SELECT file, record FROM aiddata_projects ANTI JOIN settled_records USING (file, record)
    UNION ALL
    SELECT file, record FROM settled_records WHERE measure = 'project' GROUP BY file, record HAVING count(*) > 1`,
  "money published = settled + left out, by file, type and currency": `
    WITH published AS (
      SELECT t.file, s.measure, t.currency, sum(t.amount) AS total
      FROM transactions AS t JOIN settled_records AS s USING (file, record, position) GROUP BY ALL
    ), settled AS (
      SELECT file, measure, currency, sum(reported) AS total
      FROM settled_records WHERE source = 'iati' AND position >= 0 GROUP BY ALL
    )
    SELECT p.file, p.measure FROM published AS p
    FULL JOIN settled AS s ON s.file = p.file AND s.measure = p.measure AND s.currency IS NOT DISTINCT FROM p.currency
    WHERE p.total IS DISTINCT FROM s.total`,
  "AidData: amounts published = settled + rollovers, by file and prices": `
    WITH published AS (
      SELECT file, replace(replace(basis, 'usd-current', 'current'), 'usd-', '') AS prices, sum(amount) AS total
      FROM aiddata_amounts WHERE basis <> 'original' AND NOT adjusted GROUP BY ALL
    ), settled AS (
      SELECT file, prices, sum(usd) AS total FROM settled_records WHERE source <> 'iati' AND position >= 0 GROUP BY ALL
    ), rollovers AS (
      SELECT file, prices, -sum(effect_usd) AS total FROM applied_rules WHERE rule = 'A4' GROUP BY ALL
    )
    SELECT p.file FROM published AS p JOIN settled AS s USING (file, prices) LEFT JOIN rollovers AS r USING (file, prices)
    WHERE coalesce(p.total, 0) <> coalesce(s.total, 0) + coalesce(r.total, 0)`,
  "the splits of a record make up the record": `
    SELECT r.file, r.record, r.position FROM settled_records AS r
    LEFT JOIN (SELECT file, record, position, prices, sum(reported) AS reported, sum(usd) AS usd
      FROM settled_facts GROUP BY ALL) AS s USING (file, record, position, prices)
    WHERE s.file IS NULL OR s.reported IS DISTINCT FROM r.reported OR s.usd IS DISTINCT FROM r.usd`,
  "budgets by year make up the budget": `
    SELECT b.file, b.record, b.position FROM budgets AS b
    LEFT JOIN (SELECT file, record, position, sum(reported) AS reported FROM settled_budgets GROUP BY ALL) AS s USING (file, record, position)
    WHERE s.file IS NULL OR s.reported IS DISTINCT FROM b.amount`,
};

const looksAt = [
  "transactions",
  "settled_records",
  "aiddata_projects",
  "aiddata_amounts",
  "applied_rules",
  "settled_facts",
  "budgets",
  "settled_budgets",
];

/** Checks that settling lost nothing and added nothing in a stretch of records, to the last unit. Throws StoreFailure. */
export async function checkSettled(connection: DuckDBConnection, span: Span): Promise<void> {
  // Each check sees only the stretch, under the names of the tables
  const seen = looksAt.map(
    (table) => `${table} AS NOT MATERIALIZED (SELECT * FROM main.${table} AS t WHERE ${within(span, "t")})`,
  );
  for (const [what, sql] of Object.entries(checks)) {
    const [wrong] = await answerRows(connection, `WITH ${seen.join(", ")} SELECT * FROM (${sql}) LIMIT 1`);
    if (wrong !== undefined) throw new StoreFailure("not-conserved", `${what}: ${JSON.stringify(wrong)}`);
  }
}
