import type { DuckDBConnection } from "@duckdb/node-api";
import { bounds, missingOf } from "./add-up-projects.ts";

/** Each side of the money: its own column, and the other side's. */
const sides = [
  { role: "recipient", other: "provider" },
  { role: "provider", other: "recipient" },
] as const;

/**
 * What the pages of recipients and providers say, added up once: `party_projects`, `party_money`, `party_missing`, `party_years`, `party_others`,
 * `party_sectors`, `party_left_out`. Of money, the part of a record that went to a recipient counts there, not the whole record; a project counts
 * for every party and sector that it can be found by.
 */
export async function addUpParties(connection: DuckDBConnection): Promise<void> {
  const eachSide = (sql: (role: string, other: string) => string) =>
    sides.map(({ role, other }) => `(${sql(role, other)})`).join(" UNION ALL ");
  const table = (name: string, sql: (role: string, other: string) => string) =>
    connection.run(`CREATE TABLE ${name} AS SELECT * FROM (${eachSide(sql)}) ORDER BY ALL`);
  await connection.run(`CREATE TABLE party_projects AS
    SELECT dimension AS role, code AS id, count(*) FILTER (WHERE p.left_out IS NULL) AS projects, count(*) AS told
    FROM project_codes JOIN projects AS p USING (number) WHERE dimension IN ('recipient', 'provider') GROUP BY ALL
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
  await table("party_other_projects", (role, other) => projectsBeside(role, other, "other"));
  await table(
    "party_sectors",
    (role) =>
      `SELECT '${role}' AS role, ${role} AS id, sector, measure, prices, ${bounds} FROM counted_facts WHERE usd IS NOT NULL GROUP BY ALL`,
  );
  await table("party_sector_projects", (role) => projectsBeside(role, "sector", "sector"));
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

/** How many projects that count have a code of a party and one of another dimension: what a list of projects by both of them shows. */
function projectsBeside(role: string, dimension: string, column: string): string {
  return `SELECT '${role}' AS role, own.code AS id, beside.code AS ${column}, count(*) AS projects
    FROM project_codes AS own JOIN project_codes AS beside USING (number) JOIN projects AS p USING (number)
    WHERE own.dimension = '${role}' AND beside.dimension = '${dimension}' AND p.left_out IS NULL GROUP BY ALL`;
}
