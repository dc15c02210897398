import { type CountryYearDraw, logistic } from "../draws/index.ts";
import type { Setting } from "./setting.ts";
import type { CountryState } from "./state.ts";
import { at, sumOver } from "./sum.ts";
import type { Country } from "./world.ts";

export interface Debt {
  readonly debtBn: readonly number[];
  /** Present value owed to the model's funders, bn (PV). */
  readonly presentValueBn: number;
  /** Debt over the country's threshold (u). */
  readonly burden: number;
  readonly distressChance: number;
  readonly distressed: 0 | 1;
}

/** Step 11. Debt is repaid in equal parts and rises with disbursed loans; distress is entered and left by the same uniform. */
export function debt(
  setting: Setting,
  country: Country,
  state: CountryState,
  disbursedBn: readonly number[],
  nextOutputBn: number,
  globalShock: number,
  draw: CountryYearDraw,
): Debt {
  const { parameters: p, constants: k, world } = setting;
  const debtBn = world.funders.map(
    (funder, f) => at(state.debtBn, f) * (1 - 1 / funder.maturityYears) + funder.loanShare * at(disbursedBn, f),
  );
  const presentValueBn = sumOver(world.funders, (funder, f) => at(debtBn, f) * (1 - funder.grantElement));
  const burden = (presentValueBn / nextOutputBn + country.outsideDebt) / country.debtThreshold;
  const distressChance = logistic(
    -at(k.lam, 0) + p.d_1 * (burden - 1) - at(k.lam, 1) * draw.z1 - at(k.lam, 2) * globalShock,
  );
  const stays = state.distressed === 1 ? draw.uniform >= k.exitP : draw.uniform < distressChance;
  return { debtBn, presentValueBn, burden, distressChance, distressed: stays ? 1 : 0 };
}
