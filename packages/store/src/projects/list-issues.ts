import type { Message } from "@plumbline/core/evidence";
import type { Database } from "../database.ts";

/** Something wrong in an added file: found when it was read, or when it was settled. */
export interface FoundIssue {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly id: string | null;
  readonly rule: string;
  readonly severity: string;
  readonly message: Message;
  readonly found: "reading" | "settling";
}

/** All issues of a snapshot, or those of the files of one name (or the end of one), in the order of files and lines. */
export async function listIssues(database: Database, file: string | null): Promise<FoundIssue[]> {
  const rows = await database.query(
    `WITH named AS (SELECT hash, min(name) AS name FROM snapshot.file_names
       WHERE $file::VARCHAR IS NULL OR name = $file OR hash = $file OR name LIKE '%/' || $file OR $file LIKE '%/' || name
       GROUP BY hash)
     SELECT name, line, "column", identifier, rule, severity, message, arguments, 'reading' AS found, ordinal
     FROM snapshot.issues JOIN named ON hash = file
     UNION ALL
     SELECT DISTINCT name, line, NULL, identifier, rule, 'warning', finding, detail, 'settling', position
     FROM snapshot.applied_rules JOIN named ON hash = file WHERE finding IS NOT NULL
     ORDER BY name, found, line, ordinal, rule, message`,
    { file },
  );
  return rows.map((row) => ({
    file: row["name"] ?? "",
    line: row["line"] === null ? null : Number(row["line"]),
    column: row["column"] === null ? null : Number(row["column"]),
    id: row["identifier"] ?? null,
    rule: row["rule"] ?? "",
    severity: row["severity"] ?? "warning",
    message: messageOf(row["message"] ?? "", row["found"] ?? "", row["arguments"] ?? null),
    found: row["found"] === "settling" ? "settling" : "reading",
  }));
}

function messageOf(id: string, found: string, text: string | null): Message {
  if (text === null) return { id };
  return { id, args: found === "settling" ? { detail: text } : (JSON.parse(text) as Record<string, string | number>) };
}
