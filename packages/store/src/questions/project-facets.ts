import type { FacetValue, ProjectFilters, ProjectsAnswer } from "@plumbline/core/contract";
import { type ChosenProjects, YEARS_BIT } from "./choose-projects.ts";
import { type Dimension, dimensions, type ProjectIndex } from "./project-index.ts";

const MOST_VALUES = 60;

/** How many projects each value has under the other filters: a project counts for a facet where it fails no filter but that facet's own. */
export function facetsOf(
  index: ProjectIndex,
  { fails }: ChosenProjects,
  filters: ProjectFilters,
  initiative: (id: string) => FacetValue["name"],
): ProjectsAnswer["facets"] {
  const counts = dimensions.map((dimension) => new Uint32Array(index.values[dimension].codes.length));
  const years = new Map<number, number>();
  for (let project = 0; project < index.count; project += 1) {
    const failed = fails[project] ?? 0;
    // More than one bit: it fails two filters, and counts nowhere
    if ((failed & (failed - 1)) !== 0) continue;
    for (const [at, dimension] of dimensions.entries()) {
      if (failed !== 0 && failed !== 1 << at) continue;
      const { offsets, values } = index.values[dimension];
      const count = counts[at];
      const end = offsets[project + 1] ?? 0;
      for (let value = offsets[project] ?? 0; value < end; value += 1) {
        const code = values[value] ?? 0;
        if (count !== undefined) count[code] = (count[code] ?? 0) + 1;
      }
    }
    const year = index.years[project] ?? 0;
    if (year !== 0 && (failed === 0 || failed === YEARS_BIT)) years.set(year, (years.get(year) ?? 0) + 1);
  }
  const nameOf = (dimension: Dimension, code: string) => {
    if (dimension === "initiative") return initiative(code);
    return index.names[dimension === "reporter" ? "provider" : dimension](code).name;
  };
  const facet = (dimension: Dimension): FacetValue[] => {
    const { codes } = index.values[dimension];
    const count = counts[dimensions.indexOf(dimension)] ?? new Uint32Array();
    const chosen = new Set<string>(filters[dimension]);
    const found = codes
      .map((code, at) => ({ code, projects: count[at] ?? 0 }))
      .filter(({ code, projects }) => projects > 0 || chosen.has(code))
      .sort((a, b) => b.projects - a.projects || (a.code < b.code ? -1 : 1));
    // What is chosen is listed even where it is rare: it has to be possible to let go of it
    return found
      .filter(({ code }, at) => at < MOST_VALUES || chosen.has(code))
      .map(({ code, projects }) => ({ id: code, name: nameOf(dimension, code), projects }));
  };
  return {
    recipient: facet("recipient"),
    provider: facet("provider"),
    sector: facet("sector"),
    source: facet("source"),
    status: facet("status"),
    reporter: facet("reporter"),
    initiative: facet("initiative"),
    infrastructure: facet("infrastructure"),
    year: [...years].sort(([a], [b]) => a - b).map(([year, projects]) => ({ year, projects })),
  };
}
