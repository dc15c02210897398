import type { EventAnswer, TimelineAnswer } from "../contract/index.ts";
import { parsePartialDate } from "../evidence/index.ts";
import type { RegisterEvent } from "../register/index.ts";
import { evidenceAnswer } from "./evidence-answer.ts";
import { initiativeRef } from "./initiative-answers.ts";
import type { Owned, RegisterIndex } from "./register-index.ts";

/** One event with its date as exact as its source, and every initiative it concerns. */
export function eventAnswer(index: RegisterIndex, { initiative, value }: Owned<RegisterEvent>): EventAnswer {
  const date = parsePartialDate(value.date);
  return {
    id: value.id,
    layer: value.layer,
    date: value.date,
    precision: date?.precision ?? "year",
    earliest: date?.earliest ?? value.date,
    latest: date?.latest ?? value.date,
    label: value.label,
    initiatives: [...(initiative === null ? [] : [initiative.id]), ...value.alsoConcerns],
    evidence: value.evidence.map((evidence) => evidenceAnswer(index, evidence)),
    note: value.note ?? null,
  };
}

/** All events, oldest first. */
export function timelineAnswerOf(index: RegisterIndex): TimelineAnswer {
  const events = [...index.events.values()].map((owned) => eventAnswer(index, owned)).toSorted(byDate);
  const named = new Set(events.flatMap((event) => event.initiatives));
  return {
    events,
    initiatives: [...index.initiatives.values()].filter((dossier) => named.has(dossier.id)).map(initiativeRef),
  };
}

/** By first possible day, then by last, then by id: the same order on every machine. */
export function byDate(a: EventAnswer, b: EventAnswer): number {
  const keyA = `${a.earliest} ${a.latest} ${a.id}`;
  const keyB = `${b.earliest} ${b.latest} ${b.id}`;
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}
