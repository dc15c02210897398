/** C0 and C1 controls, line and paragraph separators, and the marks that turn the direction of text around. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Somebody else's text (a file's name, a title) for a terminal: what would move the cursor, change colours, begin a line of its own or turn the
 * order of letters around is written out, such as `\u{1b}`.
 */
export function visibleText(text: string): string {
  return text.replaceAll(INVISIBLE, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`);
}

/** The same for a text of our own that may have lines: line ends and tabs stay. */
export function visibleLines(text: string): string {
  return text
    .split(/(\n|\t)/)
    .map((part) => (part === "\n" || part === "\t" ? part : visibleText(part)))
    .join("");
}
