import type { Role } from "./list-state.ts";

/** Address of a party's page: ids such as "region:Africa, regional" and "KEN+UGA" stand in it encoded. */
export function partyPath(role: Role, id: string): string {
  return `/${role}s/${encodeURIComponent(id)}`;
}

/** The id in an address; the router has already undone what stands for no reserved character. */
export function partyId(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
