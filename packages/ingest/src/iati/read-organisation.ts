import type { Organisation, ParticipatingOrg, ReportingOrg, TransactionParty } from "./activity.ts";
import type { ActivityContext } from "./activity-context.ts";
import { mapped, organisationRoles } from "./codes.ts";
import { attribute, type Element, firstChild } from "./element-tree.ts";
import { flag, narratives } from "./read-values.ts";

function organisation(of: Element, context: ActivityContext): Organisation {
  const ref = attribute(of, "ref");
  const type = attribute(of, "type");
  return {
    names: narratives(of, context),
    ...(ref === undefined ? {} : { ref }),
    ...(type === undefined ? {} : { type }),
  };
}

export function reportingOrg(of: Element, context: ActivityContext): ReportingOrg {
  return { ...organisation(of, context), secondaryReporter: flag(of, "secondary-reporter") === true };
}

export function participatingOrg(of: Element, context: ActivityContext): ParticipatingOrg {
  const role = attribute(of, "role");
  const activityId = attribute(of, "activity-id");
  return {
    ...organisation(of, context),
    ...(role === undefined ? {} : { role: mapped(organisationRoles, role) }),
    ...(activityId === undefined ? {} : { activityId }),
  };
}

/** The provider or receiver of a transaction or planned disbursement; undefined where the file names none. */
export function transactionParty(
  of: Element,
  side: "provider" | "receiver",
  context: ActivityContext,
): TransactionParty | undefined {
  const child = firstChild(of, `${side}-org`);
  if (child === undefined) return undefined;
  const activityId = attribute(child, `${side}-activity-id`);
  const party = organisation(child, context);
  return activityId === undefined ? party : { ...party, activityId };
}
