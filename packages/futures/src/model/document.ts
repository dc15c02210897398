import { isNode, LineCounter, parseDocument } from "yaml";
import { type InputIssue, issueLine, type Reading } from "./input-issue.ts";
import type { Bilingual } from "./wording.ts";

/** An issue with the line of the text it stands on, from 1. */
export interface LocatedIssue extends InputIssue {
  readonly line: number;
}

export type DocumentReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly LocatedIssue[] };

/**
 * Reads a text in YAML or JSON with a reader such as `readWorld` or `readExperiment`, and says on which line everything wrong
 * stands; for something that is missing, the line of what it should be in. Never throws.
 *
 * @example
 * const reading = readDocument("schema: infra3/params/1\nT: -1\n", readExperiment);
 * if (!reading.ok) locatedLine("trial.yaml", reading.issues[0], "en"); // trial.yaml:2: T: must be at least 0 (found -1)
 */
export function readDocument<T>(text: string, read: (input: unknown) => Reading<T>): DocumentReading<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const issues = document.errors.map((error) => ({
      path: [],
      found: "—",
      message: {
        en: `not readable as YAML or JSON: ${error.message}`,
        zh: `无法按 YAML 或 JSON 读取：${error.message}`,
      },
      line: lines.linePos(error.pos[0]).line,
    }));
    return { ok: false, issues };
  }
  const reading = read(document.toJS());
  if (reading.ok) return reading;
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { ok: false, issues: reading.issues.map((issue) => ({ ...issue, line: lineOf(issue.path) })) };
}

/** An issue as one line that editors and terminals can follow, such as `trial.yaml:7: params.phi: must be at most 1 (found 1.5)`. */
export function locatedLine(file: string, issue: LocatedIssue, language: keyof Bilingual): string {
  const words = issue.path.length > 0 ? issueLine(issue, language) : issue.message[language];
  return language === "en" ? `${file}:${issue.line}: ${words}` : `${file}:${issue.line}：${words}`;
}
