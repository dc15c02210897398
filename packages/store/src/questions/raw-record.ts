import type { RawRecordAnswer } from "@plumbline/core/contract";
import type { OpenProjects } from "./open-projects.ts";

/** Which lines of which file a record stands on, and its fields as read; null where the project has no record there. */
export async function readRawRecord(
  { database }: OpenProjects,
  key: string,
  file: string,
): Promise<(Omit<RawRecordAnswer, "text" | "cut"> & { readonly hash: string; readonly isTable: boolean }) | null> {
  const [found] = await database.query(
    `SELECT c.file, c.record, c.line, c.end_line, (SELECT min(name) FROM snapshot.file_names AS n WHERE n.hash = c.file) AS name
     FROM snapshot.project_copies AS c WHERE c.project = $key AND left(c.file, 12) = $file ORDER BY rank LIMIT 1`,
    { key, file },
  );
  if (found === undefined) return null;
  const hash = found["file"] ?? "";
  const at = { hash, record: Number(found["record"]) };
  const [fields] = await database.query(
    "SELECT * FROM snapshot.aiddata_projects WHERE file = $hash AND record = $record",
    at,
  );
  const amounts = await database.query(
    "SELECT basis, adjusted, currency, amount_text FROM snapshot.aiddata_amounts WHERE file = $hash AND record = $record ORDER BY position",
    at,
  );
  const line = found["line"] == null ? null : Number(found["line"]);
  const apart = new Set(["file", "record", "line"]);
  return {
    file,
    hash,
    name: found["name"] ?? "",
    line,
    isTable: fields !== undefined,
    endLine: found["end_line"] == null ? line : Number(found["end_line"]),
    fields: [
      ...Object.entries(fields ?? {}).flatMap(([name, value]) =>
        value === null || apart.has(name) ? [] : [{ name, value }],
      ),
      ...amounts.map(({ basis, adjusted, currency, amount_text: amount }) => ({
        name: `amount ${basis ?? ""}${adjusted === "1" ? " adjusted" : ""}${currency == null || currency === "" ? "" : ` ${currency}`}`,
        value: amount ?? "",
      })),
    ],
  };
}
