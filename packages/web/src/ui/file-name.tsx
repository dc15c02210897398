import { shownName } from "@plumbline/core/sheets";
import "./file-name.css";

/** A name that a stranger gave a file: any characters, shown as they are or written out, and never mixing with the words around it. */
export function FileName({ name }: { readonly name: string }) {
  return <bdi className="file-name">{shownName(name)}</bdi>;
}
