import type { PartiesAnswer } from "@plumbline/core/contract";
import type { Language } from "@plumbline/core/evidence";
import { type AddressField, freeText, maybeOneOf, type StateOf } from "../../ui/address.ts";
import { moneyOf, type Series, seriesKey } from "./series.ts";

export type Party = PartiesAnswer["parties"][number];
export type Role = PartiesAnswer["role"];

export const partyTypes = ["place", "several", "region", "organisation", "none"] as const;
export type PartyType = (typeof partyTypes)[number];

/** "projects", "name", or the key of a series such as "commitment-2021". */
const order: AddressField<string> = {
  read: (text) => (text !== null && /^(?:name|(?:commitment|disbursement)-\w{4,7})$/.test(text) ? text : "projects"),
  write: (value) => (value === "projects" ? null : value),
};

/** All that the list's address holds. */
export const listFields = { q: freeText, type: maybeOneOf(partyTypes), sort: order };
export type ListState = StateOf<typeof listFields>;

/** Several countries that the file does not divide between are one party together ("KEN+UGA", rule A10). */
export function typeOf({ id, type }: Pick<Party, "id" | "type">): PartyType {
  return type !== "organisation" && id.includes("+") ? "several" : type;
}

/** The parties that the state asks for, in its order; whoever has no amount in the series sorted by comes last. */
export function listed(
  parties: readonly Party[],
  state: ListState,
  { language, series }: { readonly language: Language; readonly series: readonly Series[] },
): Party[] {
  const words = state.q.trim().toLowerCase();
  const by = series.find((one) => seriesKey(one) === state.sort);
  const size = (party: Party) => {
    const high = by === undefined ? party.projects : (moneyOf(party.money, by)?.high ?? null);
    return high === null ? Number.NEGATIVE_INFINITY : Number(high);
  };
  const named = (a: Party, b: Party) => a.name[language].localeCompare(b.name[language], language);
  const bySize = (a: Party, b: Party) => {
    const [left, right] = [size(a), size(b)];
    return left === right ? b.projects - a.projects || named(a, b) : right - left;
  };
  return parties
    .filter(
      (party) =>
        (state.type === null || typeOf(party) === state.type) &&
        `${party.name.en} ${party.name.zh} ${party.id}`.toLowerCase().includes(words),
    )
    .toSorted(state.sort === "name" ? named : bySize);
}

/** How many of the largest parties together have half of all namings. */
export function fewWithHalf(parties: readonly Party[]): number {
  const counts = parties.map(({ projects }) => projects).toSorted((a, b) => b - a);
  const half = counts.reduce((left, count) => left + count, 0) / 2;
  let sum = 0;
  return counts.findIndex((count) => (sum += count) >= half) + 1;
}
