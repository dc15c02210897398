import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What stands in a folder; `link` is a symbolic link, which nobody follows. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** How the register is reached. All names are relative to its root, with forward slashes; "" is the root itself. */
export interface RegisterFiles {
  /** The entries of a folder in the order of their names, or null where there is no such folder. */
  list(folder: string): readonly FolderEntry[] | null;
  /** Size in bytes, or null where there is no such plain file. */
  size(file: string): number | null;
  /** The bytes of a file. Throws where it cannot be read. */
  read(file: string): Uint8Array;
}

/** The register in a folder of this machine. */
export function folderFiles(root: string): RegisterFiles {
  return {
    list(folder) {
      try {
        if (folder !== "" && !lstatSync(join(root, folder)).isDirectory()) return null;
        return readdirSync(join(root, folder), { withFileTypes: true })
          .map(
            (entry): FolderEntry => ({
              name: entry.name,
              kind: entry.isSymbolicLink()
                ? "link"
                : entry.isFile()
                  ? "file"
                  : entry.isDirectory()
                    ? "folder"
                    : "other",
            }),
          )
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch {
        return null;
      }
    },
    size(file) {
      try {
        const status = lstatSync(join(root, file));
        return status.isFile() ? status.size : null;
      } catch {
        return null;
      }
    },
    read: (file) => readFileSync(join(root, file)),
  };
}

/** A register held in memory, by file name: for tests, and for checking a proposal before it is written. */
export function memoryFiles(files: Readonly<Record<string, string>>): RegisterFiles {
  const names = Object.keys(files).sort();
  return {
    list(folder) {
      const prefix = folder === "" ? "" : `${folder}/`;
      const entries = new Map<string, FolderEntry>();
      for (const name of names) {
        if (!name.startsWith(prefix)) continue;
        const [first = "", ...rest] = name.slice(prefix.length).split("/");
        entries.set(first, { name: first, kind: rest.length > 0 ? "folder" : "file" });
      }
      return entries.size === 0 ? null : [...entries.values()];
    },
    size(file) {
      const text = files[file];
      return text === undefined ? null : new TextEncoder().encode(text).length;
    },
    read(file) {
      const text = files[file];
      if (text === undefined) throw new Error(`no such file: ${file}`);
      return new TextEncoder().encode(text);
    },
  };
}
