import { logistic, logit } from "../draws/index.ts";
import type { Conduct, Setting } from "./setting.ts";
import { at } from "./sum.ts";

/** Step 10. X: how hard lenders push a country's standards up (others) or leave them down (C), −1…1 and more with a campaign. */
export function push(
  setting: Setting,
  conduct: Conduct,
  committedBn: readonly number[],
  strictness: readonly number[],
): number {
  const loudness = setting.variants.campaignOnce ? 1 : 1 + conduct.z.camp;
  let up = 0;
  let down = 0;
  let total = 0;
  setting.world.funders.forEach(({ role }, f) => {
    const money = at(committedBn, f);
    total += money;
    if (role === "C") down += money * (1 - at(strictness, f));
    else up += money * at(strictness, f);
  });
  return total === 0 ? 0 : (loudness * up - down) / total;
}

/** Step 10. Next year's standards: pushed by lenders, drawn to the region's mean, held by the country's own. */
export function nextStandards(
  setting: Setting,
  standards: number,
  pushed: number,
  regionalMean: number,
  initialStandards: number,
): number {
  const { parameters: p, constants: k } = setting;
  const level = logit(standards);
  return logistic(
    level + p.e_1 * pushed + k.E2 * (regionalMean - standards) - k.E3 * (level - logit(initialStandards)),
  );
}

/** σ̄: unweighted mean over each country's region, the country included, in file order. */
export function regionalMeans(regions: readonly string[], standards: readonly number[]): number[] {
  const totals = new Map<string, { sum: number; count: number }>();
  regions.forEach((region, i) => {
    const total = totals.get(region) ?? { sum: 0, count: 0 };
    totals.set(region, { sum: total.sum + at(standards, i), count: total.count + 1 });
  });
  return regions.map((region) => {
    const total = totals.get(region) ?? { sum: 0, count: 1 };
    return total.sum / total.count;
  });
}
