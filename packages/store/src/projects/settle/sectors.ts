import { type Shares, settleShares, type StatedShare, UNSPECIFIED } from "./shares.ts";

export interface VocabularyShare extends StatedShare {
  readonly vocabulary: string | null;
}

export interface Sectors extends Shares {
  /** Whether sectors were stated that are not used: of another vocabulary, or by codes that the DAC's lists cannot hold (I10). */
  readonly unused: boolean;
}

/**
 * Sectors by one vocabulary (I10): the DAC's five-digit purposes (1), else its three-digit categories (2), compared as three-digit categories.
 * The same money described in other vocabularies is not counted again; described only in those, or by what is no code of the DAC's, it is
 * unspecified: AidData's IATI file of China writes the digits of a code as three sectors, 2, 1 and 0 for 210.
 */
export function settleSectors(
  stated: readonly VocabularyShare[],
  categoryOf: (code: string) => string | null,
): Sectors {
  const vocabulary = ["1", "2"].find((each) => stated.some((share) => share.vocabulary === each));
  const used = stated.filter((share) => share.vocabulary === vocabulary);
  if (vocabulary === undefined)
    return {
      parts: [{ code: UNSPECIFIED, weight: 1n }],
      treatment: null,
      unused: stated.length > 0,
    };
  const placed = used.map(({ code, percentage }) => ({ code: categoryOf(code) ?? UNSPECIFIED, percentage }));
  return {
    ...settleShares(placed),
    unused: used.length < stated.length || placed.some(({ code }) => code === UNSPECIFIED),
  };
}
