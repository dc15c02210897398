import type { FactAnswer } from "@plumbline/core/contract";

/** A part that someone has named of a whole; `within` says that the money of the part above it is the same, or holds it. */
export interface NamedPart {
  readonly fact: FactAnswer;
  readonly within: "same" | "within" | null;
}

/** The named parts in an order that does not invite adding up what is one sum: under each what is the same money, then what lies within it. */
export function namedParts(ids: readonly string[], facts: Readonly<Record<string, FactAnswer>>): readonly NamedPart[] {
  const parts = ids.flatMap((id) => facts[id] ?? []);
  const tied = (fact: FactAnswer, type: string, directions: readonly string[]) =>
    parts.filter(({ id }) =>
      fact.links.some((link) => link.type === type && link.other === id && directions.includes(link.direction)),
    );
  const placed = new Map<string, NamedPart>();
  const place = (fact: FactAnswer, within: NamedPart["within"]): void => {
    if (placed.has(fact.id)) return;
    placed.set(fact.id, { fact, within });
    for (const same of tied(fact, "same-money", ["in", "out"])) place(same, "same");
    for (const inner of tied(fact, "part-of", ["in"])) place(inner, "within");
  };
  const isInner = (fact: FactAnswer): boolean => tied(fact, "part-of", ["out"]).length > 0;
  for (const fact of parts) if (!isInner(fact)) place(fact, null);
  // What only a circle of parts holds has to be seen too
  for (const fact of parts) place(fact, null);
  return [...placed.values()];
}
