import type { ProfileAnswer } from "../contract/index.ts";
import { amountBounds } from "../money/index.ts";
import type { Dossier, Series, Verdict } from "../register/index.ts";
import { comparisonsIn } from "./comparisons.ts";
import { conflictsAmong } from "./conflicts.ts";
import { evidenceAnswer, noteAnswer } from "./evidence-answer.ts";
import { factAnswer, factAnswers } from "./fact-answer.ts";
import { initiativeRef, initiativeSummary } from "./initiative-answers.ts";
import { ladderOf } from "./ladder.ts";
import { conversionOf, countedIn, ledgerOf, type MoneyTools, type MoneyView } from "./money-view.ts";
import { plumbRows } from "./plumb-rows.ts";
import type { RegisterIndex } from "./register-index.ts";
import { byDate, eventAnswer } from "./timeline-answer.ts";

/** One initiative with all that is said of it, on a day and in a currency; `verdicts` are the computed ones, by claim id. */
export function profileAnswerOf(
  index: RegisterIndex,
  tools: MoneyTools,
  view: MoneyView,
  dossier: Dossier,
  verdicts: ReadonlyMap<string, Verdict>,
): ProfileAnswer {
  const ledger = ledgerOf(tools, view, { because: false });
  const conversion = conversionOf(ledger, tools.rates);
  const own = new Set(dossier.money.map(({ id }) => id));
  const { current, paper } = dossier.status;
  const rows = plumbRows(
    { index, conversion, counted: countedIn(ledger), comparisons: comparisonsIn(tools, view) },
    (owner) => owner?.id === dossier.id,
  );
  const conflicts = conflictsAmong(index, own);
  const named = [
    ...rows.flatMap((row) => row.outturns.map(({ fact }) => fact)),
    ...conflicts.flatMap(({ facts }) => facts),
  ];
  return {
    initiative: initiativeSummary(index, dossier),
    names: { nameEnInPaper: dossier.nameEnInPaper ?? dossier.named !== undefined, aliases: dossier.aliases },
    status: {
      paper: paper ?? null,
      current: {
        state: current.state,
        text: current.text,
        asOf: current.asOf,
        evidence: current.evidence.map((evidence) => evidenceAnswer(index, evidence)),
      },
    },
    geography: dossier.geography,
    sectors: dossier.sectors,
    named: dossier.named === undefined ? null : evidenceAnswer(index, dossier.named),
    relations: relationsOf(index, dossier),
    currency: view.currency,
    asOf: view.asOf,
    ladder: ladderOf(index, tools, view, dossier.id),
    rows,
    facts: dossier.money.flatMap(({ id }) => {
      const owned = index.facts.get(id);
      return owned === undefined ? [] : [factAnswer(index, owned, conversion)];
    }),
    others: factAnswers(
      index,
      named.filter((id) => !own.has(id)),
      conversion,
    ),
    events: [...index.events.values()]
      .filter(({ initiative, value }) => initiative?.id === dossier.id || value.alsoConcerns.includes(dossier.id))
      .map((owned) => eventAnswer(index, owned))
      .toSorted(byDate),
    statements: dossier.statements.map((statement) => ({
      id: statement.id,
      layer: statement.layer,
      date: statement.date ?? null,
      text: statement.text,
      evidence: statement.evidence.map((evidence) => evidenceAnswer(index, evidence)),
    })),
    claims: claimsAbout(index, dossier, verdicts),
    conflicts,
    notes: notesAbout(index, dossier),
    series: index.register.series
      .filter(({ value }) => value.initiative === dossier.id)
      .map(({ value }) => seriesAnswer(index, value)),
  };
}

function relationsOf(index: RegisterIndex, dossier: Dossier): ProfileAnswer["relations"] {
  const all = [...index.initiatives.values()].flatMap((owner) =>
    owner.relations.map((relation) => ({ owner, relation })),
  );
  return all.flatMap(({ owner, relation }) => {
    const out = owner.id === dossier.id;
    if (!out && relation.to !== dossier.id) return [];
    const other = out ? index.initiatives.get(relation.to) : owner;
    if (other === undefined) return [];
    return [
      {
        from: owner.id,
        type: relation.type,
        to: relation.to,
        layer: relation.layer,
        note: relation.note ?? null,
        other: initiativeRef(other),
        direction: out ? ("out" as const) : ("in" as const),
      },
    ];
  });
}

/** Ids of everything that stands in the dossier, and the dossier itself. */
function idsOf(dossier: Dossier): ReadonlySet<string> {
  return new Set([dossier.id, ...[...dossier.money, ...dossier.events, ...dossier.statements].map(({ id }) => id)]);
}

function claimsAbout(
  index: RegisterIndex,
  dossier: Dossier,
  verdicts: ReadonlyMap<string, Verdict>,
): ProfileAnswer["claims"] {
  const ids = idsOf(dossier);
  return [...index.claims.values()]
    .filter(({ about }) => about.some((id) => ids.has(id)))
    .map(({ id, statement, verdict }) => ({ id, statement, verdict: verdicts.get(id) ?? verdict }));
}

/** Notes on the dossier or on anything in it, each once. */
function notesAbout(index: RegisterIndex, dossier: Dossier): ProfileAnswer["notes"] {
  const ids = idsOf(dossier);
  return index.register.notes
    .filter(({ value }) => value.about.some((id) => ids.has(id)))
    .map(({ value }) => noteAnswer(value));
}

function seriesAnswer(index: RegisterIndex, series: Series): ProfileAnswer["series"][number] {
  return {
    id: series.id,
    title: series.title,
    meaning: series.meaning,
    publisher: series.publisher,
    headlineRule: series.headlineRule,
    components: series.components,
    editions: series.editions.map((edition) => ({
      id: edition.id,
      published: edition.published,
      evidence: edition.evidence.map((evidence) => evidenceAnswer(index, evidence)),
      note: edition.note ?? null,
      values: edition.values.map(({ period, component, cumulative, amount }) => ({
        period,
        component,
        cumulative,
        amount: amountBounds(amount),
      })),
    })),
  };
}
