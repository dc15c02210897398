import { isWhole, type Shares, settleShares, type StatedShare, UNSPECIFIED } from "./shares.ts";

/** Which reading of countries beside regions was taken (I12); null where only one of them is stated. */
export type CountryRegionCase = "A" | "B" | "C" | null;

export interface Recipients extends Shares {
  readonly case: CountryRegionCase;
}

/**
 * Countries and regions as parts of one whole (I12). A: countries without percentages beside regions are the whole. B: where countries or regions
 * make up a hundred by themselves, they say the same twice, and countries count. C: otherwise they are parts beside each other. Neither: the
 * money is kept as unspecified (I13).
 */
export function settleRecipients(countries: readonly StatedShare[], regions: readonly StatedShare[]): Recipients {
  if (countries.length === 0 && regions.length === 0)
    return { parts: [{ code: UNSPECIFIED, weight: 1n }], treatment: null, case: null };
  if (countries.length === 0) return { ...settleShares(regions), case: null };
  if (regions.length === 0) return { ...settleShares(countries), case: null };
  if (countries.every(({ percentage }) => percentage === null)) return { ...settleShares(countries), case: "A" };
  if (isWhole(countries) || isWhole(regions)) return { ...settleShares(countries), case: "B" };
  return { ...settleShares([...countries, ...regions]), case: "C" };
}
