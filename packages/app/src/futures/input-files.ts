import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type LocatedIssue, parseFile } from "@plumbline/futures/experiment-file";
import type { Reading, World } from "@plumbline/futures/model";
import { csvRows, type PanelStart, type WorldFile, worldFromPanel } from "@plumbline/futures/world";
import type { Speaker } from "../platform/speak.ts";

/** A file that cannot be used: every reason, with its place. Commands say them and answer "wrong use". */
export class RefusedInput extends Error {
  readonly file: string;
  readonly issues: readonly LocatedIssue[];

  constructor(file: string, issues: readonly LocatedIssue[]) {
    super(`${file} cannot be used`);
    this.name = "RefusedInput";
    this.file = file;
    this.issues = issues;
  }

  /** One line an issue: file:line:column, where in the document, what is wrong, what was found. */
  tell(speaker: Speaker): void {
    for (const { path, line, column, message, found } of this.issues) {
      const place = `${this.file}:${line}:${column}`;
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

/** The text of a file that a person named. Throws {@link RefusedInput} where it cannot be read. */
export function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const message =
      code === "ENOENT"
        ? { en: "there is no such file", zh: "没有这个文件" }
        : code === "ERR_ENCODING_INVALID_ENCODED_DATA"
          ? { en: "this is no UTF-8 text", zh: "不是 UTF-8 文本" }
          : { en: `it cannot be read ${code}`, zh: `无法读取 ${code}` };
    throw new RefusedInput(file, [{ path: [], found: "—", message, line: 1, column: 1 }]);
  }
}

/** Reads a JSON file with a reader of the model's. Throws {@link RefusedInput} with the place of every fault. */
export function readModelFile<T>(file: string, read: (input: unknown) => Reading<T>): T {
  const text = readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { faults } = parseFile(text);
    const message = { en: "not valid JSON", zh: "不是有效的 JSON" };
    throw new RefusedInput(
      file,
      faults.length > 0
        ? faults.map((fault) => ({ ...fault, message }))
        : [{ path: [], found: text.slice(0, 20), message, line: 1, column: 1 }],
    );
  }
  const reading = read(value);
  if (reading.ok) return reading.value;
  throw new RefusedInput(file, reading.issues.map(parseFile(text).locate));
}

/** The world of the register's panel, and its file. Throws {@link RefusedInput} for the row and column of what is missing. */
export function panelWorld(
  register: string,
  start: PanelStart = 2022,
): { readonly world: World; readonly file: WorldFile } {
  const file = join(register, "reference", "recipients.csv");
  const flows = join(register, "reference", "recipient-flows.csv");
  const reading = worldFromPanel(csvRows(readText(file)), csvRows(readText(flows)), start);
  if (reading.ok) return reading.value;
  // Rows hold no line ends inside cells: the header is line 1
  const issues = reading.issues.map((issue) => ({ ...issue, line: Number(issue.path[0] ?? 0) + 2, column: 1 }));
  throw new RefusedInput(file, issues);
}
