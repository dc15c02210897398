import { binds, type LedgerEntry, type LedgerRelation } from "./entry.ts";

/** Why an entry is listed and not summed. */
export type LeftOut = "announced-later" | "superseded" | "no-exchange-rate";

/** Which entries count on a day. */
export interface Timeline {
  readonly leftOut: ReadonlyMap<string, "announced-later" | "superseded">;
  /** For each superseded entry the relations that took it out. */
  readonly supersededBy: ReadonlyMap<string, readonly (LedgerRelation & { readonly type: "supersedes" })[]>;
}

/**
 * Who counts as of a day (rules O-T1, O-T2). A date that is not stated to the day counts from its first day; an entry is superseded from the
 * stated date on, if the newer entry is among `entries` and announced by then.
 */
export function timelineAt(
  entries: readonly LedgerEntry[],
  relations: readonly LedgerRelation[],
  asOf: string,
): Timeline {
  const leftOut = new Map<string, "announced-later" | "superseded">();
  const announced = new Set<string>();
  for (const { id, announced: date } of entries) {
    if (date.earliest <= asOf) announced.add(id);
    else leftOut.set(id, "announced-later");
  }
  const supersededBy = new Map<string, (LedgerRelation & { type: "supersedes" })[]>();
  for (const relation of relations) {
    if (relation.type !== "supersedes" || !binds(relation) || relation.from.earliest > asOf) continue;
    if (!announced.has(relation.newer) || !announced.has(relation.older) || relation.newer === relation.older) continue;
    supersededBy.set(relation.older, [...(supersededBy.get(relation.older) ?? []), relation]);
    leftOut.set(relation.older, "superseded");
  }
  return { leftOut, supersededBy };
}
