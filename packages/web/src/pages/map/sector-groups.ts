import type { FlowsAnswer } from "@plumbline/core/contract";

export const groupCodes = ["100", "200", "300", "400", "500", "600", "700", "900"] as const;
export type GroupCode = (typeof groupCodes)[number] | "other";

export interface SectorGroup {
  readonly code: GroupCode;
  readonly amount: number;
  readonly sectors: FlowsAnswer["bySector"];
}

/** The DAC's sector groups with their sectors, largest group first. What has no DAC code is a group of its own. */
export function sectorGroups(bySector: FlowsAnswer["bySector"]): SectorGroup[] {
  return [...groupCodes, "other" as const]
    .map((code) => {
      const sectors = bySector.filter(({ group }) => (groupCodes.find((known) => known === group) ?? "other") === code);
      return { code, sectors, amount: sectors.reduce((left, { amount }) => left + Number(amount), 0) };
    })
    .filter(({ sectors }) => sectors.length > 0)
    .toSorted((a, b) => b.amount - a.amount);
}
