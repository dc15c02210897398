import type { DuckDBConnection } from "@duckdb/node-api";

/** `file_counts`: records and amounts of each file that count, and that a rule keeps out; `rule_counts`: what each rule did over all files. */
export async function countByFile(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE file_counts AS
    WITH each AS (SELECT file, record, position, bool_or(left_out IS NULL) AS counted FROM settled_records GROUP BY ALL)
    SELECT file, count(*) FILTER (WHERE counted) AS counted, count(*) FILTER (WHERE NOT counted) AS left_out FROM each GROUP BY file ORDER BY file`);
  await connection.run(`CREATE TABLE rule_counts AS
    SELECT rule, count(DISTINCT (file, record, position)) AS records FROM applied_rules GROUP BY rule ORDER BY rule`);
}
