import type { SourcesAnswer } from "../contract/index.ts";
import type { EvidenceText, Source } from "../register/index.ts";
import type { RegisterIndex } from "./register-index.ts";

/** Every source with the number of facts, events, statements and claims that rest on it, directly or through a citation. */
export function sourcesAnswerOf(index: RegisterIndex): SourcesAnswer {
  const uses = countUses(index);
  return {
    sources: [...index.sources.values()]
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((source) => ({
        id: source.id,
        type: source.type,
        title: source.title,
        titleTranslated: source.titleTranslated ?? null,
        language: source.language,
        authors: source.author.map(authorName),
        container: source.containerTitle ?? null,
        publisher: source.publisher ?? null,
        issued: source.issued ?? null,
        url: source.url ?? null,
        grade: source.grade,
        footnotes: source.footnotes.map(({ page, mark }) => ({ page, mark })),
        uses: uses.get(source.id) ?? 0,
        note: source.note ?? null,
      })),
  };
}

/** A person's or body's name as it is read out: given name first, except for names in Chinese characters. */
function authorName(author: Source["author"][number]): string {
  if ("literal" in author) return author.literal;
  if (author.given === undefined) return author.family;
  return /\p{Script=Han}/u.test(author.family) ? `${author.family}${author.given}` : `${author.given} ${author.family}`;
}

function countUses(index: RegisterIndex): Map<string, number> {
  const uses = new Map<string, number>();
  const owners: (readonly EvidenceText[])[] = [
    ...[...index.facts.values()].map(({ value }) => value.evidence),
    ...[...index.events.values()].map(({ value }) => value.evidence),
    ...[...index.statements.values()].map(({ value }) => value.evidence),
    ...[...index.claims.values()].map((claim) => [...claim.evidence, ...claim.seeAlso]),
    ...[...index.initiatives.values()].map((dossier) => [
      ...(dossier.named === undefined ? [] : [dossier.named]),
      ...dossier.status.current.evidence,
    ]),
    ...index.register.tables.map(({ value }) => [...value.evidence, ...value.cites.map((source) => ({ source }))]),
    ...index.register.series.flatMap(({ value }) => value.editions.map((edition) => edition.evidence)),
  ];
  for (const evidence of owners) {
    const named = new Set(evidence.flatMap((place) => [place.source, ...(place.cites ?? [])]));
    for (const id of named) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return uses;
}
