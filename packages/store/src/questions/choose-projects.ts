import type { ProjectFilters } from "@plumbline/core/contract";
import type { Database } from "../database.ts";
import { type Dimension, dimensions, type ProjectIndex } from "./project-index.ts";
import { searchable, searchWords } from "./search-words.ts";

/** Which projects filters let through, and by which filters the others fail. */
export interface ChosenProjects {
  /** For each project the filters that it fails, a bit each; 0: it is chosen. */
  readonly fails: Uint16Array;
  readonly total: number;
}

/** The bit of each dimension; years have the next one, and the last is for what no facet lifts: words, file, counted. */
const bitOf = (dimension: Dimension): number => 1 << dimensions.indexOf(dimension);
export const YEARS_BIT = 1 << dimensions.length;
const NEVER = 1 << 15;

/** Finds the projects that filters let through: one pass for each filter that is set. */
export async function chooseProjects(
  index: ProjectIndex,
  database: Database,
  filters: ProjectFilters,
): Promise<ChosenProjects> {
  const { count } = index;
  const fails = new Uint16Array(count);
  for (const word of searchWords(filters.q)) failWithoutWord(index, word, fails);
  if (filters.counted !== "all") {
    const wanted = filters.counted === "counted" ? 1 : 0;
    for (let project = 0; project < count; project += 1) if (index.counted[project] !== wanted) fails[project] = NEVER;
  }
  if (filters.file !== null) {
    const inFile = new Uint8Array(count);
    for (const { number } of await database.query(
      "SELECT DISTINCT number FROM snapshot.project_copies WHERE file IN (SELECT hash FROM snapshot.files WHERE left(hash, 12) = $file)",
      { file: filters.file },
    ))
      inFile[Number(number)] = 1;
    for (let project = 0; project < count; project += 1) if (inFile[project] === 0) fails[project] = NEVER;
  }
  if (filters.from !== null || filters.to !== null) {
    const [from, to] = [filters.from ?? 1, filters.to ?? 65_535];
    for (let project = 0; project < count; project += 1) {
      const year = index.years[project] ?? 0;
      if (year < from || year > to) fails[project] = (fails[project] ?? 0) | YEARS_BIT;
    }
  }
  for (const dimension of dimensions)
    if (filters[dimension].length > 0) failByValue(index, dimension, filters[dimension], fails);
  let total = 0;
  for (let project = 0; project < count; project += 1) if (fails[project] === 0) total += 1;
  return { fails, total };
}

function failByValue(index: ProjectIndex, dimension: Dimension, wanted: readonly string[], fails: Uint16Array): void {
  const { codes, offsets, values } = index.values[dimension];
  const chosen = Uint8Array.from(codes, (code) => (wanted.some((each) => means(dimension, each, code)) ? 1 : 0));
  const bit = bitOf(dimension);
  for (let project = 0; project < index.count; project += 1) {
    let found = false;
    for (let at = offsets[project] ?? 0; at < (offsets[project + 1] ?? 0) && !found; at += 1)
      found = chosen[values[at] ?? 0] === 1;
    if (!found) fails[project] = (fails[project] ?? 0) | bit;
  }
}

/** R4: an initiative is asked for whoever says so ("bri"), or as one kind of author says it ("bri:stated"). */
function means(dimension: Dimension, wanted: string, code: string): boolean {
  return wanted === code || (dimension === "initiative" && code.startsWith(`${wanted}:`));
}

/** What a project can be found by beside its own texts, and whose names these are. */
const named = [
  { dimension: "recipient", names: "recipient" },
  { dimension: "provider", names: "provider" },
  { dimension: "reporter", names: "provider" },
  { dimension: "sector", names: "sector" },
] as const;

/** A word is found in the titles, identifiers and places of a project, or in the names of its parties and sectors in either language. */
function failWithoutWord(index: ProjectIndex, word: string, fails: Uint16Array): void {
  const byName = named.map(({ dimension, names }) => {
    const { codes, offsets, values } = index.values[dimension];
    const found = Uint8Array.from(codes, (code) => {
      const { en, zh } = index.names[names](code).name;
      // Nobody means a sector by the figures of its code, which begin years and identifiers too
      return searchable(dimension === "sector" ? `${en} ${zh}` : `${code} ${en} ${zh}`).includes(word) ? 1 : 0;
    });
    return { found, offsets, values, any: found.includes(1) };
  });
  for (let project = 0; project < index.count; project += 1) {
    if (fails[project] !== 0 || index.texts[project]?.includes(word) === true) continue;
    let found = false;
    for (const each of byName) {
      if (!each.any) continue;
      for (let at = each.offsets[project] ?? 0; at < (each.offsets[project + 1] ?? 0); at += 1)
        if (each.found[each.values[at] ?? 0] === 1) found = true;
    }
    if (!found) fails[project] = NEVER;
  }
}
