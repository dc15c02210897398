import type { Organisation, ParticipatingOrg, ReportingOrg, TransactionParty } from "./activity.ts";
import type { ActivityContext } from "./activity-context.ts";
import { mapped, organisationRoles } from "./codes.ts";
import { attribute, type Element } from "./element-tree.ts";
import { type Draft, flag, narratives } from "./read-values.ts";

function organisation(of: Element, context: ActivityContext): Draft<Organisation> {
  const read: Draft<Organisation> = { names: narratives(of, context) };
  const ref = attribute(of, "ref");
  if (ref !== undefined) read.ref = ref;
  const type = attribute(of, "type");
  if (type !== undefined) read.type = type;
  return read;
}

export function reportingOrg(of: Element, context: ActivityContext): ReportingOrg {
  return { ...organisation(of, context), secondaryReporter: flag(of, "secondary-reporter") === true };
}

export function participatingOrg(of: Element, context: ActivityContext): ParticipatingOrg {
  const read: Draft<ParticipatingOrg> = organisation(of, context);
  const role = attribute(of, "role");
  if (role !== undefined) read.role = mapped(organisationRoles, role);
  const activityId = attribute(of, "activity-id");
  if (activityId !== undefined) read.activityId = activityId;
  return read;
}

/** The provider or receiver of a transaction or planned disbursement. */
export function transactionParty(
  of: Element,
  side: "provider" | "receiver",
  context: ActivityContext,
): TransactionParty {
  const read: Draft<TransactionParty> = organisation(of, context);
  const activityId = attribute(of, `${side}-activity-id`);
  if (activityId !== undefined) read.activityId = activityId;
  return read;
}
