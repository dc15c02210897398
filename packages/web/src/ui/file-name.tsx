import { shownName } from "@plumbline/core/sheets";
import "./file-name.css";

/** A name that a stranger gave a file: any characters, shown as they are or written out, and never mixing with the words around it. */
export function FileName({ name }: { readonly name: string }) {
  return <bdi className="file-name">{shownName(name)}</bdi>;
}

/** The folder that a file was found in, before its name; nothing where it was named alone. */
export function FileFolder({ name }: { readonly name: string }) {
  const end = name.lastIndexOf("/");
  return end <= 0 ? null : <bdi className="file-name file-name-folder">{shownName(name.slice(0, end + 1))}</bdi>;
}

/** A file's name without its folder. */
export const withoutFolder = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
