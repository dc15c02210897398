import type { ProjectFilters, ProjectLocationsAnswer, ProjectRow, ProjectsAnswer } from "@plumbline/core/contract";
import { type ChosenProjects, chooseProjects } from "./choose-projects.ts";
import { moneyOf } from "./measured-money.ts";
import { attributionName, type InitiativesById, type OpenProjects } from "./open-projects.ts";
import { facetsOf } from "./project-facets.ts";
import { placePart } from "./project-places.ts";
import { readProjectRows } from "./project-rows.ts";

/** Which projects, in which order, from where on. */
export interface ProjectsQuestion {
  readonly filters: ProjectFilters;
  readonly order: ProjectsAnswer["order"];
  readonly offset: number;
  readonly limit: number;
}

/** A page of projects, what they can be narrowed by, and what all of them add up to: whole projects, so that the rows make up the sum. */
export async function readProjects(
  opened: OpenProjects,
  { filters, order, offset, limit }: ProjectsQuestion,
  initiatives: InitiativesById,
): Promise<ProjectsAnswer> {
  const { index, database, name } = opened;
  const chosen = await chooseProjects(index, database, filters);
  return {
    snapshot: name,
    filters,
    order,
    offset,
    limit,
    total: chosen.total,
    rows: await readProjectRows(opened, inOrder(index, chosen, { order, offset, limit })),
    facets: facetsOf(index, chosen, filters, (code) => attributionName(initiatives, code)),
    money: moneyOf(index.money, (project) => chosen.fails[project] === 0),
  };
}

/** How many rows are read at once: bounds the memory of an answer, whatever its length. */
const ROWS_AT_ONCE = 500;

/** All rows of a question, a stretch at a time. The snapshot has to stay open until the last of them has been taken. */
export async function* projectRowsInStretches(
  opened: OpenProjects,
  { filters, ...which }: ProjectsQuestion,
): AsyncGenerator<ProjectRow[], void, void> {
  const chosen = inOrder(opened.index, await chooseProjects(opened.index, opened.database, filters), which);
  for (let at = 0; at < chosen.length; at += ROWS_AT_ONCE)
    yield await readProjectRows(opened, chosen.slice(at, at + ROWS_AT_ONCE));
}

/** The chosen projects from `offset` on, at most `limit` of them. */
function inOrder(
  index: OpenProjects["index"],
  { fails, total }: ChosenProjects,
  { order, offset, limit }: Omit<ProjectsQuestion, "filters">,
): number[] {
  const found: number[] = [];
  let passed = 0;
  for (const project of index.orders[order]) {
    if (found.length >= limit || offset >= total) break;
    if (fails[project] !== 0) continue;
    if (passed >= offset) found.push(project);
    passed += 1;
  }
  return found;
}

/** The same without a store. */
export function noProjects({ filters, order, offset, limit }: ProjectsQuestion): ProjectsAnswer {
  const facets = {
    recipient: [],
    provider: [],
    sector: [],
    source: [],
    status: [],
    reporter: [],
    initiative: [],
    infrastructure: [],
    year: [],
  };
  return { snapshot: null, filters, order, offset, limit, total: 0, rows: [], facets, money: [] };
}

/** A part of the globe in degrees; west of its east, or across the date line. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const MOST_PLACES = 2000;

/** Where the chosen projects are: one by one, or as counts in cells of one degree where they are many. */
export async function readProjectLocations(
  { index, database, name }: OpenProjects,
  filters: ProjectFilters,
  box: Box | null,
): Promise<ProjectLocationsAnswer> {
  const { fails, total } = await chooseProjects(index, database, filters);
  const { project: owners, lon, lat } = index.places;
  const found: number[] = [];
  const everywhere = new Set<number>();
  const located = new Set<number>();
  for (const [place, project] of owners.entries()) {
    if (fails[project] !== 0) continue;
    everywhere.add(project);
    if (box !== null && !isIn(box, lon[place] ?? 0, lat[place] ?? 0)) continue;
    located.add(project);
    found.push(place);
  }
  const few = found.length <= MOST_PLACES;
  return {
    snapshot: name,
    filters,
    places: few && found.length > 0 ? await readPlaces() : [],
    cells: few ? [] : cellsOf(index.places, found),
    total: found.length,
    located: located.size,
    unlocated: total - everywhere.size,
  };

  async function readPlaces(): Promise<ProjectLocationsAnswer["places"]> {
    const rows = await database.query(
      `SELECT l.*, p.key, p.title FROM snapshot.project_places AS l JOIN snapshot.projects AS p USING (number)
       WHERE l.place IN (${found.join(", ")}) ORDER BY l.place`,
    );
    return rows.map((row) => ({ ...placePart(row), project: row["key"] ?? "", title: row["title"] ?? null }));
  }
}

/** The same without a store. */
export function noProjectLocations(filters: ProjectFilters): ProjectLocationsAnswer {
  return { snapshot: null, filters, places: [], cells: [], total: 0, located: 0, unlocated: 0 };
}

function isIn({ west, south, east, north }: Box, lon: number, lat: number): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}

/** Cells of one degree, by their middles, in the order of rows and columns. */
function cellsOf(
  { project, lon, lat }: OpenProjects["index"]["places"],
  found: readonly number[],
): ProjectLocationsAnswer["cells"] {
  const cells = new Map<number, { places: number; projects: Set<number> }>();
  for (const place of found) {
    const column = Math.min(359, Math.floor((lon[place] ?? 0) + 180));
    const row = Math.min(179, Math.floor((lat[place] ?? 0) + 90));
    const key = row * 360 + column;
    let cell = cells.get(key);
    if (cell === undefined) cells.set(key, (cell = { places: 0, projects: new Set() }));
    cell.places += 1;
    cell.projects.add(project[place] ?? 0);
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([key, { places, projects }]) => ({
      lon: (key % 360) - 179.5,
      lat: Math.floor(key / 360) - 89.5,
      places,
      projects: projects.size,
    }));
}
