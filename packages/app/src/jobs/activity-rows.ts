import type { FlowCodes, IatiActivity, StatedMoney, TransactionParty, Transaction } from "@plumbline/ingest/iati";
import { hash } from "node:crypto";
import { amountCells } from "./money-cells.ts";
import type { RecordPlace, RowSink } from "./published-rows.ts";

/** Puts an activity as published into the store's tables. */
export function addActivity(activity: IatiActivity, at: RecordPlace, add: RowSink): void {
  const { identifier } = activity;
  add("activities", activityRow(activity, at));
  addTexts(activity, at, add);
  for (const [ordinal, org] of activity.participatingOrgs.entries())
    add("organisations", {
      ...at,
      ordinal,
      role: org.role ?? null,
      ref: org.ref ?? null,
      type: org.type ?? null,
      name: org.names[0]?.text ?? null,
      activity: org.activityId ?? null,
    });
  for (const [ordinal, { ref, type }] of activity.relatedActivities.entries())
    add("relations", { ...at, ordinal, ref, type: type ?? null });
  for (const [ordinal, { vocabulary, code, significance }] of activity.policyMarkers.entries())
    add("markers", { ...at, ordinal, vocabulary, code, significance: significance ?? null });
  addShares(activity, at, -1, add);
  for (const [ordinal, location] of activity.locations.entries())
    add("locations", {
      ...at,
      ordinal,
      line: location.line,
      identifier,
      name: location.names[0]?.text ?? null,
      latitude: location.latitude ?? null,
      longitude: location.longitude ?? null,
      exactness: location.exactness ?? null,
      precision: location.precision ?? null,
      reach: location.reach ?? null,
      location_class: location.locationClass ?? null,
      feature: location.featureDesignation ?? null,
      places: codes([...location.ids, ...location.administrative]),
    });
  for (const transaction of activity.transactions) addTransaction(transaction, identifier, at, add);
  const planned = activity.plannedDisbursements.map((plan) => ({ ...plan, status: null, planned: true }));
  const budgets = activity.budgets.map((budget) => ({ ...budget, planned: false }));
  for (const [position, budget] of [...budgets, ...planned].entries())
    add("budgets", {
      ...at,
      position,
      line: budget.line,
      identifier,
      planned: budget.planned,
      type: budget.type,
      status: budget.status,
      period_start: budget.periodStart ?? null,
      period_end: budget.periodEnd ?? null,
      ...moneyCells(budget),
      content: contentOf(without(budget, place)),
    });
}

function activityRow(activity: IatiActivity, at: RecordPlace) {
  const { reportingOrg } = activity;
  const date = (type: string) => activity.dates.find((each) => each.type === type)?.date ?? null;
  return {
    ...at,
    line: activity.line,
    column: activity.column ?? null,
    end_line: activity.endLine,
    end_column: activity.endColumn,
    identifier: activity.identifier,
    version: activity.version,
    reporter_ref: reportingOrg?.ref ?? null,
    reporter_type: reportingOrg?.type ?? null,
    reporter_name: reportingOrg?.names[0]?.text ?? null,
    secondary_reporter: reportingOrg?.secondaryReporter ?? null,
    title: activity.titles[0]?.text ?? null,
    status: activity.status ?? null,
    status_name: activity.statusName ?? null,
    scope: activity.scope ?? null,
    collaboration_type: activity.collaborationType ?? null,
    hierarchy: activity.hierarchy,
    language: activity.language ?? null,
    default_currency: activity.defaultCurrency ?? null,
    humanitarian: activity.humanitarian ?? null,
    last_updated: activity.lastUpdated ?? null,
    ...flowCells(activity.defaults),
    planned_start: date("1"),
    actual_start: date("2"),
    planned_end: date("3"),
    actual_end: date("4"),
    content: contentOf(ownWords(activity)),
  };
}

/** What an activity says of itself: neither its place in the file, nor its parts that are hashed by themselves. */
function ownWords(activity: IatiActivity): object {
  return without({ ...activity, locations: activity.locations.map((location) => without(location, place)) }, ownPlace);
}

