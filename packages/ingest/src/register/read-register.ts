import type { Position } from "@plumbline/core/evidence";
import type { Filed, Register, TableCells } from "@plumbline/core/register";
import type { z } from "zod";
import { cellPlace } from "./csv-file.ts";
import { folderFiles, type RegisterFiles } from "./files.ts";
import {
  fileNamePattern,
  listFolders,
  listsWithin,
  maxCsvBytes,
  rootPlaces,
  singleFolders,
  tableFolders,
} from "./layout.ts";
import {
  checkRecord,
  openCsv,
  openYaml,
  type ReadableYaml,
  type ReadingIssue,
  readingIssue,
  readText,
} from "./open-file.ts";
import { type Remainder, withoutRefused } from "./set-aside-items.ts";
import { parseYaml } from "./yaml-file.ts";

/** What was read, what could not be, and where everything stands. */
export interface RegisterReading {
  readonly register: Register;
  /** In the order of files and lines. A file named here is absent from the register, and of a list only the item; all others are there. */
  readonly issues: readonly ReadingIssue[];
  /**
   * Line and column of something in a YAML file by its path; of a cell in a CSV by `[line, column name]`. Answers with the nearest
   * thing around what is not there, and with the file alone where the file cannot be read.
   */
  readonly locate: (file: string, path: readonly (string | number)[]) => Position;
  /** Currencies with an exchange rate in `reference/exchange-rates.csv`; null where there is no such table. */
  readonly currencies: () => ReadonlySet<string> | null;
}

/**
 * Reads all of the register under `root`. Broken files, symbolic links, odd names and oversized files are issues and stop nothing but themselves;
 * a missing folder is an empty one. The same files give the same result, in the same order, on every machine.
 *
 * @example const { register, issues } = readRegister("register");
 */
export function readRegister(root: string, files: RegisterFiles = folderFiles(root)): RegisterReading {
  const issues: ReadingIssue[] = [];
  const remainders = new Map<string, Remainder>();
  const read = <Schema extends z.ZodType>(folder: keyof typeof singleFolders, schema: Schema) =>
    readSingles(files, { folder, schema, issues, remainders });
  const register: Register = {
    initiatives: read("initiatives", singleFolders.initiatives),
    contexts: read("context", singleFolders.context),
    sources: readListFolder(files, "sources", listFolders.sources, issues),
    claims: read("claims", singleFolders.claims),
    arguments: read("argument", singleFolders.argument),
    notes: readListFolder(files, "notes", listFolders.notes, issues),
    payers:
      files.size("payers.yaml") === null ? [] : readList(files, "payers.yaml", "payers", listFolders.payers, issues),
    series: read("series", singleFolders.series),
    tables: read("tables", singleFolders.tables).flatMap((table) => {
      const cells = readCells(files, csvBeside(table.file), issues);
      return cells === null ? [] : [{ ...table, cells }];
    }),
    references: read("reference", singleFolders.reference).flatMap((reference) => {
      const csvFile = csvBeside(reference.file);
      return headerAgrees(files, reference, csvFile, issues) ? [{ ...reference, csvFile }] : [];
    }),
  };
  checkPlaces(files, issues);
  return {
    register,
    issues: issues.toSorted(byPlace),
    locate: locator(files, remainders),
    currencies: () => ratedCurrencies(files),
  };
}

interface SinglesReading<Schema> {
  readonly folder: keyof typeof singleFolders;
  readonly schema: Schema;
  readonly issues: ReadingIssue[];
  /** Files of which an item was set aside. */
  readonly remainders: Map<string, Remainder>;
}

