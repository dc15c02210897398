import type { Layer, SourceGrade } from "@plumbline/core/register";

// The register's own lists stand beside its schemas: taking them from there would bring the schemas' library to the reader.

/** Who speaks, in the order of the page. */
export const layers = ["paper", "later", "ours"] as const satisfies readonly Layer[];

/** How far a source can be trusted, best first. */
export const sourceGrades = ["primary", "scholarly", "news", "weak"] as const satisfies readonly SourceGrade[];
