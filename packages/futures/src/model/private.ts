import { exp } from "../draws/index.ts";
import type { Setting } from "./setting.ts";
import type { CountryState } from "./state.ts";
import { at } from "./sum.ts";
import type { Country } from "./world.ts";

/** Step 8. Private money drawn by all funders but C, bn: less in poor and distressed countries, more where standards are high. */
export function privateMoney(
  setting: Setting,
  country: Country,
  state: CountryState,
  committedBn: readonly number[],
): number {
  const { parameters: p, constants: k, world } = setting;
  const perUnit =
    at(k.mk, country.income) * p.G * exp(p.b_sigma * (state.standards - k.sigmaRef) - k.mDistress * state.distressed);
  return world.funders.reduce((total, { role }, f) => (role === "C" ? total : total + at(committedBn, f) * perUnit), 0);
}
