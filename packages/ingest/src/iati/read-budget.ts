import type { Budget, PlannedDisbursement } from "./activity.ts";
import type { ActivityContext } from "./activity-context.ts";
import { mapped, originalOrRevised } from "./codes.ts";
import { attribute, type Element, firstChild } from "./element-tree.ts";
import { transactionParty } from "./read-organisation.ts";
import { amountNotStated, childDate, type Draft, putMoney } from "./read-values.ts";

/** A budget; I5: without a type it is the original one, without a status it is indicative. */
export function budget(of: Element, context: ActivityContext): Budget {
  const read: Draft<Budget> = {
    line: of.line,
    type: mapped(originalOrRevised, attribute(of, "type") ?? "1"),
    status: attribute(of, "status") ?? "1",
    amount: amountNotStated,
  };
  putPeriod(read, of, context);
  putMoney(read, of, context);
  return read;
}

/** A planned disbursement: in addition to budgets and never added to them (I8). */
export function plannedDisbursement(of: Element, context: ActivityContext): PlannedDisbursement {
  const read: Draft<PlannedDisbursement> = {
    line: of.line,
    type: mapped(originalOrRevised, attribute(of, "type") ?? "1"),
    amount: amountNotStated,
  };
  putPeriod(read, of, context);
  putMoney(read, of, context);
  const provider = firstChild(of, "provider-org");
  if (provider !== undefined) read.provider = transactionParty(provider, "provider", context);
  const receiver = firstChild(of, "receiver-org");
  if (receiver !== undefined) read.receiver = transactionParty(receiver, "receiver", context);
  return read;
}

type Period = Draft<Pick<Budget, "periodStart" | "periodEnd">>;

function putPeriod(into: Period, of: Element, context: ActivityContext): void {
  const start = childDate(of, "period-start", context);
  if (start !== undefined) into.periodStart = start;
  else reportNoDate("period-start", of, context);
  const end = childDate(of, "period-end", context);
  if (end !== undefined) into.periodEnd = end;
  else reportNoDate("period-end", of, context);
}

function reportNoDate(name: string, of: Element, context: ActivityContext): void {
  context.report({ rule: "I7", severity: "warning", id: "date-missing", args: { element: name } }, of);
}
