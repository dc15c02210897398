import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bilingual } from "@plumbline/core/evidence";
import { type LocatedIssue, parseFile } from "@plumbline/futures/experiment-file";
import { type Reading, shown, type World } from "@plumbline/futures/model";
import { csvRows, type PanelStart, type TextRow, type WorldFile, worldFromPanel } from "@plumbline/futures/world";
import type { Speaker } from "../platform/speak.ts";
import { jsonFaults } from "./json-faults.ts";

/** An issue with the file that it is in. */
export interface FileIssue extends LocatedIssue {
  readonly file: string;
}

/** Files that cannot be used: every reason, with its place. Commands say them and answer "wrong use". */
export class RefusedInput extends Error {
  readonly issues: readonly FileIssue[];

  constructor(issues: readonly FileIssue[]) {
    super(`${[...new Set(issues.map(({ file }) => file))].join(", ")} cannot be used`);
    this.name = "RefusedInput";
    this.issues = issues;
  }

  /** One line an issue: file:line:column, where in the document, what is wrong, what was found. */
  tell(speaker: Speaker): void {
    for (const { file, path, line, column, message, found } of this.issues) {
      const place = `${file}:${line}:${column}`;
      const name = path
        .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
        .join("")
        .replace(/^\./, "");
      speaker.say({
        en: `${place}: ${name === "" ? "" : `${name} `}${message.en} (found ${found})`,
        zh: `${place}：${name === "" ? "" : `${name} `}${message.zh}（实际为 ${found}）`,
      });
    }
  }
}

/** A refusal of one file. */
export function refused(file: string, issues: readonly LocatedIssue[]): RefusedInput {
  return new RefusedInput(issues.map((issue) => ({ ...issue, file })));
}

/** Something wrong with a file as a whole. */
export function ofWholeFile(message: Bilingual, found = "—"): LocatedIssue {
  return { path: [], found, message, line: 1, column: 1 };
}

/** What `read` gives, or all that it refuses: so that several files can be looked at before any is refused. */
export function lookAt<T>(
  read: () => T,
):
  | { readonly value: T; readonly issues: readonly [] }
  | { readonly value: undefined; readonly issues: readonly FileIssue[] } {
  try {
    return { value: read(), issues: [] };
  } catch (error) {
    if (error instanceof RefusedInput) return { value: undefined, issues: error.issues };
    throw error;
  }
}

const NOT_READABLE: Readonly<Record<string, Bilingual>> = {
  ENOENT: { en: "there is no such file", zh: "没有这个文件" },
  ENOTDIR: { en: "there is no such file", zh: "没有这个文件" },
  EISDIR: { en: "this is a folder: a file is needed", zh: "这是文件夹：此处需要文件" },
  EACCES: { en: "reading this file is not permitted", zh: "没有读取该文件的权限" },
  ERR_ENCODING_INVALID_ENCODED_DATA: {
    en: "this is no UTF-8 text: save it as UTF-8",
    zh: "不是 UTF-8 文本：请另存为 UTF-8",
  },
};

/** The text of a file that a person named. Throws {@link RefusedInput} where it cannot be read. */
export function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw refused(file, [
      ofWholeFile(NOT_READABLE[code] ?? { en: `it cannot be read (${code})`, zh: `无法读取（${code}）` }),
    ]);
  }
}

/** Reads a JSON file with a reader of the model's. Throws {@link RefusedInput} with the place of every fault. */
export function readModelFile<T>(file: string, read: (input: unknown) => Reading<T>): T {
  const text = readText(file);
  const faults = jsonFaults(text);
  if (faults.length > 0)
    throw refused(
      file,
      faults.map(({ offset, message }) => ({
        path: [],
        found: shown(text.slice(offset, offset + 20).split("\n")[0]),
        message,
        ...placeOf(text, offset),
      })),
    );
  const reading = read(JSON.parse(text));
  if (reading.ok) return reading.value;
  throw refused(file, reading.issues.map(parseFile(text).locate));
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The rows of a table of the register. Throws {@link RefusedInput} where it cannot be read. */
export function tableRows(file: string): TextRow[] {
  return csvRows(readText(file));
}

/** The world of the register's panel, and its file. Throws {@link RefusedInput} for the row and column of what is missing. */
export function panelWorld(
  register: string,
  start: PanelStart = 2022,
): { readonly world: World; readonly file: WorldFile } {
  const files = {
    panel: join(register, "reference", "recipients.csv"),
    flows: join(register, "reference", "recipient-flows.csv"),
  };
  const [panel, flows] = [lookAt(() => tableRows(files.panel)), lookAt(() => tableRows(files.flows))];
  if (panel.value === undefined || flows.value === undefined)
    throw new RefusedInput([...panel.issues, ...flows.issues]);
  const reading = worldFromPanel(panel.value, flows.value, start);
  if (reading.ok) return reading.value;
  throw new RefusedInput(
    reading.issues.map(({ table, ...issue }) => ({
      ...issue,
      file: files[table],
      // Rows hold no line ends inside cells: the header is line 1
      line: Number(issue.path[0] ?? 0) + 2,
      column: 1,
    })),
  );
}
