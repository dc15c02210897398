import type { InitiativeSummary } from "@plumbline/core/contract";
import { idsOf, initiativeKindNames, sideNames, stateNames } from "@plumbline/core/sheets";
import { freeText, lens, maybeOneOf, oneOf, type StateOf } from "../../ui/address.ts";

export const sides = idsOf(sideNames);
export const kinds = idsOf(initiativeKindNames);
export const states = idsOf(stateNames);

/** What the list is filtered and sorted by, as the address holds it. */
export const listFields = {
  q: freeText,
  side: maybeOneOf(sides),
  kind: maybeOneOf(kinds),
  state: maybeOneOf(states),
  sort: oneOf(["launch", "name", "amounts"], "launch"),
  asOf: lens.asOf,
} as const;

/** Whether a source dates the launch after the day that the pages are seen from; one without a date is never left out for it. */
export function isLater(one: InitiativeSummary, asOf: string | null): boolean {
  return asOf !== null && one.launchedEarliest !== null && one.launchedEarliest > asOf;
}

/** Initiatives that match, in order; those launched after the day of the lens are left out. Names are searched in both scripts, without regard to case, accents and quotation marks. */
export function matching(
  initiatives: readonly InitiativeSummary[],
  asked: StateOf<typeof listFields>,
  language: "en" | "zh",
): readonly InitiativeSummary[] {
  const words = plain(asked.q)
    .split(/\s+/)
    .filter((word) => word !== "");
  return initiatives
    .filter((one) => {
      const text = plain(
        `${one.id} ${one.name.en} ${one.name.zh} ${one.shortName.en} ${one.shortName.zh} ${one.aliases.join(" ")}`,
      );
      return (
        !isLater(one, asked.asOf) &&
        words.every((word) => text.includes(word)) &&
        (asked.side === null || one.side === asked.side) &&
        (asked.kind === null || one.kind === asked.kind) &&
        (asked.state === null || one.state === asked.state)
      );
    })
    .toSorted((a, b) => byOrder(a, b, asked.sort) || a.name[language].localeCompare(b.name[language], language));
}

function byOrder(a: InitiativeSummary, b: InitiativeSummary, sort: "launch" | "name" | "amounts"): number {
  switch (sort) {
    case "name":
      return 0;
    case "amounts":
      return b.counts.facts - a.counts.facts;
    case "launch":
      // Without a date: last.
      return (a.launchedEarliest ?? "9999").localeCompare(b.launchedEarliest ?? "9999");
    default:
      return sort satisfies never;
  }
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{M}“”‘’"'《》]/gu, "")
    .toLowerCase();
}
