import type { CountryMarket } from "./market.ts";
import { at, sumOver } from "./sum.ts";

/** What a country and its funders agree on in a year, bn by funder. */
export interface Match {
  /** Commitments of the first round: what is chosen, as far as the money goes (c1). */
  readonly firstBn: readonly number[];
  /** Demand left over after it (U_i), and how it turns to other funders. */
  readonly unmetBn: number;
  readonly wantBn: readonly number[];
  readonly committedBn: readonly number[];
}

export interface Matches {
  readonly countries: readonly Match[];
  /** t_f: the share of second-round wishes that each funder can meet. */
  readonly met: readonly number[];
}

function chosen(country: CountryMarket, f: number): number {
  return country.demandBn * at(country.choice.share, f);
}

function offered(country: CountryMarket, f: number): number {
  return at(country.allocation.offeredBn, f);
}

/**
 * Step 5. Unmet demand meets unspent money. Left-overs are summed from their own cells, never as a difference of large
 * sums: rounding noise would flip t_f between 0 and 1 (B.10.4).
 */
export function match(markets: readonly CountryMarket[], funderCount: number): Matches {
  const funders = Array.from({ length: funderCount }, (_, f) => f);
  const first = markets.map((country) => {
    const unmetBn = sumOver(funders, (f) => Math.max(0, chosen(country, f) - offered(country, f)));
    const willing = sumOver(funders, (f) => at(country.choice.share, f));
    return {
      firstBn: funders.map((f) => Math.min(chosen(country, f), offered(country, f))),
      unmetBn,
      wantBn: funders.map((f) => (unmetBn > 0 ? (unmetBn * at(country.choice.share, f)) / willing : 0)),
    };
  });
  const met = funders.map((f) => {
    const unspent = sumOver(markets, (country) => Math.max(0, offered(country, f) - chosen(country, f)));
    const wanted = sumOver(first, (row) => at(row.wantBn, f));
    return wanted === 0 ? 0 : Math.min(1, unspent / wanted);
  });
  return {
    met,
    countries: first.map((row) => ({
      ...row,
      committedBn: funders.map((f) => at(row.firstBn, f) + at(met, f) * at(row.wantBn, f)),
    })),
  };
}
