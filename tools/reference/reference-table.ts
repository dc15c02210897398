import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** One column of a table: what its values mean and their unit ("code", "name", "year", "USD" …). */
export interface Column {
  readonly name: string;
  readonly meaning: Bilingual;
  readonly unit: string;
}

/** One published file, or list of facts, that a table is made from. `file` is its path below the data folder. */
export interface TableSource {
  readonly title: string;
  /** Our translation, where the title is shown beside figures. */
  readonly title_zh?: string;
  readonly publisher: string;
  readonly url: string;
  readonly version: string;
  readonly licence: string;
  readonly retrieved: string;
  readonly file?: string;
}

/** A reference table as the register keeps it: rows of text in the order of the columns, and everything a reader must know about them. */
export interface ReferenceTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly unit: Bilingual;
  readonly columns: readonly Column[];
  /** How many leading columns identify a row; rows are sorted by them and may not repeat. */
  readonly keyColumns: number;
  readonly sources: readonly TableSource[];
  readonly licence: string;
  readonly script: string;
  readonly date: string;
  readonly coverage: Readonly<Record<string, string | number>>;
  readonly caveats: readonly Bilingual[];
  readonly rows: readonly (readonly string[])[];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareKeys(a: readonly string[], b: readonly string[], keyColumns: number): number {
  for (let index = 0; index < keyColumns; index++) {
    const order = compareText(a[index] ?? "", b[index] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

const csvCell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The table as CSV text: UTF-8 without mark, LF, sorted by key in code-unit order, so that the same input always gives the same bytes.
 * Throws on a row of the wrong width, a repeated key, or a cell that holds NaN or undefined.
 */
export function csvText(table: ReferenceTable): string {
  const rows = table.rows.toSorted((a, b) => compareKeys(a, b, table.keyColumns));
  rows.forEach((row, index) => {
    if (row.length !== table.columns.length)
      throw new Error(`${table.id}: a row has ${row.length} cells, not ${table.columns.length}: ${row.join(",")}`);
    if (row.some((cell) => cell === "NaN" || cell === "undefined" || cell === "null" || cell === "Infinity"))
      throw new Error(`${table.id}: a cell holds no number: ${row.join(",")}`);
    const before = rows[index - 1];
    if (before && compareKeys(before, row, table.keyColumns) === 0)
      throw new Error(`${table.id}: the key repeats: ${row.join(",")}`);
  });
  return `${[table.columns.map((column) => column.name), ...rows].map((row) => row.map(csvCell).join(",")).join("\n")}\n`;
}

/** The description that stands beside the CSV. */
export function yamlText(table: ReferenceTable): string {
  const { id, title, description, unit, columns, sources, licence, script, date, coverage, caveats, rows, keyColumns } =
    table;
  return stringify(
    {
      id,
      title,
      description,
      unit,
      columns,
      key: columns.slice(0, keyColumns).map((column) => column.name),
      sources,
      licence,
      made_by: `node tools/reference/${script} --data ../shared/data --out register/reference`,
      rows: rows.length,
      date,
      coverage,
      caveats,
    },
    { lineWidth: 140, aliasDuplicateObjects: false },
  );
}

/** Writes `<id>.csv` and `<id>.yaml` of each table and says so, one line a table. */
export function writeTables(tables: readonly ReferenceTable[], outFolder: string): void {
  for (const table of tables) {
    writeFileSync(join(outFolder, `${table.id}.csv`), csvText(table));
    writeFileSync(join(outFolder, `${table.id}.yaml`), yamlText(table));
    process.stderr.write(`${table.id}: ${table.rows.length} rows\n`);
  }
}
