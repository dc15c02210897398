import type { Group, LedgerOptions, Prepared } from "./groups.ts";
import type { AnswerEntry, Finding } from "./ledger-answer.ts";
import type { LedgerRule } from "./rules.ts";

/** The rules that had a hand in an answer, so that a page can print them. Rules that always hold are among them; the order is that of the list. */
export function rulesUsed(
  group: Group,
  entries: readonly AnswerEntry[],
  findings: readonly Finding[],
  { converter }: Prepared,
  { mode, currency }: LedgerOptions,
): readonly LedgerRule[] {
  const has = (type: string) => group.relations.some((relation) => relation.type === type);
  const unknown = group.stakes.some(({ entry }) => entry.payers.length === 0 || entry.window === null);
  const rules: Readonly<Partial<Record<LedgerRule, boolean>>> = {
    "O-K1": true,
    "O-D1": mode === "default" && group.stakes.length > 1,
    "O-D2": mode === "default" && group.stakes.length > 1 && unknown,
    "O-D3": mode === "default" && (has("part-of") || has("same-money")),
    "O-D4": mode !== "strict" && (has("part-of") || has("may-overlap")),
    "O-D5": mode === "strict",
    "O-D6": mode === "naive",
    "O-G1": group.relations.some(({ grade }) => grade === "possible"),
    "O-S1": has("same-money"),
    "O-T1": entries.some(({ leftOut }) => leftOut === "announced-later"),
    "O-T2": entries.some(({ leftOut }) => leftOut === "superseded"),
    "O-U1": group.stakes.some(({ chosen, money }) => chosen && money?.high === null),
    "O-X1": group.stakes.some(({ entry }) => entry.amount.currency !== currency),
    "O-X3": converter
      .usedRates()
      .some((rate) => rate.stale && group.stakes.some(({ entry }) => entry.amount.currency === rate.currency)),
    "O-X4": entries.some(({ leftOut }) => leftOut === "no-exchange-rate"),
  };
  const used = new Set<LedgerRule>(findings.map(({ rule }) => rule));
  for (const [rule, applies] of Object.entries(rules)) if (applies && isRule(rule, rules)) used.add(rule);
  return [...used].sort();
}

function isRule(rule: string, rules: Readonly<Partial<Record<LedgerRule, boolean>>>): rule is LedgerRule {
  return rule in rules;
}
