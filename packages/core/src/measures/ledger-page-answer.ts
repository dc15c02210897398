import { type LedgerPageAnswer, ledgerAnswer } from "../contract/index.ts";
import type { Bilingual } from "../evidence/index.ts";
import { ledgerRules } from "../ledger/index.ts";
import type { MoneyKind } from "../money/index.ts";
import { factAnswers } from "./fact-answer.ts";
import { conversionOf, countedIn, ledgerDates, ledgerOf, type MoneyTools, type MoneyView } from "./money-view.ts";
import { unnamedAnswers } from "./overview-answer.ts";
import { labelOf, type RegisterIndex } from "./register-index.ts";

/** Which entries a ledger is asked about; empty lists ask about all. */
export interface LedgerSelection {
  readonly initiatives: readonly string[];
  readonly kind?: MoneyKind | undefined;
}

/** Ids of the entries that a selection asks about; undefined: all of them. */
export function selectedEntries(
  tools: MoneyTools,
  view: MoneyView,
  { initiatives, kind }: LedgerSelection,
): ReadonlySet<string> | undefined {
  if (initiatives.length === 0 && kind === undefined) return undefined;
  const chosen = tools.inputs[view.layer].entries.filter(
    (entry) =>
      (initiatives.length === 0 || (entry.initiative !== null && initiatives.includes(entry.initiative))) &&
      (kind === undefined || entry.kind === kind),
  );
  return new Set(chosen.map(({ id }) => id));
}

/** The ledger with a label for every id it names, the facts behind it, and the unnamed parts. */
export function ledgerPageAnswerOf(
  index: RegisterIndex,
  tools: MoneyTools,
  view: MoneyView,
  selection: LedgerSelection,
): LedgerPageAnswer {
  const select = selectedEntries(tools, view, selection);
  const ledger = ledgerOf(tools, view, select === undefined ? {} : { select });
  const labels: Record<string, Bilingual> = {};
  for (const kind of ledger.kinds) {
    const named = [
      ...kind.entries.map(({ id }) => id),
      ...kind.because.map(({ fact }) => fact),
      ...kind.contradictions.flat(),
      ...kind.relations,
      ...kind.findings.flatMap(({ facts }) => facts),
    ];
    for (const id of named) labels[id] = ledgerLabel(index, id);
  }
  return {
    ledger: ledgerAnswer.parse(ledger),
    labels,
    facts: factAnswers(
      index,
      ledger.kinds.flatMap(({ entries }) => entries.map(({ id }) => id)),
      conversionOf(ledger, tools.rates),
    ),
    unnamed: unnamedAnswers(index, tools, view, countedIn(ledger)),
    dates: ledgerDates(tools.inputs[view.layer]),
  };
}

const LINK_WORDS: Readonly<Record<string, Bilingual>> = {
  "part-of": { en: "is part of", zh: "包含于" },
  "same-money": { en: "is the same money as", zh: "与下者为同一笔钱：" },
  supersedes: { en: "replaces", zh: "取代" },
  disjoint: { en: "is other money than", zh: "与下者为不同的钱：" },
  "may-overlap": { en: "may overlap with", zh: "可能与下者重叠：" },
  "stage-of": { en: "is a later stage of", zh: "是下者的后续阶段：" },
  "instrument-of": { en: "is an instrument of", zh: "是下者的工具：" },
  "reports-on": { en: "reports on", zh: "报告下者的进展：" },
};

/** An entry by its label, a relation as a sentence of its two ends, a rule by its text. */
function ledgerLabel(index: RegisterIndex, id: string): Bilingual {
  const stated = index.links.get(id);
  if (stated !== undefined) {
    const words = LINK_WORDS[stated.link.type] ?? { en: stated.link.type, zh: stated.link.type };
    const from = labelOf(index, stated.from);
    const to = labelOf(index, stated.to);
    return { en: `“${from.en}” ${words.en} “${to.en}”`, zh: `“${from.zh}”${words.zh}“${to.zh}”` };
  }
  const rule = Object.entries(ledgerRules).find(([name]) => name === id);
  return rule === undefined ? labelOf(index, id) : rule[1];
}
