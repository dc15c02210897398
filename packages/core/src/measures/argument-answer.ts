import type { ArgumentAnswer } from "../contract/index.ts";
import { amountBounds } from "../money/index.ts";
import type { Verdict } from "../register/index.ts";
import { evidenceAnswer } from "./evidence-answer.ts";
import { initiativeRef } from "./initiative-answers.ts";
import type { RegisterIndex } from "./register-index.ts";
import { eventAnswer } from "./timeline-answer.ts";

const TYPE_ORDER = { characteristic: 0, prospect: 1, scenario: 2 } as const;

/** The paper's argument, statement by statement, with what touches each; `verdicts` are the computed ones, by claim id. */
export function argumentAnswerOf(
  index: RegisterIndex,
  document: string,
  verdicts: ReadonlyMap<string, Verdict>,
): ArgumentAnswer {
  const source = index.sources.get(document);
  const references = new Map(index.register.references.map(({ value }) => [value.id, value.title]));
  const tables = new Map(index.register.tables.map(({ value }) => [value.id, value.title]));
  const parts = index.register.arguments
    .map(({ value }) => value)
    .toSorted((a, b) => TYPE_ORDER[a.type] - TYPE_ORDER[b.type] || a.order - b.order);
  return {
    document: { id: document, title: source?.title ?? document, titleTranslated: source?.titleTranslated ?? null },
    parts: parts.map((part) => ({
      id: part.id,
      type: part.type,
      order: part.order,
      title: part.title,
      summary: part.summary,
      evidence: part.evidence.map((evidence) => evidenceAnswer(index, evidence)),
      indicators: part.indicators,
      points: part.points.map((point) => ({
        id: point.id,
        text: point.text,
        evidence: point.evidence.map((evidence) => evidenceAnswer(index, evidence)),
        indicator: point.indicator ?? null,
        claims: point.claims.flatMap((id) => {
          const claim = index.claims.get(id);
          return claim === undefined
            ? []
            : [{ id, statement: claim.statement, verdict: verdicts.get(id) ?? claim.verdict }];
        }),
        facts: point.facts.flatMap((id) => {
          const fact = index.facts.get(id);
          if (fact === undefined) return [];
          const { value, initiative } = fact;
          return [
            {
              id,
              label: value.label,
              kind: value.kind,
              original: amountBounds(value.amount),
              initiative: initiative === null ? null : initiativeRef(initiative),
            },
          ];
        }),
        events: point.facts.flatMap((id) => {
          const event = index.events.get(id);
          return event === undefined ? [] : [eventAnswer(index, event)];
        }),
        data: point.data.map((id) => ({ id, title: references.get(id) ?? tables.get(id) ?? { en: id, zh: id } })),
        untouched: point.claims.length === 0 && point.facts.length === 0 && point.data.length === 0,
      })),
    })),
  };
}
