import type { Bilingual } from "../evidence/index.ts";
import {
  type Claim,
  type Dossier,
  type Filed,
  linkId,
  linkTarget,
  type MoneyFact,
  type MoneyLink,
  type Note,
  type Payer,
  type Register,
  type RegisterEvent,
  type Side,
  type Source,
  type Statement,
} from "../register/index.ts";

/** Something of the register with the initiative whose file it stands in (null: a context file). */
export interface Owned<T> {
  readonly initiative: Dossier | null;
  readonly value: T;
  readonly file: string;
}

/** A link between two facts, with the fact that states it. */
export interface StatedLink {
  readonly from: string;
  readonly to: string;
  readonly link: MoneyLink;
}

/** The register by id, made once: every answer looks things up here. */
export interface RegisterIndex {
  readonly register: Register;
  readonly initiatives: ReadonlyMap<string, Dossier>;
  readonly facts: ReadonlyMap<string, Owned<MoneyFact>>;
  readonly events: ReadonlyMap<string, Owned<RegisterEvent>>;
  readonly statements: ReadonlyMap<string, Owned<Statement>>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly payers: ReadonlyMap<string, Payer>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Notes by the id of what they are about. */
  readonly notesAbout: ReadonlyMap<string, readonly Note[]>;
  /** Links by either end. */
  readonly linksOf: ReadonlyMap<string, readonly StatedLink[]>;
  /** Links by the id that a ledger names them with. */
  readonly links: ReadonlyMap<string, StatedLink>;
}

/** Indexes a register. Where an id stands twice the first one in the order of files is used; the register check reports the second. */
export function indexRegister(register: Register): RegisterIndex {
  const facts = new Map<string, Owned<MoneyFact>>();
  const events = new Map<string, Owned<RegisterEvent>>();
  const statements = new Map<string, Owned<Statement>>();
  const containers = [
    ...register.initiatives.map((filed) => ({ filed, initiative: filed.value, holds: filed.value })),
    ...register.contexts.map((filed) => ({ filed, initiative: null, holds: filed.value })),
  ];
  for (const { filed, initiative, holds } of containers) {
    const own = <T extends { readonly id: string }>(map: Map<string, Owned<T>>, values: readonly T[]) => {
      for (const value of values) if (!map.has(value.id)) map.set(value.id, { initiative, value, file: filed.file });
    };
    own(facts, holds.money);
    own(events, holds.events);
    own(statements, holds.statements);
  }
  const linksOf = new Map<string, StatedLink[]>();
  const links = new Map<string, StatedLink>();
  for (const { value } of facts.values()) {
    for (const link of value.links) {
      const stated = { from: value.id, to: linkTarget(link), link };
      links.set(linkId(value.id, link), stated);
      push(linksOf, stated.from, stated);
      push(linksOf, stated.to, stated);
    }
  }
  const notesAbout = new Map<string, Note[]>();
  for (const { value: note } of register.notes) for (const id of note.about) push(notesAbout, id, note);
  return {
    register,
    initiatives: byId(register.initiatives),
    facts,
    events,
    statements,
    sources: byId(register.sources),
    payers: byId(register.payers),
    claims: byId(register.claims),
    notesAbout,
    linksOf,
    links,
  };
}

/** What an id of the register is called, whatever it is; the id itself where nothing has it. */
export function labelOf(index: RegisterIndex, id: string): Bilingual {
  const known =
    index.facts.get(id)?.value.label ??
    index.events.get(id)?.value.label ??
    index.statements.get(id)?.value.text ??
    index.initiatives.get(id)?.name ??
    index.payers.get(id)?.name ??
    index.claims.get(id)?.statement;
  return known ?? { en: id, zh: id };
}

function byId<T extends { readonly id: string }>(filed: readonly Filed<T>[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const { value } of filed) if (!map.has(value.id)) map.set(value.id, value);
  return map;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Whose money a fact is of: its first payer's side, or else that of its initiative. */
export function sideOf(
  index: RegisterIndex,
  { initiative, value }: Pick<Owned<MoneyFact>, "initiative" | "value">,
): Side {
  const [first] = value.payers;
  return (first === undefined ? undefined : index.payers.get(first)?.side) ?? initiative?.side ?? "other";
}
