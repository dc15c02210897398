import type { Dossier, RegisterEvent, Statement } from "./dossier.ts";
import type { EvidenceText } from "./evidence-schema.ts";
import type { MoneyFact } from "./money-fact.ts";
import type { Filed, Register } from "./register.ts";
import type { Source } from "./source.ts";

/** What the checks look at, each thing with its place. Ids that stand twice are kept twice in the lists; the maps have the first. */
export interface CheckedContents {
  readonly register: Register;
  readonly facts: readonly Filed<MoneyFact>[];
  readonly events: readonly Filed<RegisterEvent>[];
  readonly statements: readonly Filed<Statement>[];
  readonly factOf: ReadonlyMap<string, MoneyFact>;
  readonly sourceOf: ReadonlyMap<string, Source>;
  readonly initiativeOf: ReadonlyMap<string, Dossier>;
  /** Every list of evidence in the register. */
  readonly evidence: readonly Filed<readonly EvidenceText[]>[];
}

export function checkedContents(register: Register): CheckedContents {
  const holders = [...register.initiatives, ...register.contexts];
  const inside = <T>(pick: (value: (typeof holders)[number]["value"]) => readonly T[], key: string): Filed<T>[] =>
    holders.flatMap(({ file, value }) => pick(value).map((item, at) => ({ file, path: [key, at], value: item })));
  const facts = inside((value) => value.money, "money");
  const events = inside((value) => value.events, "events");
  const statements = inside((value) => value.statements, "statements");
  return {
    register,
    facts,
    events,
    statements,
    factOf: firstById(facts),
    sourceOf: firstById(register.sources),
    initiativeOf: firstById(register.initiatives),
    evidence: [
      ...[...facts, ...events, ...statements].map(evidenceOf),
      ...facts.flatMap(({ file, path, value }) =>
        value.links.map((link, at) => ({ file, path: [...path, "links", at, "evidence"], value: link.evidence ?? [] })),
      ),
      ...register.initiatives.flatMap(({ file, value }) => [
        { file, path: ["named"], value: value.named === undefined ? [] : [value.named] },
        { file, path: ["status", "current", "evidence"], value: value.status.current.evidence },
        ...value.relations.map(({ evidence }, at) => ({
          file,
          path: ["relations", at, "evidence"],
          value: evidence ?? [],
        })),
      ]),
      ...register.claims.flatMap(({ file, value }) => [
        { file, path: ["evidence"], value: value.evidence },
        { file, path: ["seeAlso"], value: value.seeAlso },
      ]),
      ...register.notes.map(evidenceOf),
      ...register.arguments.flatMap(({ file, value }) => [
        { file, path: ["evidence"], value: value.evidence },
        ...value.points.map(({ evidence }, at) => ({ file, path: ["points", at, "evidence"], value: evidence })),
      ]),
      ...register.tables.map(evidenceOf),
      ...register.series.flatMap(({ file, value }) =>
        value.editions.map(({ evidence }, at) => ({ file, path: ["editions", at, "evidence"], value: evidence })),
      ),
    ],
  };
}

function evidenceOf(filed: Filed<{ readonly evidence: readonly EvidenceText[] }>): Filed<readonly EvidenceText[]> {
  return { file: filed.file, path: [...filed.path, "evidence"], value: filed.value.evidence };
}

function firstById<T extends { readonly id: string }>(filed: readonly Filed<T>[]): Map<string, T> {
  const first = new Map<string, T>();
  for (const { value } of filed) if (!first.has(value.id)) first.set(value.id, value);
  return first;
}
