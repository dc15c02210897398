import type { FactAnswer } from "../contract/index.ts";
import { amountBounds } from "../money/index.ts";
import type { MoneyFact } from "../register/index.ts";
import type { Conversion } from "./conversion.ts";
import { evidenceAnswer, notesOn } from "./evidence-answer.ts";
import { initiativeRef } from "./initiative-answers.ts";
import { labelOf, type Owned, type RegisterIndex, sideOf } from "./register-index.ts";

/** All that the small panel on a figure shows of a fact. */
export function factAnswer(
  index: RegisterIndex,
  { initiative, value }: Owned<MoneyFact>,
  conversion: Conversion,
): FactAnswer {
  const original = amountBounds(value.amount);
  const converted = conversion.converted.get(value.id) ?? null;
  return {
    id: value.id,
    initiative: initiative === null ? null : initiativeRef(initiative),
    side: sideOf(index, { initiative, value }),
    layer: value.layer,
    label: value.label,
    kind: value.kind,
    basis: value.basis,
    perspective: value.perspective,
    original,
    converted,
    convertedMissing: converted === null ? "no-exchange-rate" : null,
    rate: conversion.rateFor(original.currency),
    announced: value.announced,
    window: value.window ?? null,
    windowNote: value.windowNote ?? null,
    payers: value.payers.map((id) => ({ id, name: labelOf(index, id) })),
    recipients: value.recipients,
    flags: value.flags,
    note: value.note ?? null,
    evidence: value.evidence.map((evidence) => evidenceAnswer(index, evidence)),
    links: (index.linksOf.get(value.id) ?? []).map((stated) => {
      const other = stated.from === value.id ? stated.to : stated.from;
      return {
        type: stated.link.type,
        direction: stated.from === value.id ? ("out" as const) : ("in" as const),
        other,
        otherLabel: labelOf(index, other),
        grade: stated.link.grade,
        layer: stated.link.layer,
        why: stated.link.why,
      };
    }),
    notes: notesOn(index, value.id),
  };
}

/** Several facts by id, for an answer's `facts`; ids that the register lacks are left out. */
export function factAnswers(
  index: RegisterIndex,
  ids: Iterable<string>,
  conversion: Conversion,
): Record<string, FactAnswer> {
  const answers: Record<string, FactAnswer> = {};
  for (const id of [...new Set(ids)].toSorted()) {
    const owned = index.facts.get(id);
    if (owned !== undefined) answers[id] = factAnswer(index, owned, conversion);
  }
  return answers;
}
