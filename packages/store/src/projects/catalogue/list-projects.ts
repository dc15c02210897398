import type { DuckDBConnection } from "@duckdb/node-api";

/**
 * `project_copies`: which records tell of which project, the one that leads first; `projects`: one row a project, as its leading record says it;
 * `project_codes`: by what it can be found, which is what its leading record says and where its money that counts went. A project is what one
 * reporter calls by one identifier (I18), or one AidData record id (P1, P2). Its key says just that, so that it stays the same whatever else is added.
 */
export async function listProjects(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE project_copies AS
    WITH told AS (
      SELECT 'iati-' || substr(sha256('iati' || chr(10) || reporter || chr(10) || identifier), 1, 16) AS project,
        copy AS rank, file, record
      FROM known_activities
      UNION ALL
      SELECT 'aiddata-' || CASE WHEN regexp_full_match(identifier, '[0-9A-Za-z]{1,40}') THEN identifier
          ELSE substr(sha256(coalesce(identifier, file || ' ' || record)), 1, 16) END,
        row_number() OVER (PARTITION BY entity ORDER BY coalesce(left_out IN ('P1', 'P2'), false), source, file, record), file, record
      FROM settled_records WHERE measure = 'project' AND source <> 'iati'
    )
    SELECT dense_rank() OVER (ORDER BY project) - 1 AS number, project, rank, file, record, s.left_out, s.line, a.end_line
    FROM told JOIN settled_records AS s USING (file, record) LEFT JOIN activities AS a USING (file, record)
    WHERE s.position = -1 ORDER BY project, rank`);
  await connection.run(`CREATE TABLE projects AS
    SELECT c.number, c.project AS key, s.source, s.identifier, s.title, coalesce(s.reporter, 'unspecified') AS reporter,
      coalesce(s.status, 'unspecified') AS status, s.year, s.date, s.left_out, s.certain, s.file, s.record,
      CASE s.infrastructure WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS infrastructure
    FROM project_copies AS c JOIN settled_records AS s USING (file, record) WHERE c.rank = 1 AND s.position = -1 ORDER BY c.number`);
  await connection.run(`CREATE TABLE project_codes AS
    WITH led AS (
      SELECT c.number, f.recipient, f.sector, f.provider FROM project_copies AS c
      JOIN settled_facts AS f USING (file, record) WHERE c.rank = 1 AND f.position = -1
    ), moved AS (
      SELECT DISTINCT c.number, f.recipient, f.sector, f.provider, f.left_out IS NULL AS counts
      FROM project_copies AS c JOIN settled_facts AS f USING (file, record) WHERE f.measure IN ('commitment', 'disbursement')
    ), paying AS (
      SELECT DISTINCT number, provider FROM moved
    ), codes AS (
      SELECT number, 'recipient' AS dimension, recipient AS code FROM led
      UNION SELECT number, 'recipient', recipient FROM moved WHERE counts
      UNION SELECT number, 'sector', sector FROM led
      UNION SELECT number, 'sector', sector FROM moved WHERE counts
      UNION SELECT number, 'provider', provider FROM paying
      UNION SELECT number, 'provider', provider FROM led WHERE number NOT IN (SELECT number FROM paying)
    )
    SELECT * FROM codes ORDER BY dimension, number, code`);
}
