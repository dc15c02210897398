import type { DuckDBConnection } from "@duckdb/node-api";

const degrees = (column: string) => `TRY_CAST(${column} AS DOUBLE)`;

/**
 * `project_places`: where projects are. IATI: what the leading record says. AidData: the finest areas of its location tables, at their middle
 * (A13: their shares are kept and never added). A place without coordinates, outside the globe or at 0°, 0° is no place on a map.
 */
export async function placeProjects(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE project_places AS
    WITH of_identifier AS (
      SELECT DISTINCT c.number, s.identifier FROM project_copies AS c JOIN settled_records AS s USING (file, record)
      WHERE s.source <> 'iati' AND s.position = -1
    ), areas AS (
      SELECT i.number, l.*, max(l.level) OVER (PARTITION BY i.number) AS finest
      FROM aiddata_locations AS l JOIN of_identifier AS i USING (identifier)
    ), stated AS (
      SELECT c.number, l.ordinal, l.name, ${degrees("l.longitude")} AS lon, ${degrees("l.latitude")} AS lat,
        CASE WHEN l.location_class = '1' THEN 'area' WHEN l.exactness = '1' THEN 'exact' WHEN l.exactness = '2' THEN 'approximate'
          WHEN l.precision = '1' THEN 'exact' WHEN l.precision IN ('2', '5') THEN 'approximate' WHEN l.precision IN ('3', '4', '6') THEN 'area'
          ELSE 'unknown' END AS exactness,
        CASE WHEN l.precision IS NOT NULL THEN 'precision-' || l.precision WHEN l.location_class = '1' THEN 'area'
          WHEN l.exactness IS NOT NULL THEN 'exactness-' || l.exactness END AS precision,
        CASE l.precision WHEN '2' THEN 25 END AS radius_km, NULL::VARCHAR AS share
      FROM locations AS l JOIN project_copies AS c USING (file, record) WHERE c.rank = 1
      UNION ALL
      SELECT number, row_number() OVER (PARTITION BY number ORDER BY shape), any_value(name),
        any_value(${degrees("longitude")}), any_value(${degrees("latitude")}), 'area', level, NULL,
        any_value(coalesce(overlap_share, even_share))
      FROM areas WHERE level IS NOT DISTINCT FROM finest GROUP BY number, shape, level
    )
    SELECT row_number() OVER (ORDER BY number, ordinal) - 1 AS place, * EXCLUDE (ordinal) FROM stated
    WHERE lon BETWEEN -180 AND 180 AND lat BETWEEN -90 AND 90 AND NOT (lon = 0 AND lat = 0) ORDER BY number, ordinal`);
}
