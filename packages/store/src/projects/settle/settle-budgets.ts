import type { StoredBudget, WholeActivity } from "./activity-parts.ts";
import { byDays, currentBudgets, yearsOf } from "./budget-periods.ts";
import { convertAmount } from "./convert-amount.ts";
import type { SettleRule } from "./rule-names.ts";
import type { Applied, SettleContext } from "./settle-context.ts";

/**
 * Budgets and planned disbursements of an activity by calendar year (I7), each a measure of its own that is never added to the other or to
 * transactions (I5, I8). I6: a revised budget replaces the original of its period.
 */
export function settleBudgets({ activity, budgets }: WholeActivity, context: SettleContext): void {
  for (const planned of [false, true]) {
    const of = budgets.filter((budget) => budget.planned === planned);
    const live = of.filter(({ repeated }) => !repeated);
    const { replaced, flagged } = currentBudgets(
      live.map(({ position, type, period_start: start, period_end: end }) => ({
        position: position ?? 0,
        type: type ?? "1",
        start: start ?? "",
        end: end ?? "",
      })),
    );
    for (const budget of of) {
      const position = budget.position ?? 0;
      let leftOut: SettleRule | null = null;
      if (activity.secondary) leftOut = "I19";
      else if (budget.repeated) leftOut = "I18";
      else if (replaced.has(position)) leftOut = "I6";
      settleBudget(budget, leftOut, flagged.has(position), context);
    }
  }
}

function settleBudget(
  budget: StoredBudget,
  exclusion: SettleRule | null,
  flagged: boolean,
  context: SettleContext,
): void {
  const { file, record, position, line, identifier, status, currency, amount: reported } = budget;
  const measure = budget.planned === true ? "planned-disbursement" : "budget";
  const { usd, missing, leftOut, applied } = convertAmount({ ...budget, date: budget.period_start }, context);
  const left_out: SettleRule | null = exclusion ?? leftOut;
  const note = { file, record, position, prices: "current", line, identifier, measure, currency };
  const notes: Applied[] = [...applied];
  if (left_out !== null) notes.push({ rule: left_out, effect: reported === null ? null : -reported });
  if (flagged) {
    const detail = `${budget.period_start ?? "?"} – ${budget.period_end ?? "?"}`;
    notes.push({ rule: "I6", finding: "settle-budget-period", detail });
  }
  for (const { rule, effect = null, effectUsd = null, detail = null, finding = null } of notes)
    context.writer.add("applied_rules", { rule, ...note, effect, effect_usd: effectUsd, detail, finding });
  const row = { file, record, position, line, identifier, measure, status, left_out, currency, missing };
  const period = wholeDays(budget);
  if (period === null || reported === null) {
    const year = budget.period_start === null ? null : Number(budget.period_start.slice(0, 4));
    context.writer.add("settled_budgets", { ...row, year, reported, usd });
    return;
  }
  const years = yearsOf(period);
  const inDollars = usd === null ? null : byDays(usd, period, years);
  for (const [index, part] of byDays(reported, period, years).entries())
    context.writer.add("settled_budgets", {
      ...row,
      year: part.period.year,
      reported: part.amount,
      usd: inDollars?.[index]?.amount ?? null,
    });
}

/** A period of at most 30 years whose first and last day are stated; null where they are not, or it ends before it begins. */
function wholeDays({ period_start: start, period_end: end }: StoredBudget) {
  if (start === null || end === null || start.length !== 10 || end.length !== 10 || end < start) return null;
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > 30 ? null : { start, end };
}
