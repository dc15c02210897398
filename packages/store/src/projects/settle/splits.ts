import type { Units } from "../money-units.ts";
import { apportion } from "./apportion.ts";
import type { Shares } from "./shares.ts";

export interface Split {
  readonly recipient: string;
  readonly sector: string;
  readonly reported: Units | null;
  readonly usd: Units | null;
}

/** An amount split between recipients and, within each, between sectors: as reported and in dollars, each exactly. */
export function splitMoney(
  reported: Units | null,
  usd: Units | null,
  recipients: Shares["parts"],
  sectors: Shares["parts"],
): Split[] {
  const sectorWeights = sectors.map(({ weight }) => weight);
  const within = (amount: Units | null) => (amount === null ? null : apportion(amount, sectorWeights));
  const recipientWeights = recipients.map(({ weight }) => weight);
  const reportedBy = reported === null ? null : apportion(reported, recipientWeights);
  const usdBy = usd === null ? null : apportion(usd, recipientWeights);
  return recipients.flatMap(({ code: recipient }, at) => {
    const reportedParts = within(reportedBy?.[at] ?? null);
    const usdParts = within(usdBy?.[at] ?? null);
    return sectors.map(({ code: sector }, index) => ({
      recipient,
      sector,
      reported: reportedParts?.[index] ?? null,
      usd: usdParts?.[index] ?? null,
    }));
  });
}

/** Shares as people read them: "KEN 60 %, UGA 40 %". */
export function sharesText(parts: Shares["parts"]): string {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0n);
  return parts.map(({ code, weight }) => `${code} ${Number((weight * 10_000n) / whole) / 100} %`).join(", ");
}
