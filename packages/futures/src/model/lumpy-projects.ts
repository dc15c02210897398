import type { CellUniform } from "./cell-uniforms.ts";
import type { Match } from "./match.ts";
import { at, sum, sumOver } from "./sum.ts";
import { LUMP_BN } from "./variants.ts";
import type { CountryMarket } from "./market.ts";

/**
 * Variant `lumpyProjects`: commitments become whole projects, rounded up or down at random so that the mean stays; then cut
 * where a country would build more than it wants or a funder spend more than it has.
 */
export function lumpy(
  matches: readonly Match[],
  markets: readonly CountryMarket[],
  budgetsBn: readonly number[],
  uniform: CellUniform,
): Match[] {
  const wanted = matches.map((row, i) => {
    const whole = row.committedBn.map((bn, f) => Math.floor(bn / LUMP_BN + uniform(i, f)) * LUMP_BN);
    const total = sum(whole);
    const demandBn = at(markets, i).demandBn;
    return total > demandBn ? whole.map((bn) => (bn * demandBn) / total) : whole;
  });
  const scale = budgetsBn.map((budget, f) => {
    const total = sumOver(wanted, (row) => at(row, f));
    return total > budget ? budget / total : 1;
  });
  return matches.map((row, i) => ({ ...row, committedBn: at(wanted, i).map((bn, f) => bn * at(scale, f)) }));
}
