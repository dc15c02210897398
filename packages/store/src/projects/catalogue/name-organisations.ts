import type { DuckDBConnection } from "@duckdb/node-api";

/** `organisation_names`: how the files call the organisations whom we only know by a reference; the name used most often, as published. */
export async function nameOrganisations(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE organisation_names AS
    WITH called AS (
      SELECT r.provider AS id, t.provider_name AS name FROM settled_records AS r
      JOIN transactions AS t USING (file, record, position) WHERE t.provider_name IS NOT NULL
      UNION ALL
      SELECT r.reporter, a.reporter_name FROM settled_records AS r JOIN activities AS a USING (file, record)
      WHERE r.position = -1 AND a.reporter_name IS NOT NULL
    )
    SELECT id, trim(name) AS name FROM called WHERE id IS NOT NULL AND trim(name) <> '' GROUP BY id, trim(name)
    QUALIFY row_number() OVER (PARTITION BY id ORDER BY count(*) DESC, trim(name)) = 1 ORDER BY id`);
}
