import { resolve } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Register } from "@plumbline/core/register";
import { askedReferenceTables } from "../schema/reference-tables.ts";
import type { StoreIssue } from "../store-issue.ts";

/** The name that a reference table has in queries: "exchange-rates" is `exchange_rates`. */
export function tableName(id: string): string {
  return id.replaceAll("-", "_");
}

/** Loads every reference table beside the register's own. A file that does not load is an issue; its table is empty where we ask it, else absent. */
export async function loadReferenceTables(
  connection: DuckDBConnection,
  register: Register,
  root: string,
): Promise<StoreIssue[]> {
  const issues: StoreIssue[] = [];
  const loaded = new Set<string>();
  for (const { value, csvFile } of register.references) {
    const name = tableName(value.id);
    const asked = askedReferenceTables[name] ?? {};
    const types = value.columns.flatMap((column) => {
      const type = asked[column.name] ?? typeOfUnit(column["unit"]);
      return type === null ? [] : [`${quoted(column.name)}: ${quoted(type)}`];
    });
    // Where every type is known nothing is guessed, which takes a tenth of the time
    const shape =
      types.length === value.columns.length
        ? `auto_detect = false, columns = {${types.join(", ")}}`
        : `types = {${types.join(", ")}}`;
    const path = quoted(resolve(root, csvFile));
    try {
      await connection.run(`CREATE TABLE "${name}" AS FROM read_csv(${path}, header = true, delim = ',', quote = '"',
        nullstr = '', ${shape})`);
      const columns = new Set(value.columns.map((column) => column.name));
      const missing = Object.keys(asked).find((column) => !columns.has(column));
      if (missing !== undefined) {
        await connection.run(`DROP TABLE "${name}"`);
        throw new Error(`no column ${missing}`);
      }
      loaded.add(name);
    } catch (error) {
      const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      issues.push({
        rule: "store-reference-table",
        severity: "error",
        at: { file: csvFile, id: value.id },
        message: { id: "reference-table-unreadable", args: { detail } },
      });
    }
  }
  for (const [name, columns] of Object.entries(askedReferenceTables)) {
    if (loaded.has(name)) continue;
    const definition = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
    await connection.run(`CREATE TABLE "${name}" (${definition.join(", ")})`);
  }
  return issues;
}

/** What the `unit` of a described column says of its type, for tables that only claims ask. All else is left to DuckDB's reader. */
function typeOfUnit(unit: unknown): string | null {
  if (typeof unit !== "string") return null;
  if (["code", "word", "name", "month or year"].includes(unit)) return "VARCHAR";
  if (unit === "year" || /^\d+ (?:or|to) \d+$/.test(unit)) return "INTEGER";
  if (unit.startsWith("degrees")) return "DOUBLE";
  return /^[A-Z]{3}\b/.test(unit) ? "DECIMAL(18,2)" : null;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
