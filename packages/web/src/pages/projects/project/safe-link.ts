/** A piece of a publisher's text: words, or an address that is safe to link. */
export interface TextPiece {
  readonly text: string;
  /** Null where it is shown as text only. */
  readonly href: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"'|\\^`{}]+/gi;
/** Signs that end a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]]+$/;

/** Parts a publisher's text into words and web addresses. Only http and https become links; everything else stays text. */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, "");
    const href = safeHref(address);
    if (href === null) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), href: null });
    pieces.push({ text: address, href });
    at = match.index + address.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), href: null });
  return pieces;
}

/** The address if it leads to the web and carries no name or password; null otherwise. */
function safeHref(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, username, password, href } = new URL(address);
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "" ? href : null;
}
