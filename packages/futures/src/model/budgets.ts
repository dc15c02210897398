import { exp } from "../draws/index.ts";
import type { Conduct, Setting } from "./setting.ts";

/** Step 1. Money of each funder this year, bn. PGII counts only where it exceeds what the state gave before. */
export function budgets(setting: Setting, conduct: Conduct): number[] {
  const { parameters: p, constants: k } = setting;
  const growth = exp(k.growthE * conduct.t);
  return setting.world.funders.map(({ role, amountBn, baseBn }) => {
    if (role === "C") return amountBn * p.k_C * growth;
    if (role === "M") return amountBn * growth;
    return conduct.budget === "base" ? baseBn * growth : Math.max(baseBn, amountBn * k.PUB * p.k_W) * growth;
  });
}
