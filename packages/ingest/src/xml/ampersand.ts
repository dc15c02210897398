const reference = /&(?:#\d+|#x[\da-fA-F]+|[A-Za-z_:][\w:.-]*);/y;
/** A reference that may go on in the next piece: longer ones are none. */
const unfinished = /&[#\w:.-]{0,64}$/;

/** Where an ampersand stands from an index on that begins no reference; -1 where none does. */
export function loneAmpersand(text: string, from: number): number {
  for (let at = text.indexOf("&", from); at >= 0; at = text.indexOf("&", at + 1)) {
    reference.lastIndex = at;
    if (!reference.test(text)) return at;
  }
  return -1;
}

/** How many characters at the end of a piece are the beginning of a reference. */
export function unfinishedReference(text: string): number {
  const near = text.lastIndexOf("&");
  return near < 0 || text.length - near > 65 ? 0 : (unfinished.exec(text.slice(near))?.[0].length ?? 0);
}
