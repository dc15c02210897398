import type { EvidenceAnswer, NoteAnswer } from "../contract/index.ts";
import type { Bilingual } from "../evidence/index.ts";
import type { EvidenceText, Note } from "../register/index.ts";
import type { RegisterIndex } from "./register-index.ts";
import { sourceTitles } from "./source-titles.ts";

/** A place in a source, with the source's title and grade. A source that the register lacks keeps its id as its title. */
export function evidenceAnswer(index: RegisterIndex, evidence: EvidenceText): EvidenceAnswer {
  const source = index.sources.get(evidence.source);
  return {
    source: evidence.source,
    title: source?.title ?? evidence.source,
    titles: titlesOf(index, evidence.source),
    grade: source?.grade ?? null,
    page: evidence.page === undefined ? null : String(evidence.page),
    section: evidence.section ?? null,
    quote: evidence.quote ?? null,
    url: evidence.url ?? source?.url ?? null,
    cites: (evidence.cites ?? []).map((id) => ({
      id,
      title: index.sources.get(id)?.title ?? id,
      titles: titlesOf(index, id),
    })),
  };
}

function titlesOf(index: RegisterIndex, id: string): Bilingual {
  const source = index.sources.get(id);
  return source === undefined ? { en: id, zh: id } : sourceTitles(source);
}

/** The notes on something, by its id. */
export function notesOn(index: RegisterIndex, id: string): NoteAnswer[] {
  return (index.notesAbout.get(id) ?? []).map(noteAnswer);
}

/** A note as the answers carry it. */
export function noteAnswer(note: Note): NoteAnswer {
  return { id: note.id, type: note.type, title: note.title, text: note.text, test: note.test, about: [...note.about] };
}
