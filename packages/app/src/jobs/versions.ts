import { join } from "node:path";
import { contentHash } from "../platform/content-hash.ts";
import { repositoryRoot } from "../platform/paths.ts";

const packages = join(repositoryRoot, "packages");

/** Says how files are read: changes with the code of the readers and of the tables that they fill. */
export function readerVersion(): string {
  const ingest = ["aiddata", "csv", "detect", "files", "iati", "sheet", "xml"].map((folder) =>
    join(packages, "ingest", "src", folder),
  );
  const rows = ["activity-rows.ts", "aiddata-rows.ts", "money-cells.ts", "published-rows.ts", "read-part.ts"].map(
    (file) => join(packages, "app", "src", "jobs", file),
  );
  return contentHash([...ingest, ...rows, join(packages, "store", "src", "projects", "published-tables.ts")]).slice(
    0,
    12,
  );
}

/** Says how records are settled: changes with the code that settles and with the reference tables that it looks at. */
export function settlingVersion(registerRoot: string): string {
  const store = join(packages, "store", "src");
  const code = [join(store, "projects"), join(store, "load")];
  return contentHash([...code, join(registerRoot, "reference")]).slice(0, 12);
}
