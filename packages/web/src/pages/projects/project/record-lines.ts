/** What a piece of a line of XML is: the colours are light, so an unusual line may be coloured a little wrong, and is never changed. */
export type PieceKind = "mark" | "name" | "value" | "remark" | "text";

export interface LinePiece {
  readonly kind: PieceKind;
  readonly text: string;
}

const TOKENS = /(<!--.*?(?:-->|$))|(<[/?!]?[A-Za-z_:][\w:.-]*|[/?]?>)|([A-Za-z_:][\w:.-]*)(?==["'])|("[^"]*"|'[^']*')/g;

/** Parts one line of XML for colouring. Put together again, the pieces are the line. */
export function linePieces(line: string): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  let at = 0;
  const add = (kind: PieceKind, text: string) => {
    if (text !== "") pieces.push({ kind, text });
  };
  for (const match of line.matchAll(TOKENS)) {
    add("text", line.slice(at, match.index));
    const [text, remark, mark, name] = match;
    add(remark !== undefined ? "remark" : mark !== undefined ? "mark" : name !== undefined ? "name" : "value", text);
    at = match.index + text.length;
  }
  add("text", line.slice(at));
  return pieces;
}

/** Whether a record looks like XML, so that colouring it helps. */
export const isXml = (text: string): boolean => /^\s*</.test(text);
