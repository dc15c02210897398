const HAN = /\p{Script=Han}/u;
const MARKS = /\p{M}+/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** A text as it is searched: no case, no accents, one space between words and at both ends. */
export function searchable(text: string): string {
  const folded = PLAIN.test(text) ? text.toLowerCase() : text.normalize("NFKD").replaceAll(MARKS, "").toLowerCase();
  return ` ${folded.replaceAll(BETWEEN_WORDS, " ").trim()} `;
}

/**
 * What must be found for each word of a question. A word is found where a word of the text begins with it; Chinese has no spaces, so it is found
 * anywhere. A word with marks in it, such as an identifier, is several words in a row.
 */
export function searchWords(question: string): string[] {
  const words = question
    .split(/\s+/)
    .map((word) => searchable(word).trim())
    .filter((word) => word !== "")
    .map((word) => (HAN.test(word) ? word : ` ${word}`));
  return [...new Set(words)];
}
