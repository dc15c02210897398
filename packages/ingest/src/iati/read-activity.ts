import type { Message } from "@plumbline/core/evidence";
import { readDecimal } from "../files/decimal.ts";
import type {
  ActivityDate,
  Budget,
  CountryShare,
  Description,
  IatiActivity,
  Location,
  Narrative,
  ParticipatingOrg,
  PlannedDisbursement,
  PolicyMarker,
  RelatedActivity,
  ReportingOrg,
  Share,
  Transaction,
} from "./activity.ts";
import { type ActivityContext, quoted } from "./activity-context.ts";
import {
  activityDateTypes,
  activityStatusNames,
  descriptionTypes,
  mapped,
  policyMarkerVocabularies,
  sectorVocabularies,
} from "./codes.ts";
import { attribute, childrenOf, type Element, textOf } from "./element-tree.ts";
import { budget, plannedDisbursement } from "./read-budget.ts";
import { location } from "./read-location.ts";
import { participatingOrg, reportingOrg } from "./read-organisation.ts";
import { codeOf, defaultFlowCodes } from "./read-transaction.ts";
import { dateOf, flag, narratives, percentage, vocabularyCode } from "./read-values.ts";

/** What has been gathered of an activity's repeated parts while its elements are gone through. */
interface Parts {
  identifiers: string[];
  otherIdentifiers: string[];
  reportingOrg?: ReportingOrg;
  participatingOrgs: ParticipatingOrg[];
  titles: Narrative[];
  descriptions: Description[];
  status?: string;
  statusName?: string;
  dates: ActivityDate[];
  countries: CountryShare[];
  regions: Share[];
  sectors: Share[];
  locations: Location[];
  policyMarkers: PolicyMarker[];
  relatedActivities: RelatedActivity[];
  budgets: Budget[];
  plannedDisbursements: PlannedDisbursement[];
}

type ElementReader = (of: Element, parts: Parts, context: ActivityContext) => void;

/** Which element goes where: the mapping of the activity's own elements, as a table. Transactions are read as they close. */
const elementReaders: Readonly<Record<string, ElementReader>> = {
  "iati-identifier": (of, parts) => add(parts.identifiers, textOf(of)),
  "other-identifier": (of, parts) => add(parts.otherIdentifiers, attribute(of, "ref") ?? textOf(of)),
  "reporting-org": (of, parts, context) => {
    parts.reportingOrg ??= reportingOrg(of, context);
  },
  "participating-org": (of, parts, context) => parts.participatingOrgs.push(participatingOrg(of, context)),
  title: (of, parts, context) => parts.titles.push(...narratives(of, context)),
  description: (of, parts, context) => {
    const type = attribute(of, "type");
    const texts = narratives(of, context);
    if (texts.length === 0) return;
    parts.descriptions.push(type === undefined ? { texts } : { type: mapped(descriptionTypes, type), texts });
  },
  "activity-status": activityStatus,
  "activity-date": (of, parts, context) => {
    const type = attribute(of, "type");
    const date = dateOf(of, context);
    if (type !== undefined && date !== undefined) parts.dates.push({ type: mapped(activityDateTypes, type), date });
  },
  "recipient-country": (of, parts, context) => {
    const code = vocabularyCode(of, null, "A4", context)?.code.toUpperCase();
    if (code !== undefined) parts.countries.push(withShare({ code }, of, context));
  },
  "recipient-region": (of, parts, context) => {
    const code = vocabularyCode(of, null, "1", context);
    if (code !== undefined) parts.regions.push(withShare(code, of, context));
  },
  sector: (of, parts, context) => {
    const code = vocabularyCode(of, sectorVocabularies, "1", context);
    if (code !== undefined) parts.sectors.push(withShare(code, of, context));
  },
  location: (of, parts, context) => parts.locations.push(location(of, context)),
  "policy-marker": (of, parts, context) => {
    const code = vocabularyCode(of, policyMarkerVocabularies, "1", context);
    const significance = attribute(of, "significance");
    if (code !== undefined) parts.policyMarkers.push(significance === undefined ? code : { ...code, significance });
  },
  "related-activity": (of, parts) => {
    const ref = attribute(of, "ref");
    const type = attribute(of, "type");
    if (ref !== undefined) parts.relatedActivities.push(type === undefined ? { ref } : { ref, type });
  },
  budget: (of, parts, context) => parts.budgets.push(budget(of, context)),
  "planned-disbursement": (of, parts, context) => parts.plannedDisbursements.push(plannedDisbursement(of, context)),
};

