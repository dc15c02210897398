import type { DuckDBConnection } from "@duckdb/node-api";
import { bounds, missingOf } from "./add-up-projects.ts";

/** Each side of the money: its own column, and the other side's. */
const sides = [
  { role: "recipient", other: "provider" },
  { role: "provider", other: "recipient" },
] as const;

/**
 * What the pages of recipients and providers say, added up once: `party_projects`, `party_money`, `party_missing`, `party_years`, `party_others`,
 * `party_sectors`, `party_left_out`. A part of a record that went to a recipient counts there, not the whole record.
 */
export async function addUpParties(connection: DuckDBConnection): Promise<void> {
  const eachSide = (sql: (role: string, other: string) => string) =>
    sides.map(({ role, other }) => `(${sql(role, other)})`).join(" UNION ALL ");
  const table = (name: string, sql: (role: string, other: string) => string) =>
    connection.run(`CREATE TABLE ${name} AS SELECT * FROM (${eachSide(sql)}) ORDER BY ALL`);
  await connection.run(`CREATE TABLE party_projects AS
    SELECT dimension AS role, code AS id, count(*) FILTER (WHERE p.left_out IS NULL) AS projects, count(*) AS told
    FROM project_codes JOIN projects AS p USING (number) WHERE dimension IN ('recipient', 'provider') GROUP BY ALL
    UNION ALL
    SELECT 'recipient', recipient, 0, 0 FROM (SELECT DISTINCT recipient FROM counted_facts)
    WHERE recipient NOT IN (SELECT code FROM project_codes WHERE dimension = 'recipient')
    ORDER BY role, id`);
  await table(
    "party_money",
    (role) =>
      `SELECT '${role}' AS role, ${role} AS id, measure, prices, ${bounds} FROM counted_facts WHERE usd IS NOT NULL GROUP BY ALL`,
  );
  for (const { role } of sides) await connection.run(`CREATE TEMP TABLE missing_of_${role} AS ${missingOf(role)}`);
  await table(
    "party_missing",
    (role) => `SELECT '${role}' AS role, ${role} AS id, * EXCLUDE (${role}) FROM missing_of_${role}`,
  );
  await table(
    "party_years",
    (role) =>
      `SELECT '${role}' AS role, ${role} AS id, year, measure, prices, source, ${bounds} FROM counted_facts WHERE usd IS NOT NULL GROUP BY ALL`,
  );
  await table(
    "party_others",
    (role, other) =>
      `SELECT '${role}' AS role, ${role} AS id, ${other} AS other, measure, prices, ${bounds} FROM counted_facts WHERE usd IS NOT NULL GROUP BY ALL`,
  );
  await table(
    "party_other_projects",
    (role, other) =>
      `SELECT '${role}' AS role, ${role} AS id, ${other} AS other, count(DISTINCT number) AS projects FROM counted_facts GROUP BY ALL`,
  );
  await table(
    "party_sectors",
    (role) =>
      `SELECT '${role}' AS role, ${role} AS id, sector, measure, prices, ${bounds} FROM counted_facts WHERE usd IS NOT NULL GROUP BY ALL`,
  );
  await table(
    "party_sector_projects",
    (role) =>
      `SELECT '${role}' AS role, ${role} AS id, sector, count(DISTINCT number) AS projects FROM counted_facts GROUP BY ALL`,
  );
  // A2: pledges and lapsed records of AidData stand beside commitments, as what is left out of them
  await table(
    "party_left_out",
    (role) =>
      `SELECT '${role}' AS role, ${role} AS id, left_out AS rule, measure, count(DISTINCT (file, record, position)) AS records,
         sum(usd) FILTER (WHERE prices = 'current') AS usd
       FROM settled_facts WHERE left_out IS NOT NULL
         AND (measure IN ('commitment', 'disbursement', 'unclassified') OR (measure IN ('pledge', 'lapsed') AND source <> 'iati'))
       GROUP BY ALL`,
  );
}
