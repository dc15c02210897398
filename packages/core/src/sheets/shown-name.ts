/** Control and format characters, and what stands alone of a pair; not the joiners that some scripts and emoji need. */
const UNSEEN = /(?!\u200C|\u200D)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/**
 * A name that a stranger gave, such as a file's, so that it can be shown: characters that cannot be seen, or that turn the direction of the text
 * around them, are written out as "⟨U+202E⟩".
 */
export function shownName(name: string): string {
  return name.replaceAll(
    UNSEEN,
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}
