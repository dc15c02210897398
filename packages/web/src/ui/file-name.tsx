import { shownName } from "@plumbline/core/sheets";
import "./file-name.css";

/** A name that a stranger gave a file: any characters, shown as they are or written out, and never mixing with the words around it. */
export function FileName({ name }: { readonly name: string }) {
  return (
    <bdi className="file-name">
      {pieces(shownName(name)).map((piece, index) => (
        // Pieces of one name have no identity but their order.
        <span key={index}>
          {index === 0 ? null : <wbr />}
          {piece}
        </span>
      ))}
    </bdi>
  );
}

/** Where a long name may turn into the next line: after an underscore or a slash, and before a capital inside a word. */
const pieces = (name: string): string[] => name.split(/(?<=[_/])(?=[^_/])|(?<=[a-z])(?=[A-Z][a-z])/);

/** The folder that a file was found in, before its name; nothing where it was named alone. */
export function FileFolder({ name }: { readonly name: string }) {
  const end = name.lastIndexOf("/");
  return end <= 0 ? null : <bdi className="file-name file-name-folder">{shownName(name.slice(0, end + 1))}</bdi>;
}

/** A file's name without its folder. */
export const withoutFolder = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
