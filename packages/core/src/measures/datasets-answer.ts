import type { DatasetsAnswer } from "../contract/index.ts";
import type { Register } from "../register/index.ts";

/** Every reference table with its licence, sources and maker; `rowsOf` counts the rows of a CSV. */
export function datasetsAnswerOf(register: Register, rowsOf: (csvFile: string) => number): DatasetsAnswer {
  return {
    datasets: register.references.map(({ value, csvFile }) => ({
      id: value.id,
      title: value.title,
      description: value.description,
      licence: value.licence,
      rows: rowsOf(csvFile),
      columns: value.columns.map(({ name, meaning }) => ({ name, meaning })),
      sources: value.sources.map((source) => ({
        title: source.title,
        publisher: textOf(source["publisher"]),
        url: textOf(source["url"]),
        version: textOf(source["version"]),
        licence: source.licence,
      })),
      madeBy: value.made_by,
      caveats: value.caveats,
    })),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
