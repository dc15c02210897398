import type { DuckDBConnection } from "@duckdb/node-api";
import { secondaryPublishers } from "../secondary-publishers.ts";
import { measureSql } from "./measures.ts";

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Decides what cannot be seen in one record alone, as temporary tables: `known_activities` (who reports it; whether secondary, I19; which copy of it
 * is the newest, I18), `repeated_transactions` and `repeated_budgets` (I18), `told_below` (I17: whose money of which measure its children tell).
 */
export async function decideExclusions(connection: DuckDBConnection): Promise<void> {
  const secondary = secondaryPublishers.map(({ ref }) => quoted(ref.toUpperCase())).join(", ");
  await connection.run(`CREATE TEMP TABLE known_activities AS
    WITH named AS (
      SELECT file, record, trim(identifier) AS identifier, content, hierarchy, last_updated,
        coalesce(nullif(upper(trim(reporter_ref)), ''), nullif(lower(trim(reporter_name)), ''), '') AS reporter,
        coalesce(secondary_reporter, false) OR coalesce(upper(trim(reporter_ref)) IN (${secondary}), false) AS secondary
      FROM activities
    )
    SELECT *, first_value({'file': file, 'record': record}) OVER same AS newest, row_number() OVER same AS copy,
      count(*) OVER (PARTITION BY reporter, identifier) AS copies,
      count(DISTINCT content) OVER (PARTITION BY reporter, identifier) > 1 AS conflicting
    FROM named
    WINDOW same AS (PARTITION BY reporter, identifier ORDER BY last_updated DESC NULLS LAST, content, file, record)`);
  // Two equal transactions in one copy are two payments; the same two in the next copy are those again. What has one copy has none again
  for (const table of ["transactions", "budgets"] as const)
    await connection.run(`CREATE TEMP TABLE repeated_${table} AS
      WITH counted AS (
        SELECT t.file, t.record, t.position, a.reporter, a.identifier, a.copy, t.content,
          row_number() OVER (PARTITION BY t.file, t.record, t.content ORDER BY t.position) AS nth
        FROM ${table} AS t JOIN (SELECT * FROM known_activities WHERE copies > 1) AS a USING (file, record)
      )
      SELECT file, record, position FROM counted
      QUALIFY row_number() OVER (PARTITION BY reporter, identifier, content, nth ORDER BY copy, file, record) > 1`);
  await connection.run(`CREATE TEMP TABLE family AS
    WITH RECURSIVE one AS (SELECT * FROM known_activities WHERE copy = 1 AND NOT secondary),
    stated AS (
      SELECT a.reporter, trim(r.ref) AS parent, a.identifier AS child
      FROM relations AS r JOIN known_activities AS a USING (file, record) WHERE r.type = '1'
      UNION
      SELECT a.reporter, a.identifier, trim(r.ref)
      FROM relations AS r JOIN known_activities AS a USING (file, record) WHERE r.type = '2'
    ),
    pairs AS (
      SELECT s.reporter, s.parent, s.child FROM stated AS s
      JOIN one AS p ON p.reporter = s.reporter AND p.identifier = s.parent
      JOIN one AS c ON c.reporter = s.reporter AND c.identifier = s.child
      WHERE c.hierarchy > p.hierarchy
    ),
    below AS (
      SELECT reporter, parent, child FROM pairs
      UNION
      SELECT b.reporter, b.parent, p.child FROM below AS b JOIN pairs AS p ON p.reporter = b.reporter AND p.parent = b.child
    )
    SELECT * FROM below`);
  await connection.run(`CREATE TEMP TABLE told_below AS
    SELECT DISTINCT f.reporter, f.parent AS identifier, ${measureSql("t.type")} AS measure
    FROM family AS f
    JOIN known_activities AS c ON c.reporter = f.reporter AND c.identifier = f.child
    JOIN transactions AS t ON t.file = c.file AND t.record = c.record`);
}
