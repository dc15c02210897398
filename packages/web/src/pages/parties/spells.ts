/** Consecutive years in which a class stays the same. */
export interface Spell {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Years and classes as spells, oldest first; a year that is missing ends a spell. */
export function spellsOf(years: readonly { readonly year: number; readonly value: string }[]): Spell[] {
  const spells: Spell[] = [];
  for (const { year, value } of years.toSorted((a, b) => a.year - b.year)) {
    const last = spells.at(-1);
    if (last !== undefined && last.value === value && last.to === year - 1)
      spells[spells.length - 1] = { ...last, to: year };
    else spells.push({ value, from: year, to: year });
  }
  return spells;
}
