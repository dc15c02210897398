import { Decimal } from "decimal.js";
import type { PlumbRow } from "../contract/index.ts";
import { type Bilingual, parsePartialDate } from "../evidence/index.ts";
import { amountBounds, type MoneyKind } from "../money/index.ts";
import type { Dossier, MoneyFact } from "../register/index.ts";
import type { Conversion } from "./conversion.ts";
import { initiativeRef } from "./initiative-answers.ts";
import { labelOf, type Owned, type RegisterIndex, sideOf } from "./register-index.ts";

/** Kinds of money that are promises: something that delivery can be held against. */
export const promiseKinds: ReadonlySet<MoneyKind> = new Set(["target", "pledge", "budget", "ceiling", "fund"]);

/** Whether a report can be held against a promise, and how much of it it is (rule R3). */
export interface Comparison {
  readonly report: string;
  readonly comparable: boolean;
  readonly share: { readonly low: string; readonly high: string | null } | null;
  readonly why: Bilingual | null;
}

/** What the plumb-line picture is drawn from, besides the register. */
export interface PlumbContext {
  readonly index: RegisterIndex;
  readonly conversion: Conversion;
  /** Facts that count at the as-of date: announced, and not superseded. */
  readonly counted: ReadonlySet<string>;
  /** What the register compares with a promise, by promise id. */
  readonly comparisons: (promise: string) => readonly Comparison[];
}

/**
 * The rows of the picture: each standing promise that is no part of another comes first, its parts below it, largest first; initiatives that
 * were launched without any amount come last. A promise that is the same money as another keeps its row and names the other.
 */
export function plumbRows(
  context: PlumbContext,
  only?: (dossier: Dossier | null, fact: MoneyFact) => boolean,
): PlumbRow[] {
  const standing = [...context.index.facts.values()].filter(
    ({ value, initiative }) =>
      context.counted.has(value.id) &&
      promiseKinds.has(value.kind) &&
      (only?.(initiative, value) ?? initiative !== null),
  );
  const promises = standing.filter(({ value }) => restatedBy(context, value.id) === null);
  const chosen = new Map(promises.map((owned) => [owned.value.id, owned]));
  const wholeOf = (fact: MoneyFact) => {
    const link = fact.links.find((each) => each.type === "part-of" && each.grade !== "possible");
    const whole = link?.type === "part-of" ? (restatedBy(context, link.whole) ?? link.whole) : undefined;
    return whole !== undefined && chosen.has(whole) ? whole : undefined;
  };
  const tops = promises.filter(({ value }) => wholeOf(value) === undefined).toSorted(bySize(context));
  const rows: PlumbRow[] = [];
  const place = (owned: Owned<MoneyFact>, depth: number, seen: ReadonlySet<string>) => {
    if (seen.has(owned.value.id)) return;
    const at = rows.length;
    const row = promiseRow(context, owned, depth);
    rows.push(row);
    const parts = promises.filter(({ value }) => wholeOf(value) === owned.value.id);
    for (const part of parts.toSorted(bySize(context))) place(part, depth + 1, new Set([...seen, owned.value.id]));
    const below = rows.slice(at + 1).filter((other) => other.depth === depth + 1);
    const reported = below.filter(({ outturns }) => outturns.length > 0).length;
    if (row.outturns.length === 0 && reported > 0)
      rows[at] = { ...row, missing: reportedInParts(reported, below.length) };
  };
  for (const top of tops) place(top, 0, new Set());
  return rows;
}

/**
 * The statement of the same promise, of the same initiative, that is shown in place of this one; null where this one is shown. Restatements
 * of another initiative (Global Gateway as the EU's part of PGII) keep their rows: that they are the same money is what the picture is for.
 */
function restatedBy({ index, counted }: PlumbContext, fact: string): string | null {
  const initiative = index.facts.get(fact)?.initiative?.id;
  for (const { from, to, link } of index.linksOf.get(fact) ?? []) {
    if (link.type !== "same-money" || link.grade === "possible" || link.canonical === fact) continue;
    const shown = link.canonical === from || link.canonical === to ? link.canonical : from === fact ? to : from;
    if (counted.has(shown) && index.facts.get(shown)?.initiative?.id === initiative) return shown;
  }
  return null;
}