const place: ReadonlySet<string> = new Set(["line", "position"]);
const ownPlace: ReadonlySet<string> = new Set([
  "line",
  "column",
  "endLine",
  "endColumn",
  "transactions",
  "budgets",
  "plannedDisbursements",
]);

function without(record: object, fields: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.has(field)));
}

function addTexts(activity: IatiActivity, at: RecordPlace, add: RowSink): void {
  let ordinal = 0;
  for (const { text, language } of activity.titles)
    add("texts", { ...at, ordinal: ordinal++, kind: "title", type: null, language: language ?? null, text });
  for (const { type, texts } of activity.descriptions)
    for (const { text, language } of texts)
      add("texts", {
        ...at,
        ordinal: ordinal++,
        kind: "description",
        type: type ?? null,
        language: language ?? null,
        text,
      });
}

interface StatedShare {
  readonly vocabulary?: string;
  readonly code: string;
  readonly percentage?: string;
}

interface Shared {
  readonly countries: readonly (string | StatedShare)[];
  readonly regions: readonly StatedShare[];
  readonly sectors: readonly StatedShare[];
}

function addShares({ countries, regions, sectors }: Shared, at: RecordPlace, position: number, add: RowSink): void {
  const each: readonly (readonly [string, readonly StatedShare[]])[] = [
    ["country", countries.map((one) => (typeof one === "string" ? { code: one } : one))],
    ["region", regions],
    ["sector", sectors],
  ];
  for (const [dimension, shares] of each)
    for (const [ordinal, share] of shares.entries())
      add("shares", {
        ...at,
        position,
        ordinal,
        dimension,
        vocabulary: share.vocabulary ?? null,
        code: share.code,
        percentage: share.percentage ?? null,
      });
}

function addTransaction(transaction: Transaction, identifier: string, at: RecordPlace, add: RowSink): void {
  const { position } = transaction;
  add("transactions", {
    ...at,
    position,
    line: transaction.line,
    identifier,
    ref: transaction.ref ?? null,
    type: transaction.type ?? null,
    date: transaction.date ?? null,
    ...moneyCells(transaction),
    ...partyCells("provider", transaction.provider),
    ...partyCells("receiver", transaction.receiver),
    description: transaction.description[0]?.text ?? null,
    ...flowCells(transaction),
    channel: transaction.disbursementChannel ?? null,
    humanitarian: transaction.humanitarian ?? null,
    contradictory: transaction.contradictory ?? null,
    content: contentOf(without(transaction, place)),
  });
  addShares(transaction, at, position, add);
}

function moneyCells(money: StatedMoney) {
  return {
    ...amountCells(money),
    currency: money.currency ?? null,
    currency_from: money.currencyFrom ?? null,
    value_date: money.valueDate ?? null,
  };
}

function flowCells({ flowType, financeType, tiedStatus, aidTypes }: FlowCodes) {
  return {
    flow_type: flowType ?? null,
    finance_type: financeType ?? null,
    tied_status: tiedStatus ?? null,
    aid_type: codes(aidTypes),
  };
}

type PartyCells<Side extends string> = {
  readonly [Field in `${Side}_${"ref" | "type" | "name" | "activity"}`]: string | null;
};

function partyCells(side: "provider", party: TransactionParty | undefined): PartyCells<"provider">;
function partyCells(side: "receiver", party: TransactionParty | undefined): PartyCells<"receiver">;
function partyCells(side: string, party: TransactionParty | undefined): Record<string, string | null> {
  return {
    [`${side}_ref`]: party?.ref ?? null,
    [`${side}_type`]: party?.type ?? null,
    [`${side}_name`]: party?.names[0]?.text ?? null,
    [`${side}_activity`]: party?.activityId ?? null,
  };
}

/** Codes with their vocabularies as one text: "1:H01 2:C2". */
function codes(list: readonly { readonly vocabulary: string; readonly code: string }[]): string | null {
  return list.length === 0 ? null : list.map(({ vocabulary, code }) => `${vocabulary}:${code}`).join(" ");
}

/** A hash of what a record says, whatever its place in the file; the readers give the fields of a record in one order. */
function contentOf(said: object): string {
  return hash("sha1", JSON.stringify(said));
}
