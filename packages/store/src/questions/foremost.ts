import type { PartyAnswer } from "@plumbline/core/contract";

type Others = PartyAnswer["others"];

const MOST_BY_PROJECTS = 100;
const MOST_BY_MONEY = 30;

/**
 * Of the other side of the money, sorted by projects: the first hundred, and whoever is among the first thirty by any kind of money. Nobody large is
 * missing from a picture of one kind, however few their projects.
 */
export function foremost(others: Others): Others {
  const kinds = Map.groupBy(
    others.flatMap(({ id, money }) => money.map((one) => ({ id, ...one }))),
    ({ measure, prices }) => `${measure} ${prices}`,
  );
  const large = new Set(
    [...kinds.values()].flatMap((amounts) =>
      amounts
        .toSorted((a, b) => Number(b.high ?? 0) - Number(a.high ?? 0))
        .slice(0, MOST_BY_MONEY)
        .map(({ id }) => id),
    ),
  );
  return others.filter(({ id }, rank) => rank < MOST_BY_PROJECTS || large.has(id));
}
