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
