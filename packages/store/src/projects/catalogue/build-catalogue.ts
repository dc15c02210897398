import type { DuckDBConnection } from "@duckdb/node-api";
import { attributeProjects } from "../settle/attribution.ts";
import { addUpFlows } from "./add-up-flows.ts";
import { addUpParties } from "./add-up-parties.ts";
import { addUpProjects } from "./add-up-projects.ts";
import { countByFile } from "./count-by-file.ts";
import { listProjects } from "./list-projects.ts";
import { nameOrganisations } from "./name-organisations.ts";
import { placeProjects } from "./place-projects.ts";

/**
 * Adds up, once for each snapshot, what pages ask of projects, their parties and their files. Everything here follows from the settled tables and
 * could be asked of them; that would take too long while somebody waits.
 */
export async function buildCatalogue(connection: DuckDBConnection): Promise<void> {
  await listProjects(connection);
  await placeProjects(connection);
  await attributeProjects(connection);
  await addUpProjects(connection);
  await addUpParties(connection);
  await addUpFlows(connection);
  await nameOrganisations(connection);
  await countByFile(connection);
  for (const table of ["priced_facts", "counted_facts"]) await connection.run(`DROP TABLE ${table}`);
}
