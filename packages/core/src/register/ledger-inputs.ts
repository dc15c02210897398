import { type PartialDate, parsePartialDate } from "../evidence/index.ts";
import type { LedgerEntry, LedgerRelation } from "../ledger/index.ts";
import { amountBounds } from "../money/index.ts";
import { linkId, linkTarget } from "./link-target.ts";
import type { MoneyFact, MoneyLink } from "./money-fact.ts";
import { payerMembers } from "./payer-members.ts";
import type { Register } from "./register.ts";

export interface LedgerInputs {
  readonly entries: readonly LedgerEntry[];
  readonly relations: readonly LedgerRelation[];
}

/**
 * The register's money as a ledger takes it: payers expanded to their atomic members, amounts as bounds, links as relations whose id is
 * `linkId`. The layer `paper` has the facts of the founding paper, and the links between them that the paper or the editors state;
 * `all` has everything. Links whose ends are not both present are left out (the register check tells them).
 */
export function ledgerInputs(register: Register, layer: "paper" | "all"): LedgerInputs {
  const members = payerMembers(register.payers.map(({ value }) => value));
  const stated = [
    ...register.initiatives.flatMap(({ value }) => value.money.map((fact) => ({ fact, initiative: value.id }))),
    ...register.contexts.flatMap(({ value }) => value.money.map((fact) => ({ fact, initiative: null }))),
  ].filter(({ fact }) => layer === "all" || fact.layer === "paper");
  const entries = new Map<string, LedgerEntry>();
  for (const { fact, initiative } of stated) {
    const entry = entryOf(fact, initiative, members);
    if (entry !== null && !entries.has(fact.id)) entries.set(fact.id, entry);
  }
  const relations = stated.flatMap(({ fact }) =>
    fact.links.flatMap((link) => {
      if (layer === "paper" && link.layer === "later") return [];
      if (!entries.has(fact.id) || !entries.has(linkTarget(link))) return [];
      const relation = relationOf(fact.id, link);
      return relation === null ? [] : [relation];
    }),
  );
  return { entries: [...entries.values()], relations };
}

function entryOf(
  fact: MoneyFact,
  initiative: string | null,
  members: (payer: string) => readonly string[],
): LedgerEntry | null {
  const announced = parsePartialDate(fact.announced);
  if (announced === null) return null;
  return {
    id: fact.id,
    initiative,
    layer: fact.layer === "paper" ? "paper" : "later",
    kind: fact.kind,
    basis: fact.basis,
    perspective: fact.perspective,
    announced,
    window: dateOf(fact.window),
    amount: amountBounds(fact.amount),
    payers: [...new Set(fact.payers.flatMap((payer) => members(payer)))],
    scope: fact.recipients.en.toLowerCase(),
  };
}

function relationOf(from: string, link: MoneyLink): LedgerRelation | null {
  const id = linkId(from, link);
  const { grade } = link;
  switch (link.type) {
    case "part-of":
      return { id, grade, type: "part-of", part: from, whole: link.whole };
    case "same-money":
      return { id, grade, type: "same-money", a: from, b: link.as, canonical: link.canonical };
    case "supersedes": {
      const date = dateOf(link.from);
      return date === null ? null : { id, grade, type: "supersedes", newer: from, older: link.older, from: date };
    }
    case "disjoint":
      return { id, grade, type: "disjoint", a: from, b: link.from };
    case "may-overlap": {
      const atMost = link.atMost === undefined ? null : amountBounds(link.atMost);
      return { id, grade, type: "may-overlap", a: from, b: link.with, atMost };
    }
    case "stage-of":
      return { id, grade, type: "stage-of", stage: from, promise: link.of };
    case "instrument-of":
      return { id, grade, type: "instrument-of", instrument: from, promise: link.of };
    case "reports-on":
      break;
  }
  return { id, grade, type: "reports-on", report: from, promise: link.promise };
}

function dateOf(text: string | undefined): PartialDate | null {
  return text === undefined ? null : parsePartialDate(text);
}
