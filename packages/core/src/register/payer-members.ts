import type { Payer } from "./payer.ts";

/**
 * Who stands behind a payer: its members and theirs, down to those without members, in the order of the register and each once. A payer without
 * members, or unknown to the register, stands for itself. Groups that contain themselves are followed once.
 */
export function payerMembers(payers: readonly Payer[]): (id: string) => readonly string[] {
  const membersOf = new Map(payers.map(({ id, members }) => [id, members]));
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    const atoms: string[] = [];
    const seen = new Set<string>();
    const walk = (payer: string): void => {
      if (seen.has(payer)) return;
      seen.add(payer);
      const members = membersOf.get(payer) ?? [];
      if (members.length === 0) atoms.push(payer);
      for (const member of members) walk(member);
    };
    walk(id);
    known.set(id, atoms);
    return atoms;
  };
}
