import type { Language } from "@plumbline/core/evidence";

/** A stretch of a headline; one that is `whole` stays on one line. */
export interface HeadlinePiece {
  readonly text: string;
  readonly whole: boolean;
}

/** Wider than this, a stretch would overflow a phone: it may break after all. In full widths of a character. */
const WIDEST = 10.5;

/** Marks that open what follows, and marks that close what stands before. */
const OPENS = /^[“‘（《〈「『【]+$/u;
const CLOSES = /^[”’）》〉」』】，。、：；！？·—…%]+$/u;
/** Single characters that belong to the word after them, or to the one before. */
const LEADS = /^[不未无各拟第仅每由为将]$/u;
const FOLLOWS = /^[的了中内外上下]$/u;
/** Number, range and unit, as in 2007, 1.69万亿美元, 6000–6020亿, 92个: words to the eye. */
const NUMBER = /^[\p{N}.,–—+%]+$/u;
const UNIT =
  /^(?:[十百千万亿]+|[\p{sc=Han}]{0,2}元|英镑|[年月日项个条类种倍]|(?:[万亿]+)(?:美元|欧元|日元|英镑|澳元))$/u;

/** Cuts a headline where a line may end. English breaks at spaces alone, so that high-income and 600–602 stay whole; Chinese is cut into words, with their punctuation and with numbers beside their units. */
export function headlinePieces(text: string, language: Language): readonly HeadlinePiece[] {
  if (language !== "zh")
    return text.split(/(?<= )|(?= )/).map((word) => ({ text: word, whole: /\S[-–]\S/.test(word) && fits(word) }));
  if (typeof Intl.Segmenter !== "function") return [{ text, whole: false }];
  const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].map(({ segment }) => segment);
  const joined: string[] = [];
  let before = "";
  for (const word of words) {
    const tied =
      CLOSES.test(word) ||
      OPENS.test(before) ||
      FOLLOWS.test(word) ||
      LEADS.test(before) ||
      (NUMBER.test(before) && (NUMBER.test(word) || UNIT.test(word))) ||
      (UNIT.test(before) && joined.length > 0 && /\p{N}/u.test(joined.at(-1) ?? "") && UNIT.test(word));
    if (tied && joined.length > 0) joined[joined.length - 1] += word;
    else joined.push(word);
    before = word;
  }
  return joined.map((piece) => ({ text: piece, whole: Array.from(piece).length > 1 && fits(piece) }));
}

function fits(piece: string): boolean {
  const width = Array.from(piece).reduce(
    (sum, sign) => sum + (/[\p{sc=Han}，。、：；！？“”《》（）—]/u.test(sign) ? 1 : 0.6),
    0,
  );
  return width <= WIDEST;
}