const readerOf = new Map(Object.entries(elementReaders));

/** Where an activity stands in its file. */
export interface ActivityExtent {
  readonly version: string;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Reads a whole activity; or says why it cannot be kept: without one identifier it can neither be cited nor told apart (I18, I23). */
export function readActivity(
  of: Element,
  transactions: readonly Transaction[],
  extent: ActivityExtent,
  context: ActivityContext,
): IatiActivity | { readonly refused: Message } {
  const parts: Parts = {
    identifiers: [],
    otherIdentifiers: [],
    participatingOrgs: [],
    titles: [],
    descriptions: [],
    dates: [],
    countries: [],
    regions: [],
    sectors: [],
    locations: [],
    policyMarkers: [],
    relatedActivities: [],
    budgets: [],
    plannedDisbursements: [],
  };
  for (const child of childrenOf(of)) readerOf.get(child.name)?.(child, parts, context);
  const { identifiers, ...rest } = parts;
  const identifier = oneIdentifier(identifiers, of, context);
  if (typeof identifier !== "string") return { refused: identifier };
  if (parts.reportingOrg === undefined)
    context.report({ rule: "I22", severity: "warning", id: "reporting-org-missing" }, of);
  const scope = codeOf(of, "activity-scope");
  const collaborationType = codeOf(of, "collaboration-type");
  const humanitarian = flag(of, "humanitarian");
  const lastUpdated = attribute(of, "last-updated-datetime");
  return {
    type: "iati-activity",
    line: of.line,
    ...(of.column === undefined ? {} : { column: of.column }),
    ...extent,
    identifier,
    ...rest,
    transactions,
    defaults: defaultFlowCodes(of, context),
    hierarchy: hierarchy(of, context),
    ...(scope === undefined ? {} : { scope }),
    ...(collaborationType === undefined ? {} : { collaborationType }),
    ...(context.defaultCurrency === undefined ? {} : { defaultCurrency: context.defaultCurrency }),
    ...(context.language === undefined ? {} : { language: context.language }),
    ...(humanitarian === undefined ? {} : { humanitarian }),
    ...(lastUpdated === undefined ? {} : { lastUpdated }),
  };
}

function oneIdentifier(stated: readonly string[], of: Element, context: ActivityContext): string | Message {
  const [first, ...others] = stated;
  const refuse = (id: "activity-identifier-missing" | "activity-identifier-contradictory", args?: Message["args"]) => {
    context.report({ rule: "I18", severity: "error", id, ...(args === undefined ? {} : { args }) }, of);
    return args === undefined ? { id } : { id, args };
  };
  if (first === undefined) return refuse("activity-identifier-missing");
  const different = others.find((other) => other !== first);
  if (different !== undefined)
    return refuse("activity-identifier-contradictory", { first: quoted(first), second: quoted(different) });
  if (others.length > 0) context.report({ rule: "I18", severity: "warning", id: "activity-identifier-repeated" }, of);
  return first;
}

function activityStatus(of: Element, parts: Parts, context: ActivityContext): void {
  const code = attribute(of, "code");
  const name = textOf(of) ?? attribute(of, "ref");
  if (code !== undefined) parts.status ??= code;
  else if (name === undefined)
    context.report({ rule: "I23", severity: "warning", id: "code-missing", args: { element: of.name } }, of);
  else {
    const byName = activityStatusNames.get(name.toLowerCase());
    if (byName === undefined) {
      parts.statusName ??= name;
      return;
    }
    parts.status ??= byName;
    context.report({ rule: "I23", severity: "warning", id: "status-by-name", args: { name, code: byName } }, of);
  }
}

function hierarchy(of: Element, context: ActivityContext): number {
  const text = attribute(of, "hierarchy");
  if (text === undefined) return 1;
  const level = Number(readDecimal(text)?.value);
  if (Number.isInteger(level) && level >= 1 && level <= 9) return level;
  context.report({ rule: "I17", severity: "warning", id: "hierarchy-unreadable", args: { text: quoted(text) } }, of);
  return 1;
}

function withShare<Code extends { code: string }>(
  of: Code,
  element: Element,
  context: ActivityContext,
): Code & { percentage?: string } {
  const stated = percentage(element, context);
  return stated === undefined ? of : { ...of, percentage: stated };
}

function add<T>(to: T[], item: T | undefined): void {
  if (item !== undefined) to.push(item);
}
