import type { InitiativeSummary, InitiativesAnswer, RelationsAnswer } from "../contract/index.ts";
import { parsePartialDate } from "../evidence/index.ts";
import type { Dossier } from "../register/index.ts";
import { labelOf, type RegisterIndex } from "./register-index.ts";

/** What charts and links call an initiative. */
export function initiativeRef(dossier: Dossier): {
  id: string;
  name: Dossier["name"];
  shortName: Dossier["name"];
  side: Dossier["side"];
} {
  return { id: dossier.id, name: dossier.name, shortName: dossier.shortName ?? dossier.name, side: dossier.side };
}

/** One line of the list of initiatives. */
export function initiativeSummary(index: RegisterIndex, dossier: Dossier): InitiativeSummary {
  const incoming = index.register.initiatives.flatMap(({ value }) =>
    value.relations.filter((relation) => relation.to === dossier.id),
  );
  const concerned = index.register.initiatives.flatMap(({ value }) =>
    value.events.filter((event) => event.alsoConcerns.includes(dossier.id)),
  );
  return {
    ...initiativeRef(dossier),
    kind: dossier.kind,
    sponsors: dossier.sponsors.map((id) => ({ id, name: labelOf(index, id) })),
    launched: dossier.launched ?? null,
    launchedEarliest: dossier.launched === undefined ? null : (parsePartialDate(dossier.launched)?.earliest ?? null),
    state: dossier.status.current.state,
    asOf: dossier.status.current.asOf,
    summary: dossier.summary,
    inPaper: dossier.named !== undefined,
    aliases: [...dossier.aliases],
    counts: {
      facts: dossier.money.length,
      events: dossier.events.length + concerned.length,
      notes: index.notesAbout.get(dossier.id)?.length ?? 0,
      relations: dossier.relations.length + incoming.length,
    },
  };
}

/** All initiatives, by id. */
export function initiativesAnswerOf(index: RegisterIndex): InitiativesAnswer {
  return {
    initiatives: [...index.initiatives.values()].toSorted(byId).map((dossier) => initiativeSummary(index, dossier)),
  };
}

/** The graph of initiatives: every relation whose two ends exist. */
export function relationsAnswerOf(index: RegisterIndex): RelationsAnswer {
  const dossiers = [...index.initiatives.values()].toSorted(byId);
  return {
    nodes: dossiers.map((dossier) => initiativeSummary(index, dossier)),
    edges: dossiers.flatMap((dossier) =>
      dossier.relations
        .filter((relation) => index.initiatives.has(relation.to))
        .map((relation) => ({
          from: dossier.id,
          type: relation.type,
          to: relation.to,
          layer: relation.layer,
          note: relation.note ?? null,
        })),
    ),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