function readSingles<Schema extends z.ZodType>(
  files: RegisterFiles,
  { folder, schema, issues, remainders }: SinglesReading<Schema>,
): Filed<z.output<Schema>>[] {
  return yamlFiles(files, folder, issues).flatMap((file) => {
    const yaml = openYaml(files, file, issues);
    if (yaml === null) return [];
    const value = checkRecord(schema, { file, yaml, path: [], value: yaml.value }, issues);
    if (value !== null) return [{ file, path: [], value }];
    const faults = schema.safeParse(yaml.value).error?.issues ?? [];
    const remainder = withoutRefused(yaml.value, faults, listsWithin[folder] ?? []);
    const left = remainder === null ? null : schema.safeParse(remainder.value);
    if (remainder === null || left?.success !== true) return [];
    remainders.set(file, remainder);
    return [{ file, path: [], value: left.data }];
  });
}

function readListFolder<Schema extends z.ZodType>(
  files: RegisterFiles,
  name: "sources" | "notes",
  schema: Schema,
  issues: ReadingIssue[],
): Filed<z.output<Schema>>[] {
  return yamlFiles(files, name, issues).flatMap((file) => readList(files, file, name, schema, issues));
}

/** A file `{key: [items]}`: every item that is well-formed is kept. */
function readList<Schema extends z.ZodType>(
  files: RegisterFiles,
  file: string,
  key: string,
  schema: Schema,
  issues: ReadingIssue[],
): Filed<z.output<Schema>>[] {
  const yaml = openYaml(files, file, issues);
  if (yaml === null) return [];
  const content = yaml.value;
  const items = typeof content === "object" && content !== null ? Object.entries(content) : [];
  for (const [name] of items) {
    if (name === key) continue;
    const message = { id: "field-unknown", args: { field: file, keys: name } } as const;
    issues.push(readingIssue({ file, ...yaml.place([name], "key") }, message));
  }
  const list = items.find(([name]) => name === key)?.[1];
  if (!Array.isArray(list)) {
    const id = list === undefined ? "field-missing" : "field-type";
    issues.push(readingIssue({ file, ...yaml.place([key]) }, { id, args: { field: key, expected: "array" } }));
    return [];
  }
  return list.flatMap((item: unknown, at) => {
    const value = checkRecord(schema, { file, yaml, path: [key, at], value: item }, issues);
    return value === null ? [] : [{ file, path: [key, at], value }];
  });
}

/** The YAML files of a folder whose names are in order; links and odd names are told. CSVs are looked at where tables stand. */
function yamlFiles(files: RegisterFiles, folder: string, issues: ReadingIssue[]): string[] {
  const entries = files.list(folder) ?? [];
  const names = new Set(entries.filter(({ kind }) => kind === "file").map(({ name }) => name));
  const hasTables = tableFolders.includes(folder);
  return entries.flatMap(({ name, kind }) => {
    const file = `${folder}/${name}`;
    if (name.startsWith(".") || name === "README.md") return [];
    if (kind === "link") issues.push(readingIssue({ file }, { id: "file-link" }));
    else if (kind !== "file" || !fileNamePattern.test(name) || (name.endsWith(".csv") && !hasTables))
      issues.push(readingIssue({ file }, { id: "file-name" }));
    else if (name.endsWith(".yaml")) return [file];
    else if (!names.has(yamlBeside(name)))
      issues.push(readingIssue({ file }, { id: "csv-alone", args: { yaml: yamlBeside(file) } }));
    return [];
  });
}

function checkPlaces(files: RegisterFiles, issues: ReadingIssue[]): void {
  for (const { name, kind } of files.list("") ?? []) {
    if (name.startsWith(".") || /^[A-Z]+(\.md)?$/.test(name)) continue;
    if (kind === "link") issues.push(readingIssue({ file: name }, { id: "file-link" }));
    else if (!rootPlaces.includes(name))
      issues.push(readingIssue({ file: name }, { id: "file-misplaced", args: { places: rootPlaces.join(", ") } }));
  }
}

function readCells(files: RegisterFiles, file: string, issues: ReadingIssue[]): TableCells | null {
  if (!csvExists(files, file, issues)) return null;
  const csv = openCsv(files, file, issues);
  if (csv === null) return null;
  const { header } = csv;
  if (header[0] !== "row") {
    const message = { id: "csv-first-column", args: { found: header[0] ?? "" } } as const;
    issues.push(readingIssue({ file, line: 1, column: 1 }, message));
    return null;
  }
  const rows = csv.rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ""])),
  }));
  return { header, rows };
}

