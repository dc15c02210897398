import { type CountryYearDraw, exp } from "../draws/index.ts";
import type { Setting } from "./setting.ts";
import type { CountryState } from "./state.ts";
import { at } from "./sum.ts";
import type { Country } from "./world.ts";

/** Step 9. Need left at the end of the year, bn. */
export function nextNeed(setting: Setting, state: CountryState, deliveredBn: number, privateBn: number): number {
  const { constants: k } = setting;
  return Math.max(
    k.gapMin * state.outputBn,
    k.gapKeep * state.needBn + k.gapNew * state.outputBn - deliveredBn - k.gapPriv * privateBn,
  );
}

/** Step 9. Output of the next year, bn: trend, shocks, infrastructure (capped), distress. */
export function nextOutput(
  setting: Setting,
  country: Country,
  state: CountryState,
  deliveredBn: number,
  globalShock: number,
  draw: CountryYearDraw,
): number {
  const { parameters: p, constants: k } = setting;
  const shock = k.sY * (k.wG * globalShock + k.wI * draw.z1) - 0.5 * k.sY * k.sY;
  const infrastructure = p.psi * Math.min(k.outCap, deliveredBn / state.outputBn);
  return state.outputBn * exp(at(k.gk, country.income) + shock + infrastructure - k.outDistress * state.distressed);
}
