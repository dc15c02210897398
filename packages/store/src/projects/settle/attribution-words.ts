const HAN = /\p{Script=Han}/u;
const QUOTE_ROOM = 80;

/** Phrases to look for, as a rule of attribution names them. */
export interface WantedPhrases {
  readonly words: readonly string[];
  /** Passages that do not count, though one of the words is in them. */
  readonly notWords: readonly string[];
  /** Where there are any, one of them has to be found as well. */
  readonly alsoWords: readonly string[];
}

/** Where a phrase was found: itself, and the words around it. */
export interface FoundPhrase {
  readonly phrase: string;
  readonly quote: string;
}

/**
 * Looks for phrases in a text, whatever their case. A phrase in Latin letters stands by itself: "Seatbelt and roadside" holds no "belt and road".
 * Chinese has no spaces, so that a Chinese phrase may stand anywhere. What the sentence means is not understood.
 */
export function findPhrase(text: string, { words, notWords, alsoWords }: WantedPhrases): FoundPhrase | null {
  const left =
    notWords.length === 0 ? text : text.replaceAll(pattern(notWords, "giu"), (passage) => "·".repeat(passage.length));
  const found = pattern(words, "iu").exec(left);
  if (found === null) return null;
  if (alsoWords.length > 0 && !pattern(alsoWords, "iu").test(left)) return null;
  const from = Math.max(0, found.index - QUOTE_ROOM);
  const to = found.index + found[0].length + QUOTE_ROOM;
  return {
    phrase: oneLine(found[0]),
    quote: `${from > 0 ? "…" : ""}${oneLine(text.slice(from, to))}${to < text.length ? "…" : ""}`,
  };
}

const patterns = new Map<string, RegExp>();

function pattern(phrases: readonly string[], flags: string): RegExp {
  const key = `${flags} ${phrases.join("|")}`;
  let known = patterns.get(key);
  if (known === undefined) {
    const each = phrases.map((phrase) => {
      const plain = escaped(phrase);
      return HAN.test(phrase) ? plain : String.raw`(?<![\p{L}\p{N}])${plain}(?![\p{L}\p{N}])`;
    });
    known = new RegExp(each.join("|"), flags);
    patterns.set(key, known);
  }
  known.lastIndex = 0;
  return known;
}

/**
 * One pattern of RE2 for lower-case texts in which a phrase may be: `findPhrase` then looks closely. Nothing but letters and white space, so that
 * millions of texts are read at the speed of the disk; with classes of Unicode letters in it, it takes a hundred times as long.
 */
export function roughPattern(phrases: readonly string[]): string {
  return phrases.map(escaped).join("|");
}

const escaped = (phrase: string): string =>
  phrase.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** The words of a list, as the table of rules writes it. */
export function listed(text: string | null): string[] {
  return (text ?? "")
    .split("|")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
