import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { InputIssue } from "../model/index.ts";

/** An issue with its place in the file, lines and columns from 1. */
export interface LocatedIssue extends InputIssue {
  readonly line: number;
  readonly column: number;
}

/** A parsed file that knows where everything stands. JSON is read as the YAML that it is. */
export interface ParsedFile {
  readonly value: unknown;
  /** Faults of the notation itself; where there are any, `value` means nothing. */
  readonly faults: readonly LocatedIssue[];
  readonly locate: (issue: InputIssue) => LocatedIssue;
}

/** The offset of what a path leads to, or of the nearest thing above it; of the key where the path's last name is in question. */
function offsetOf(document: Document.Parsed, path: InputIssue["path"], ofKey: boolean): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined || !isPair(pair)) return offset;
      const last = depth === path.length - 1;
      const [name, value] = [pair.key as Node, pair.value as Node | null];
      offset = (last && ofKey ? undefined : value?.range?.[0]) ?? name.range?.[0] ?? offset;
      node = value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)] as Node | undefined;
      if (item === undefined) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

/** Parses YAML or JSON and keeps the places of its values. Never throws. */
export function parseFile(text: string): ParsedFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = document.errors.map(
    (error): LocatedIssue => ({
      path: [],
      found: text.slice(error.pos[0], error.pos[0] + 20).split("\n")[0] ?? "",
      message: { en: `not valid YAML: ${error.message}`, zh: `不是有效的 YAML：${error.message}` },
      ...at(error.pos[0]),
    }),
  );
  let value: unknown;
  try {
    if (faults.length === 0) value = document.toJS({ maxAliasCount: 100 });
  } catch {
    const message = { en: "too many aliases: write the values out", zh: "别名过多：请直接写出各值" };
    faults.push({ path: [], found: "*", message, line: 1, column: 1 });
  }
  return {
    value,
    faults,
    locate: (issue) => {
      const ofKey = issue.message.en.startsWith("unknown name");
      return { ...issue, ...at(offsetOf(document, issue.path, ofKey)) };
    },
  };
}