/** A reference table stays with the store, which reads it in bulk; here only its header is compared with the description. */
function headerAgrees(
  files: RegisterFiles,
  reference: Filed<{ columns: readonly { name: string }[] }>,
  csvFile: string,
  issues: ReadingIssue[],
): boolean {
  if (!csvExists(files, csvFile, issues)) return false;
  const read = readText(files, csvFile, maxCsvBytes);
  if ("issue" in read) {
    issues.push(read.issue);
    return false;
  }
  const found = (read.text.split(/\r\n|\n|\r/, 1)[0] ?? "").split(",").map((name) => name.replaceAll('"', "").trim());
  const expected = reference.value.columns.map(({ name }) => name);
  if (found.join(",") === expected.join(",")) return true;
  const args = { csv: csvFile, found: found.join(", "), expected: expected.join(", ") };
  issues.push(readingIssue({ file: reference.file, line: 1, column: 1 }, { id: "csv-columns-differ", args }));
  return false;
}

function csvExists(files: RegisterFiles, csv: string, issues: ReadingIssue[]): boolean {
  if (files.size(csv) !== null) return true;
  issues.push(readingIssue({ file: yamlBeside(csv), line: 1, column: 1 }, { id: "csv-missing", args: { csv } }));
  return false;
}

const csvBeside = (yamlFile: string): string => yamlFile.replace(/\.yaml$/, ".csv");
const yamlBeside = (csvFile: string): string => csvFile.replace(/\.csv$/, ".yaml");

function byPlace(a: ReadingIssue, b: ReadingIssue): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0);
}

/** Files are read again when somebody asks where something stands: findings are few, and lines are not kept for the rest. */
function locator(files: RegisterFiles, remainders: ReadonlyMap<string, Remainder>): RegisterReading["locate"] {
  const texts = new Map<string, string | null>();
  const yamls = new Map<string, ReadableYaml | null>();
  const textOf = (file: string): string | null => {
    const known = texts.get(file);
    if (known !== undefined) return known;
    const read = readText(files, file, maxCsvBytes);
    const text = "text" in read ? read.text : null;
    texts.set(file, text);
    return text;
  };
  return (file, path) => {
    const text = textOf(file);
    if (text === null) return { file };
    if (file.endsWith(".csv")) {
      const [line = 1, column] = path;
      const index =
        column === undefined ? 0 : (text.split(/\r\n|\n|\r/, 1)[0] ?? "").split(",").indexOf(String(column));
      return { file, ...cellPlace(text, Number(line), Math.max(0, index)) };
    }
    let yaml = yamls.get(file);
    if (yaml === undefined) {
      const parsed = parseYaml(text);
      yaml = parsed.ok ? parsed : null;
      yamls.set(file, yaml);
    }
    return yaml === null ? { file } : { file, ...yaml.place(placeInFile(path, remainders.get(file))) };
  };
}

/** Items count from what was kept; in the file, those set aside stand between them. */
function placeInFile(
  path: readonly (string | number)[],
  remainder: Remainder | undefined,
): readonly (string | number)[] {
  const [list, at, ...rest] = path;
  const place = typeof at === "number" ? remainder?.kept[String(list)]?.[at] : undefined;
  return place === undefined || list === undefined ? path : [list, place, ...rest];
}

function ratedCurrencies(files: RegisterFiles): ReadonlySet<string> | null {
  const file = "reference/exchange-rates.csv";
  if (files.size(file) === null) return null;
  const read = readText(files, file, maxCsvBytes);
  if (!("text" in read) || !read.text.startsWith("currency,")) return null;
  return new Set(Array.from(read.text.matchAll(/^[A-Z]{3}(?=,)/gm), ([currency]) => currency));
}