/** A row for an initiative without a standing promise: it was announced without an amount, or newer promises have replaced all of its own. */
export function rowWithoutAmount(index: RegisterIndex, dossier: Dossier, asOf: string): PlumbRow {
  const promised = dossier.money.some(({ kind, announced }) => promiseKinds.has(kind) && isBy(announced, asOf));
  return {
    fact: null,
    initiative: initiativeRef(dossier),
    label: dossier.name,
    payers: dossier.sponsors.map((id) => ({ id, name: labelOf(index, id) })),
    side: dossier.side,
    depth: 0,
    kind: null,
    window: null,
    announced: dossier.launched ?? null,
    promised: null,
    converted: null,
    sameAs: [],
    succeededBy: successorOf(index, dossier),
    outturns: [],
    missing: {
      reason: "not-applicable",
      text: promised
        ? { en: "its promises were replaced by newer ones", zh: "其承诺已被后来的承诺取代" }
        : { en: "nothing to compare: no amount was promised", zh: "无从比较：未承诺金额" },
    },
    layer: dossier.named === undefined ? "later" : "paper",
  };
}

/** Whether a date has come by a day; one not stated to the day counts from its first day (rule O-T1). */
export function isBy(date: string, asOf: string): boolean {
  const parsed = parsePartialDate(date);
  return parsed !== null && parsed.earliest <= asOf;
}

function promiseRow(context: PlumbContext, { initiative, value }: Owned<MoneyFact>, depth: number): PlumbRow {
  const { index, conversion } = context;
  // What is reported on a promise is reported on every statement of the same money.
  const comparisons = [value.id, ...sameMoney(index, value.id)].flatMap((id) => context.comparisons(id));
  const outturns = comparisons.flatMap((comparison) => {
    const report = index.facts.get(comparison.report)?.value;
    if (report === undefined || !context.counted.has(report.id)) return [];
    return [
      {
        fact: report.id,
        label: report.label,
        kind: report.kind,
        original: amountBounds(report.amount),
        converted: conversion.converted.get(report.id) ?? null,
        announced: report.announced,
        comparable: comparison.comparable,
        share: comparison.share,
        why: comparison.why,
      },
    ];
  });
  const side = sideOf(index, { initiative, value });
  return {
    fact: value.id,
    initiative:
      initiative === null ? { id: "", name: value.label, shortName: value.label, side } : initiativeRef(initiative),
    label: value.label,
    payers: value.payers.map((id) => ({ id, name: labelOf(index, id) })),
    side,
    depth,
    kind: value.kind,
    window: value.window ?? null,
    announced: value.announced,
    promised: amountBounds(value.amount),
    converted: conversion.converted.get(value.id) ?? null,
    sameAs: sameMoney(index, value.id).filter((id) => context.counted.has(id)),
    succeededBy: initiative === null ? null : successorOf(index, initiative),
    outturns,
    missing: outturns.some(({ comparable }) => comparable) ? null : missingOutturn(outturns.length),
    layer: value.layer,
  };
}

function missingOutturn(reports: number): PlumbRow["missing"] {
  return reports === 0
    ? {
        reason: "not-reported",
        text: { en: "no outturn found", zh: "未见兑现数据" },
      }
    : {
        reason: "not-comparable",
        text: { en: "reported, but not comparable", zh: "有报告，但不可比" },
      };
}

/** Nothing is reported on the whole, but on parts of it: their rows say what. */
function reportedInParts(reported: number, all: number): PlumbRow["missing"] {
  return {
    reason: "not-reported",
    text: {
      en: `nothing found on the whole; ${reported} of its ${all} parts ${reported === 1 ? "has" : "have"} reports`,
      zh: `未见对总额的报告；其${all}个部分中，${reported}个已有报告`,
    },
  };
}

function sameMoney(index: RegisterIndex, fact: string): string[] {
  return (index.linksOf.get(fact) ?? [])
    .filter(({ link }) => link.type === "same-money" && link.grade !== "possible")
    .map(({ from, to }) => (from === fact ? to : from))
    .toSorted();
}

function successorOf(index: RegisterIndex, dossier: Dossier): PlumbRow["succeededBy"] {
  const relation = dossier.relations.find(({ type }) => type === "succeeded-by");
  const successor = relation === undefined ? undefined : index.initiatives.get(relation.to);
  return successor === undefined ? null : initiativeRef(successor);
}

/** Largest first, by the upper bound (an open one counts as its lower), then by id. */
function bySize(context: PlumbContext): (a: Owned<MoneyFact>, b: Owned<MoneyFact>) => number {
  const size = ({ value }: Owned<MoneyFact>) => {
    const range = context.conversion.converted.get(value.id);
    return range === undefined || range === null ? new Decimal(-1) : new Decimal(range.high ?? range.low);
  };
  return (a, b) => size(b).cmp(size(a)) || (a.value.id < b.value.id ? -1 : 1);
}
