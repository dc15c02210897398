import type { Issue } from "@plumbline/core/evidence";
import { lstat, readdir, realpath } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import type { FilesMessageId } from "./messages.ts";

/** A file to read: where it is, and the name that its issues carry. */
export interface FoundFile {
  /** Without links, so that opening it opens what was checked. */
  readonly path: string;
  /** Relative to the folder that was asked for, with "/"; the bare name where a file was asked for. */
  readonly name: string;
}

export type Walked = { readonly found: FoundFile } | { readonly issue: Issue };

const DEPTH_LIMIT = 32;

/**
 * The files under a path (a file or a folder) in the order of their names, the same on every machine. Hidden entries are passed over. Links
 * are followed only as long as they stay within the folder; devices, pipes and sockets are never opened.
 */
export async function* walk(path: string): AsyncGenerator<Walked, void, void> {
  const root = await real(path);
  if (typeof root !== "string") {
    yield { issue: problem(path, root.id, root.args) };
    return;
  }
  const isFolder = (await lstat(root)).isDirectory();
  yield* visit(root, isFolder ? "" : basename(path), { root: isFolder ? root : join(root, ".."), above: [] });
}

interface Place {
  readonly root: string;
  readonly above: readonly string[];
}

async function* visit(path: string, name: string, place: Place): AsyncGenerator<Walked, void, void> {
  const state = await lstat(path);
  if (state.isFile()) yield { found: { path, name } };
  else if (!state.isDirectory()) yield { issue: problem(name, "path-not-a-file") };
  else if (place.above.length >= DEPTH_LIMIT) yield { issue: problem(name, "path-too-deep", { limit: DEPTH_LIMIT }) };
  else {
    const entries = await names(path);
    if (typeof entries === "string") {
      yield { issue: problem(name === "" ? basename(path) : name, "path-forbidden", { code: entries }) };
      return;
    }
    const within = { root: place.root, above: [...place.above, path] };
    for (const entry of entries) yield* enter(join(path, entry), name === "" ? entry : `${name}/${entry}`, within);
  }
}

async function* enter(path: string, name: string, place: Place): AsyncGenerator<Walked, void, void> {
  const target = await real(path);
  // Bytes that are no UTF-8 come as U+FFFD: a name that leads nowhere, though the folder has just told of it
  if (typeof target !== "string" && target.id === "path-missing" && name.includes("\uFFFD"))
    yield { issue: problem(name, "path-name") };
  else if (typeof target !== "string") yield { issue: problem(name, target.id, target.args) };
  else if (!target.startsWith(place.root + sep) || place.above.includes(target))
    yield { issue: problem(name, "path-link") };
  else yield* visit(target, name, place);
}

/** Code units, not the machine's language: the same order everywhere. */
async function names(folder: string): Promise<string[] | string> {
  try {
    const entries = await readdir(folder);
    return entries.filter((entry) => !entry.startsWith(".")).sort();
  } catch (error) {
    return errorCode(error);
  }
}

async function real(path: string): Promise<string | { id: FilesMessageId; args?: Record<string, string> }> {
  try {
    return await realpath(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return { id: "path-missing" };
    return code === "ELOOP" ? { id: "path-link" } : { id: "path-forbidden", args: { code } };
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "?";
}

function problem(file: string, id: FilesMessageId, args?: Record<string, string | number>): Issue {
  return {
    rule: "I23",
    severity: "error",
    at: { file },
    message: { id, ...(args === undefined ? {} : { args }) },
  };
}
