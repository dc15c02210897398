import type { Units } from "../money-units.ts";
import type { StoredTransaction, WholeActivity } from "./activity-parts.ts";
import { convertAmount } from "./convert-amount.ts";
import { measureOf } from "./measures.ts";
import { type Applied, type SettleContext, type SettledRecord, writeSettled } from "./settle-context.ts";
import { settleBudgets } from "./settle-budgets.ts";
import type { SettleRule } from "./rule-names.ts";
import { splitMoney } from "./splits.ts";
import { type ActivityShares, whereItWent } from "./where-it-went.ts";

/** Settles one activity: itself as a project, each of its transactions, its budgets. */
export function settleActivity(whole: WholeActivity, context: SettleContext): void {
  const shares: ActivityShares = {
    own: whole.shares.filter(({ position }) => position === -1),
    ofTransactions: Map.groupBy(
      whole.shares.filter(({ position }) => position !== -1),
      ({ position }) => position ?? 0,
    ),
  };
  settleProject(whole, shares, context);
  for (const transaction of whole.transactions) settleTransaction(transaction, whole, shares, context);
  settleBudgets(whole, context);
}

function settleProject(
  { activity, transactions }: WholeActivity,
  shares: ActivityShares,
  context: SettleContext,
): void {
  const { recipients, sectors } = whereItWent(shares, -1, context.codes);
  const applied: Applied[] = [];
  let leftOut: SettleRule | null = null;
  if (activity.secondary) leftOut = "I19";
  else if (activity.copy > 1) leftOut = "I18";
  else if (activity.is_parent) leftOut = "I17";
  if (leftOut !== null) applied.push({ rule: leftOut });
  if (activity.conflicting && activity.copy === 1)
    applied.push({ rule: "I18", finding: "settle-identifier-conflict", detail: activity.identifier ?? "" });
  const started = activity.actual_start ?? activity.planned_start ?? firstDate(transactions);
  const record: SettledRecord = {
    ...recordOf(activity, context),
    position: -1,
    line: activity.line,
    measure: "project",
    left_out: leftOut,
    provider: context.codes.provider(activity.reporter_ref, activity.reporter_name),
    year: yearOf(started),
    date: started,
    currency: null,
    reported: null,
    usd: null,
    missing: null,
    rate: null,
    rate_period: null,
    flow: activity.finance_type,
  };
  writeSettled(context, record, splitMoney(null, null, recipients, sectors), applied);
}

function settleTransaction(
  transaction: StoredTransaction,
  { activity, toldBelow }: WholeActivity,
  shares: ActivityShares,
  context: SettleContext,
): void {
  const measure = measureOf(transaction.type);
  const converted = convertAmount(transaction, context);
  const { usd, missing } = converted;
  const where = whereItWent(shares, transaction.position ?? 0, context.codes);
  const exclusion =
    exclusionOf(transaction, measure, { activity, toldBelow }, context) ?? leftOutFor(converted.leftOut);
  const reported: Units | null =
    transaction.currency === null && transaction.amount === null ? null : transaction.amount;
  const applied: Applied[] = [...converted.applied, ...where.applied];
  // I4: a refund is netted, not dropped
  if (reported !== null && reported < 0n) applied.push({ rule: "I4", effect: reported, effectUsd: usd });
  if (exclusion !== null)
    applied.push({ ...exclusion, effect: reported === null ? null : -reported, effectUsd: usd === null ? null : -usd });
  const record: SettledRecord = {
    ...recordOf(activity, context),
    position: transaction.position,
    line: transaction.line,
    measure,
    left_out: exclusion?.rule ?? null,
    provider:
      transaction.provider_ref === null && transaction.provider_name === null
        ? providerLeftOut(measure, activity, context)
        : context.codes.provider(transaction.provider_ref, transaction.provider_name),
    year: yearOf(transaction.date),
    date: transaction.date,
    currency: transaction.currency,
    reported,
    usd,
    missing,
    rate: converted.rate === null ? null : String(converted.rate.perUsdE9),
    rate_period: converted.rate?.period ?? null,
    flow: transaction.finance_type ?? activity.finance_type,
  };
  writeSettled(context, record, splitMoney(reported, usd, where.recipients, where.sectors), applied);
}

/** The first rule that keeps a transaction out of every total; null: it counts. */
function exclusionOf(
  transaction: StoredTransaction,
  measure: string,
  { activity, toldBelow }: Pick<WholeActivity, "activity" | "toldBelow">,
  { asOf }: SettleContext,
): Applied | null {
  if (activity.secondary) return { rule: "I19" };
  if (transaction.repeated) return { rule: "I18" };
  if (toldBelow.has(measure)) return { rule: "I17", detail: measure, finding: "settle-hierarchy" };
  if (transaction.contradictory === true) return { rule: "I23" };
  if (measure === "unclassified") return { rule: "I1" };
  if (transaction.date !== null && transaction.date > asOf)
    return { rule: "I8", detail: transaction.date, finding: "settle-future-date" };
  return null;
}

const leftOutFor = (rule: SettleRule | null): Applied | null => (rule === null ? null : { rule });

/** The standard: "if omitted on outgoing funds the reporting-org is assumed". Of incoming funds nothing is known. */
function providerLeftOut(
  measure: string,
  activity: WholeActivity["activity"],
  { codes }: SettleContext,
): string | null {
  if (measure.startsWith("incoming")) return null;
  return codes.provider(activity.reporter_ref, activity.reporter_name);
}

/** What every record of an activity has in common. */
function recordOf(activity: WholeActivity["activity"], { codes }: SettleContext) {
  return {
    file: activity.file,
    record: activity.record,
    prices: "current",
    identifier: activity.identifier,
    entity: null,
    source: "iati",
    certain: true,
    title: activity.title,
    reporter: codes.provider(activity.reporter_ref, activity.reporter_name),
    status: activity.status,
    flow_class: null,
    infrastructure: null,
  } as const;
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

function firstDate(transactions: readonly StoredTransaction[]): string | null {
  const dates = transactions.flatMap(({ date }) => (date === null ? [] : [date]));
  return dates.sort()[0] ?? null;
}
