import { resolve } from "node:path";
import { parseArgs } from "node:util";

const repositoryRoot = resolve(import.meta.dirname, "../..");

/** Where the published files lie unless `--data` says otherwise. */
const defaultDataFolder = resolve(repositoryRoot, "../shared/data");

/** Where the tables are kept unless `--out` says otherwise. */
export const defaultOutFolder = resolve(repositoryRoot, "register/reference");

/** Reads `--data FOLDER` and `--out FOLDER`; every script here takes the same two. */
export function foldersFrom(args: readonly string[]): { readonly data: string; readonly out: string } {
  const { values } = parseArgs({ args: [...args], options: { data: { type: "string" }, out: { type: "string" } } });
  return { data: resolve(values.data ?? defaultDataFolder), out: resolve(values.out ?? defaultOutFolder) };
}
