import { parsePartialDate } from "../evidence/index.ts";
import type { CheckedContents } from "./check-contents.ts";
import { findCycles, reaches } from "./check-cycles.ts";
import { type Finding, finding } from "./check-rules.ts";
import { linkId, linkTarget } from "./link-target.ts";
import type { MoneyFact, MoneyLink } from "./money-fact.ts";

interface Link {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly fact: MoneyFact;
  readonly target: MoneyFact;
  readonly link: MoneyLink;
}

/** Whether the links between amounts can all hold. Only links that bind are compared: `possible` ones leave a pair open (rule O-G1). */
export function checkLinks(contents: CheckedContents): Finding[] {
  const links = contents.facts.flatMap(({ file, path, value }) =>
    value.links.flatMap((link, at): Link[] => {
      const target = contents.factOf.get(linkTarget(link));
      return target === undefined ? [] : [{ file, path: [...path, "links", at], fact: value, target, link }];
    }),
  );
  const others = links.filter(({ fact, target }) => fact.id !== target.id);
  const binding = others.filter(({ link }) => link.grade !== "possible");
  const money = sameMoney(binding);
  return [
    ...links
      .filter(({ fact, target }) => fact.id === target.id)
      .map(({ file, path, fact }) => finding("register-link-to-itself", file, path, { id: fact.id })),
    ...duplicateLinks(links),
    ...others.flatMap(acrossKinds),
    ...others.flatMap(supersededLater),
    ...canonicals(binding, money),
    ...cycles(binding, money),
    ...contradictions(binding, money),
  ];
}

function duplicateLinks(links: readonly Link[]): Finding[] {
  const seen = new Set<string>();
  return links.flatMap(({ file, path, fact, link }) => {
    const relation = linkId(fact.id, link);
    if (seen.has(relation)) return [finding("register-duplicate-link", file, path, { id: fact.id, relation })];
    seen.add(relation);
    return [];
  });
}

function acrossKinds({ file, path, fact, target, link }: Link): Finding[] {
  if (link.type !== "part-of" && link.type !== "same-money") return [];
  if (fact.kind === target.kind && fact.basis === target.basis && fact.perspective === target.perspective) return [];
  const describe = ({ kind, basis, perspective }: MoneyFact) =>
    [
      kind,
      ...(fact.basis === target.basis ? [] : [basis]),
      ...(fact.perspective === target.perspective ? [] : [perspective]),
    ].join(", ");
  const args = {
    id: fact.id,
    target: target.id,
    kind: describe(fact),
    targetKind: describe(target),
    relation: link.type,
  };
  return [finding("register-link-across-kinds", file, path, args)];
}

function supersededLater({ file, path, fact, target, link }: Link): Finding[] {
  const newer = parsePartialDate(fact.announced);
  const older = parsePartialDate(target.announced);
  if (link.type !== "supersedes" || newer === null || older === null || newer.latest >= older.earliest) return [];
  const args = { id: fact.id, target: target.id, announced: newer.text, targetAnnounced: older.text };
  return [finding("register-superseded-later", file, path, args)];
}

/** The representative of all statements of the same money as a fact. */
function sameMoney(links: readonly Link[]): (id: string) => string {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const { fact, target, link } of links) {
    if (link.type !== "same-money") continue;
    const [a, b] = [root(fact.id), root(target.id)];
    if (a !== b) parent.set(b, a);
  }
  return root;
}

function canonicals(links: readonly Link[], money: (id: string) => string): Finding[] {
  const chosen = new Map<string, string>();
  return links.flatMap(({ file, path, fact, link }) => {
    if (link.type !== "same-money") return [];
    const { canonical } = link;
    const first = chosen.get(money(fact.id)) ?? canonical;
    chosen.set(money(fact.id), first);
    if (money(canonical) === money(fact.id) && first === canonical) return [];
    return [finding("register-canonical", file, [...path, "canonical"], { canonical })];
  });
}

function cycles(links: readonly Link[], money: (id: string) => string): Finding[] {
  const ofType = (type: MoneyLink["type"]) => links.filter(({ link }) => link.type === type);
  const partOf = ofType("part-of").map((link) => ({ from: money(link.fact.id), to: money(link.target.id), at: link }));
  const supersedes = ofType("supersedes").map((link) => ({ from: link.fact.id, to: link.target.id, at: link }));
  const tell = (rule: "register-part-of-cycle" | "register-supersedes-cycle", edges: typeof partOf) =>
    findCycles(edges).map(({ names, closing }) =>
      finding(rule, closing.at.file, closing.at.path, { cycle: names.join(" → ") }),
    );
  return [...tell("register-part-of-cycle", partOf), ...tell("register-supersedes-cycle", supersedes)];
}

/** Disjoint amounts are not the same money, neither is a part of the other at any remove, and they do not overlap. */
function contradictions(links: readonly Link[], money: (id: string) => string): Finding[] {
  const wholes = new Map<string, string[]>();
  const overlaps = new Set<string>();
  const pair = (a: string, b: string) => [money(a), money(b)].sort().join(" ");
  for (const { fact, target, link } of links) {
    if (link.type === "part-of") wholes.set(money(fact.id), [...(wholes.get(money(fact.id)) ?? []), money(target.id)]);
    if (link.type === "may-overlap") overlaps.add(pair(fact.id, target.id));
  }
  return links.flatMap(({ file, path, fact, target, link }) => {
    if (link.type !== "disjoint") return [];
    const [a, b] = [money(fact.id), money(target.id)];
    const relation =
      a === b
        ? "same-money"
        : reaches(wholes, a, b) || reaches(wholes, b, a)
          ? "part-of"
          : overlaps.has(pair(a, b))
            ? "may-overlap"
            : null;
    if (relation === null) return [];
    return [finding("register-contradictory-links", file, path, { id: fact.id, target: target.id, relation })];
  });
}
