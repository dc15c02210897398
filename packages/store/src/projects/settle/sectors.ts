import { type Shares, settleShares, type StatedShare, UNSPECIFIED } from "./shares.ts";

export interface VocabularyShare extends StatedShare {
  readonly vocabulary: string | null;
}

export interface Sectors extends Shares {
  /** Whether sectors of another vocabulary stand beside and were not counted again (I10). */
  readonly otherVocabularies: boolean;
}

/**
 * Sectors by one vocabulary (I10): the DAC's five-digit purposes (1), else its three-digit categories (2), compared as three-digit categories.
 * The same money described in other vocabularies is not counted again; described only in those, it is unspecified.
 */
export function settleSectors(stated: readonly VocabularyShare[], categoryOf: (code: string) => string): Sectors {
  const vocabulary = ["1", "2"].find((each) => stated.some((share) => share.vocabulary === each));
  const used = stated.filter((share) => share.vocabulary === vocabulary);
  if (vocabulary === undefined)
    return {
      parts: [{ code: UNSPECIFIED, weight: 1n }],
      treatment: null,
      otherVocabularies: stated.length > 0,
    };
  const shares = settleShares(used.map(({ code, percentage }) => ({ code: categoryOf(code), percentage })));
  return { ...shares, otherVocabularies: used.length < stated.length };
}
