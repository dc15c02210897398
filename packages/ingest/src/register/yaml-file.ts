import { type Document, isCollection, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";

/** Line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with the YAML itself, before anybody asks what it means. */
export interface YamlFault extends Place {
  readonly problem: "syntax" | "twice" | "tag" | "aliases" | "several" | "empty";
  /** The parser's own words, in English. */
  readonly detail: string;
}

export type YamlFile =
  | {
      readonly ok: true;
      readonly value: unknown;
      place(path: readonly (string | number)[], on?: "key" | "value"): Place;
    }
  | { readonly ok: false; readonly faults: readonly YamlFault[] };

/** Aliases may be resolved this often in one file: enough for a note said twice, too little for an entity bomb. */
const MAX_ALIASES = 50;

/**
 * Reads one YAML 1.2 document (core schema: no dates, no custom tags, no merge keys, no key twice).
 * Where `place` is asked for something that is not there, it answers with the nearest thing around it.
 */
export function parseYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const start: Place = { line: 1, column: 1 };
  let document: Document;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      schema: "core",
      version: "1.2",
      uniqueKeys: true,
      stringKeys: true,
      strict: true,
    });
  } catch (error) {
    return { ok: false, faults: [{ ...start, problem: "syntax", detail: messageOf(error) }] };
  }
  const faults = [...document.errors, ...document.warnings].map(
    (error): YamlFault => ({
      ...toPlace(lines, error.pos[0]),
      problem: problemOf(error.code),
      detail: error.message,
    }),
  );
  if (faults.length > 0) return { ok: false, faults };
  if (document.contents === null) return { ok: false, faults: [{ ...start, problem: "empty", detail: "" }] };
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { ok: true, value, place: (path, on = "value") => placeOf(document, lines, path, on) };
  } catch (error) {
    return { ok: false, faults: [{ ...start, problem: "aliases", detail: messageOf(error) }] };
  }
}

function problemOf(code: string): YamlFault["problem"] {
  if (code === "DUPLICATE_KEY") return "twice";
  if (code === "TAG_RESOLVE_FAILED") return "tag";
  if (code === "MULTIPLE_DOCS") return "several";
  return "syntax";
}

function placeOf(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
  on: "key" | "value",
): Place {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(step));
      if (pair === undefined) break;
      const keyOffset = offsetOf(pair.key);
      const valueOffset = offsetOf(pair.value);
      offset = (last && on === "key" ? keyOffset : (valueOffset ?? keyOffset)) ?? offset;
      node = pair.value;
    } else {
      node = node.get(step, true);
      if (node === undefined) break;
      offset = offsetOf(node) ?? offset;
    }
  }
  return toPlace(lines, offset);
}

function offsetOf(node: unknown): number | null {
  return isNode(node) && node.range ? node.range[0] : null;
}

function toPlace(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
