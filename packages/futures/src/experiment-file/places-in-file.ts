import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type InputIssue, shown } from "../model/input-issue.ts";
import type { Bilingual } from "../model/wording.ts";
import { aliasesIn, notationMessage } from "./notation-faults.ts";

/** Values that aliases may stand for, all together; more is an attempt to fill the memory. */
const MOST_ALIASES = 100;

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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fault = (offset: number, found: string, message: Bilingual): LocatedIssue => ({
    path: [],
    found: shown(found),
    message,
    ...at(offset),
  });
  const faults = [...document.errors, ...document.warnings].map((error) =>
    fault(error.pos[0], text.slice(error.pos[0], error.pos[0] + 20).split("\n")[0] ?? "", notationMessage(error)),
  );
  const aliases = faults.length === 0 ? aliasesIn(document) : [];
  for (const { offset, name, anchored } of aliases)
    if (!anchored) faults.push(fault(offset, name, notationMessage({ code: "BAD_ALIAS", message: "" })));
  let value: unknown;
  try {
    if (faults.length === 0) value = document.toJS({ maxAliasCount: MOST_ALIASES });
    if (aliases.length > 0) JSON.stringify(value); // an alias inside its own anchor goes round for ever
  } catch {
    const message = {
      en: "too many aliases, or one inside its own anchor: write the values out",
      zh: "别名过多，或别名在自身锚点之内：请直接写出各值",
    };
    const [first] = aliases;
    faults.push(fault(first?.offset ?? 0, first?.name ?? "*", message));
  }
  return {
    value,
    faults: faults.toSorted((a, b) => a.line - b.line || a.column - b.column),
    locate: (issue) => {
      const ofKey = issue.message.en.startsWith("unknown name");
      return { ...issue, ...at(offsetOf(document, issue.path, ofKey)) };
    },
  };
}
