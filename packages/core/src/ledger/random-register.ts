import fc from "fast-check";
import type { Grade, LedgerEntry, LedgerRelation } from "./entry.ts";
import { date, disjoint, entry, mayOverlap, partOf, sameMoney, supersedes } from "./made-up-register.ts";

/** Entries with the relations between them. */
export interface RandomRegister {
  readonly entries: readonly LedgerEntry[];
  readonly relations: readonly LedgerRelation[];
}

/** What random registers may have. */
export interface RandomShape {
  readonly most: number;
  /** The greatest amount. */
  readonly greatest: number;
  readonly open: boolean;
  readonly payers: boolean;
  readonly types: readonly ("part-of" | "same-money" | "disjoint" | "may-overlap" | "supersedes")[];
  readonly grades: readonly Grade[];
}

const payerSets = [["USA"], ["JPN"], ["EU"], ["USA", "JPN"], ["EU", "EIB"], []];
const windows = ["2015/2019", "2020/2022", "2021/2026", "2027/2030"].map(date);

/** Small registers with amounts that are whole numbers; relations may say anything, rings and contradictions included. */
export function randomRegister(shape: RandomShape): fc.Arbitrary<RandomRegister> {
  return fc.integer({ min: 1, max: shape.most }).chain((count) => {
    const node = fc.integer({ min: 0, max: count - 1 });
    const relation = fc.record({
      type: fc.constantFrom(...shape.types),
      a: node,
      b: node,
      grade: fc.constantFrom(...shape.grades),
      atMost: fc.option(fc.integer({ min: 0, max: shape.greatest })),
    });
    return fc
      .record({
        amounts: fc.array(fc.tuple(whole(shape.greatest), whole(shape.greatest), fc.boolean(), fc.nat(7)), {
          minLength: count,
          maxLength: count,
        }),
        payers: fc.array(fc.constantFrom(...payerSets), { minLength: count, maxLength: count }),
        windows: fc.array(fc.constantFrom(...windows, null), { minLength: count, maxLength: count }),
        links: fc.array(relation, { maxLength: count + 2 }),
      })
      .map(({ amounts, payers, windows: spans, links }) => ({
        entries: amounts.map(([a, b, plain, open], index) =>
          entry(`e${index}`, plain ? a : [Math.min(a, b), shape.open && open === 0 ? null : Math.max(a, b)], {
            payers: shape.payers ? (payers[index] ?? []) : ["USA"],
            window: shape.payers ? (spans[index] ?? null) : date("2022"),
            announced: date(`20${20 + index}`),
          }),
        ),
        relations: unique(
          links.flatMap(({ type, a, b, grade, atMost }) =>
            a === b ? [] : [make(type, `e${a}`, `e${b}`, grade, atMost)],
          ),
        ),
      }));
  });
}

/**
 * Registers of nested programmes: parts mostly are of their whole's payers and window and fit into it; a few pairs are kept apart, restated, replaced,
 * capped or said to be possible parts.
 */
export function nestedRegister(most: number): fc.Arbitrary<RandomRegister> {
  const row = fc.record({
    parent: fc.option(fc.nat(most), { freq: 2 }),
    stray: fc.nat(9),
    payers: fc.constantFrom(...payerSets),
    window: fc.constantFrom(...windows),
    share: fc.integer({ min: 1, max: 6 }),
    spread: fc.nat(3),
    twice: fc.nat(5),
  });
  const links = fc.array(
    fc.record({
      type: fc.constantFrom<RandomShape["types"][number]>(
        "disjoint",
        "disjoint",
        "same-money",
        "supersedes",
        "may-overlap",
        "part-of",
      ),
      a: fc.nat(most),
      b: fc.nat(most),
      possible: fc.boolean(),
      atMost: fc.integer({ min: 0, max: 500 }),
    }),
    { maxLength: 5 },
  );
  return fc.tuple(fc.array(row, { minLength: 4, maxLength: most }), links).map(([rows, extra]) => {
    const entries: LedgerEntry[] = [];
    const relations: LedgerRelation[] = [];
    rows.forEach(({ parent, stray, payers, window, share, spread, twice }, index) => {
      const above = parent === null || index === 0 ? undefined : entries[parent % index];
      const size = above === undefined ? share * 100 : Math.floor((Number(above.amount.low) * share) / 12);
      const own = above === undefined || stray === 0;
      const id = `e${String(index).padStart(2, "0")}`;
      entries.push(
        entry(id, spread === 0 ? size : [size, size + spread * 10], {
          payers: own ? payers : above.payers,
          window: own ? window : above.window,
          announced: date(`20${10 + index}`),
        }),
      );
      if (above === undefined) return;
      relations.push(partOf(id, above.id));
      if (twice === 0) relations.push({ ...partOf(id, above.id), id: `${id} part-of ${above.id}, again` });
    });
    for (const { type, a, b, possible, atMost } of extra) {
      const [one, other] = [entries[a % entries.length], entries[b % entries.length]];
      if (one !== undefined && other !== undefined && one !== other)
        relations.push(make(type, one.id, other.id, possible ? "possible" : "certain", atMost));
    }
    return { entries, relations: unique(relations) };
  });
}

function whole(greatest: number) {
  return fc.integer({ min: 0, max: greatest });
}

function make(
  type: RandomShape["types"][number],
  a: string,
  b: string,
  grade: Grade,
  atMost: number | null,
): LedgerRelation {
  switch (type) {
    case "part-of":
      return partOf(a, b, grade);
    case "same-money":
      return sameMoney(a, b, grade);
    case "disjoint":
      return disjoint(a, b, grade);
    case "may-overlap":
      return mayOverlap(a, b, atMost, grade);
    case "supersedes":
      break;
  }
  return supersedes(a, b, "2024", grade);
}

function unique(relations: readonly LedgerRelation[]): readonly LedgerRelation[] {
  return [...new Map(relations.map((relation) => [relation.id, relation])).values()];
}
