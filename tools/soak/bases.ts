import { readdirSync, readFileSync } from "node:fs";
import { isUtf8 } from "node:buffer";
import { join } from "node:path";
import { countActivity } from "./count-activity.ts";
import { type CountedColumns, cellsOf, countedColumns, rowsOf } from "./count-rows.ts";
import type { Totals } from "./totals.ts";
import { columnNumber, openWorkbook, type SheetRow } from "./workbook.ts";
import type { ZipPart } from "./zip.ts";

/** A file to be mutated, cut at the borders of its records so that many can be read in a second. */
export type Base = ActivitiesBase | TableBase | WorkbookBase | BytesBase;

export interface ActivitiesBase {
  readonly kind: "activities";
  readonly name: string;
  readonly head: string;
  readonly activities: readonly string[];
  readonly totals: readonly Totals[];
}
export interface TableBase {
  readonly kind: "table";
  readonly name: string;
  readonly columns: CountedColumns;
  /** Cells of each row. */
  readonly rows: readonly (readonly string[])[];
}
export interface WorkbookBase {
  readonly kind: "workbook";
  readonly name: string;
  readonly columns: CountedColumns;
  readonly header: SheetRow;
  readonly rows: readonly SheetRow[];
  readonly others: readonly ZipPart[];
}
/** A file of which only that is known that its bytes may be damaged. */
export interface BytesBase {
  readonly kind: "bytes";
  readonly name: string;
  readonly bytes: Buffer;
}

const WINDOW = 32 * 1024;
const WINDOWS = 3;
export const tail = "\n</iati-activities>\n";

/** The bases made of all files below a folder of published files (`iati/activities`, `china`), in the order of their names. */
export function basesBelow(folder: string): Base[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const wanted = names.filter((name) => /^(?:iati\/activities|china)\/.*\.(?:xml|csv|xlsx)$/.test(name)).sort();
  return wanted.flatMap((name) => basesOf(name, readFileSync(join(folder, name))));
}

export function basesOf(name: string, bytes: Buffer): Base[] {
  if (name.endsWith(".xlsx")) return workbookBases(name, bytes);
  const raw: Base = { kind: "bytes", name, bytes: bytes.subarray(0, WINDOW) };
  if (!isUtf8(bytes)) return [raw];
  const text = bytes.toString("utf8");
  if (name.endsWith(".csv")) return tableBases(name, text, raw);
  return [...activityBases(name, text), raw];
}

function activityBases(name: string, text: string): Base[] {
  const found = [
    ...text.replaceAll(/<!--[\s\S]*?-->/g, "").matchAll(/<iati-activity[\s>][\s\S]*?<\/iati-activity\s*>/g),
  ];
  const root = /<iati-activities(?:\s[^>]*)?>/.exec(text);
  if (root === null || found.length === 0 || text.includes("<!DOCTYPE")) return [];
  const head = `${text.slice(0, root.index + root[0].length).replaceAll(/<!--[\s\S]*?-->/g, "")}\n`;
  const all = found.map(([activity]) => activity).filter((activity) => activity.length < 10 * WINDOW);
  return windows(all, (activity) => activity.length).map((activities, index) => ({
    kind: "activities",
    name: `${name}#${index}`,
    head,
    activities,
    totals: activities.map((activity) => countActivity(activity)),
  }));
}

function tableBases(name: string, text: string, raw: Base): Base[] {
  const [header = "", ...rows] = rowsOf(text.replace(/^\uFEFF/, ""));
  const columns = countedColumns(cellsOf(header));
  if (columns.id < 0 || columns.amounts.length === 0) return [raw];
  return windows(rows, (row) => row.length).map((some, index) => ({
    kind: "table",
    name: `${name}#${index}`,
    columns,
    rows: some.map(cellsOf),
  }));
}

function workbookBases(name: string, bytes: Buffer): Base[] {
  const { rows, others } = openWorkbook(bytes);
  const [header = [], ...records] = rows;
  const names: string[] = [];
  for (const { column, text } of header) names[columnNumber(column)] = text;
  const columns = countedColumns(Array.from(names, (each) => each ?? ""));
  const bases: Base[] = [{ kind: "bytes", name, bytes: bytes.subarray(0, 4 * WINDOW) }];
  if (columns.id < 0) return bases;
  const size = (row: SheetRow) => row.reduce((sum, { text }) => sum + text.length, 0);
  for (const [index, some] of windows(records, size).entries())
    bases.push({ kind: "workbook", name: `${name}#${index}`, columns, header, rows: some, others });
  return bases;
}

/** A few stretches of a list, from its beginning, its middle and its end. */
function windows<T>(items: readonly T[], size: (item: T) => number): T[][] {
  const total = items.reduce((sum, item) => sum + size(item), 0);
  const starts =
    total <= WINDOW * 2 ? [0] : Array.from({ length: WINDOWS }, (_, at) => Math.floor((items.length * at) / WINDOWS));
  return starts.map((start) => {
    const some: T[] = [];
    let length = 0;
    for (const item of items.slice(start)) {
      if (some.length > 0 && length + size(item) > WINDOW) break;
      some.push(item);
      length += size(item);
    }
    return some;
  });
}
