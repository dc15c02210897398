import type { Budget, PlannedDisbursement } from "./activity.ts";
import type { ActivityContext } from "./activity-context.ts";
import { mapped, originalOrRevised } from "./codes.ts";
import { attribute, type Element } from "./element-tree.ts";
import { transactionParty } from "./read-organisation.ts";
import { childDate, statedMoney } from "./read-values.ts";

/** A budget; I5: without a type it is the original one, without a status it is indicative. */
export function budget(of: Element, context: ActivityContext): Budget {
  return {
    line: of.line,
    type: mapped(originalOrRevised, attribute(of, "type") ?? "1"),
    status: attribute(of, "status") ?? "1",
    ...period(of, context),
    ...statedMoney(of, context),
  };
}

/** A planned disbursement: in addition to budgets and never added to them (I8). */
export function plannedDisbursement(of: Element, context: ActivityContext): PlannedDisbursement {
  const provider = transactionParty(of, "provider", context);
  const receiver = transactionParty(of, "receiver", context);
  return {
    line: of.line,
    type: mapped(originalOrRevised, attribute(of, "type") ?? "1"),
    ...period(of, context),
    ...statedMoney(of, context),
    ...(provider === undefined ? {} : { provider }),
    ...(receiver === undefined ? {} : { receiver }),
  };
}

function period(of: Element, context: ActivityContext): Pick<Budget, "periodStart" | "periodEnd"> {
  const periodStart = childDate(of, "period-start", context);
  const periodEnd = childDate(of, "period-end", context);
  for (const [element, date] of [
    ["period-start", periodStart],
    ["period-end", periodEnd],
  ] as const) {
    if (date === undefined)
      context.report({ rule: "I7", severity: "warning", id: "date-missing", args: { element } }, of);
  }
  return {
    ...(periodStart === undefined ? {} : { periodStart }),
    ...(periodEnd === undefined ? {} : { periodEnd }),
  };
}
