import type { PartyAnswer } from "@plumbline/core/contract";
import { moneyOf, type Series, seriesKey } from "./series.ts";

export type Share = PartyAnswer["others"][number];

export interface ShareRow {
  readonly share: Share;
  /** Bounds of what it is shown by; null where nothing of that kind is told. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What rows are shown by: the key of a series, or "projects". Anything else is what the party's money has most records in. */
export function chosenSeries(asked: string, series: readonly Series[], otherwise: Series | undefined): Series | null {
  if (asked === "projects") return null;
  const named = series.find((one) => seriesKey(one) === asked);
  return named ?? series.find((one) => otherwise !== undefined && seriesKey(one) === seriesKey(otherwise)) ?? null;
}

/** Rows by one series or by projects, largest first; who has nothing of it comes last, by projects. */
export function shareRows(shares: readonly Share[], series: Series | null): ShareRow[] {
  return shares
    .map((share) => {
      if (series === null) return { share, low: share.projects, high: share.projects };
      const money = moneyOf(share.money, series);
      const known = money !== undefined && money.high !== null;
      return { share, low: known ? Number(money.low ?? 0) : null, high: known ? Number(money.high) : null };
    })
    .toSorted(
      (a, b) =>
        (b.high ?? Number.NEGATIVE_INFINITY) - (a.high ?? Number.NEGATIVE_INFINITY) ||
        b.share.projects - a.share.projects,
    );
}
