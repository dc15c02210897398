/** What sorts of relation are drawn alike. */
export const relationGroups = ["succession", "membership", "influence", "rivalry"] as const;
export type RelationGroup = (typeof relationGroups)[number];

const GROUP_OF: Readonly<Record<string, RelationGroup>> = {
  "succeeded-by": "succession",
  "preceded-by": "succession",
  "expanded-as": "succession",
  "followed-by": "succession",
  "part-of": "membership",
  "instrument-of": "membership",
  "member-of": "membership",
  "counted-in": "membership",
  channels: "membership",
  combines: "membership",
  funds: "membership",
  sponsors: "membership",
  rivals: "rivalry",
  "intends-to-absorb": "rivalry",
  "may-be-absorbed-by": "rivalry",
};

export function groupOf(type: string): RelationGroup {
  return GROUP_OF[type] ?? "influence";
}
