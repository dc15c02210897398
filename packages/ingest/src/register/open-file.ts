import type { Issue, Message, Position } from "@plumbline/core/evidence";
import type { z } from "zod";
import { type CsvFile, parseCsv } from "./csv-file.ts";
import type { RegisterFiles } from "./files.ts";
import { maxCsvBytes, maxYamlBytes } from "./layout.ts";
import type { ReadingMessageId } from "./messages.ts";
import { schemaFaults } from "./schema-faults.ts";
import { parseYaml, type YamlFile } from "./yaml-file.ts";

export type ReadingIssue = Issue<ReadingMessageId>;
export type ReadableYaml = Extract<YamlFile, { ok: true }>;
export type ReadableCsv = Extract<CsvFile, { ok: true }>;

/** An issue of the loader. The rule is the family of the message: `register-file`, `register-csv`, `register-yaml` or `register-schema`. */
export function readingIssue(at: Position, message: Message<ReadingMessageId>): ReadingIssue {
  const family = message.id.split("-")[0] ?? "";
  const rule = ["file", "csv", "yaml"].includes(family) ? `register-${family}` : "register-schema";
  return { rule, severity: "error", at, message };
}

/** The text of a file, or an issue: too large, unreadable, not UTF-8. */
export function readText(
  files: RegisterFiles,
  file: string,
  limit: number,
): { text: string } | { issue: ReadingIssue } {
  const refuse = (message: Message<ReadingMessageId>) => ({ issue: readingIssue({ file }, message) });
  const bytes = files.size(file);
  if (bytes !== null && bytes > limit) return refuse({ id: "file-too-large", args: { bytes, limit } });
  let content: Uint8Array;
  try {
    content = files.read(file);
  } catch (error) {
    return refuse({ id: "file-unreadable", args: { detail: error instanceof Error ? error.message : String(error) } });
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(content) };
  } catch {
    return refuse({ id: "file-not-utf8" });
  }
}

/** The YAML of a file; null, with the issues added, where there is none to be had. */
export function openYaml(files: RegisterFiles, file: string, issues: ReadingIssue[]): ReadableYaml | null {
  const read = readText(files, file, maxYamlBytes);
  if ("issue" in read) {
    issues.push(read.issue);
    return null;
  }
  const yaml = parseYaml(read.text);
  if (yaml.ok) return yaml;
  for (const { line, column, problem, detail } of yaml.faults) {
    issues.push(readingIssue({ file, line, column }, { id: `yaml-${problem}`, args: { detail } }));
  }
  return null;
}

/** The rows of a CSV; null, with the issues added, where it is none. A row of the wrong length is left out and told. */
export function openCsv(files: RegisterFiles, file: string, issues: ReadingIssue[]): ReadableCsv | null {
  const read = readText(files, file, maxCsvBytes);
  if ("issue" in read) {
    issues.push(read.issue);
    return null;
  }
  const csv = parseCsv(read.text);
  if (!csv.ok) {
    issues.push(readingIssue({ file, line: csv.line }, { id: "csv-broken", args: { detail: csv.detail } }));
    return null;
  }
  const twice = csv.header.find((column, at) => csv.header.indexOf(column) !== at);
  if (twice !== undefined) {
    issues.push(readingIssue({ file, line: 1 }, { id: "csv-header-twice", args: { column: twice } }));
    return null;
  }
  const expected = csv.header.length;
  for (const row of csv.rows) {
    if (row.cells.length === expected) continue;
    const args = { found: row.cells.length, expected };
    issues.push(readingIssue({ file, line: row.line }, { id: "csv-row-length", args }));
  }
  return { ...csv, rows: csv.rows.filter((row) => row.cells.length === expected) };
}

/** One record of a file, checked against its schema; null, with the issues added, where it is refused. */
export function checkRecord<Schema extends z.ZodType>(
  schema: Schema,
  record: {
    readonly file: string;
    readonly yaml: ReadableYaml;
    readonly path: readonly (string | number)[];
    readonly value: unknown;
  },
  issues: ReadingIssue[],
): z.output<Schema> | null {
  const result = schema.safeParse(record.value);
  if (result.success) return result.data;
  const { file, yaml, path, value } = record;
  const id = idOf(value);
  for (const fault of schemaFaults(result.error.issues, value, id ?? file)) {
    const place = yaml.place([...path, ...fault.path], fault.on);
    issues.push(readingIssue({ file, ...place, ...(id === null ? {} : { id }) }, fault.message));
  }
  return null;
}

function idOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("id" in value)) return null;
  return typeof value.id === "string" ? value.id : null;
}
