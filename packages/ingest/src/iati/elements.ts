/**
 * Which elements are read, by the element they stand in: the mapping of the standard's tree onto our record, as data. Everything else
 * (results, documents, contacts, other people's extensions) is passed over without being kept in memory.
 */
const money = ["value", "period-start", "period-end"] as const;
const party = ["provider-org", "receiver-org"] as const;

const keptChildren: Readonly<Record<string, readonly string[]>> = {
  "iati-activity": [
    "iati-identifier",
    "other-identifier",
    "reporting-org",
    "participating-org",
    "title",
    "description",
    "activity-status",
    "activity-scope",
    "activity-date",
    "collaboration-type",
    "recipient-country",
    "recipient-region",
    "location",
    "sector",
    "policy-marker",
    "related-activity",
    "default-flow-type",
    "default-finance-type",
    "default-aid-type",
    "default-tied-status",
    "budget",
    "planned-disbursement",
    "transaction",
  ],
  "reporting-org": ["narrative"],
  "participating-org": ["narrative"],
  title: ["narrative"],
  description: ["narrative"],
  name: ["narrative"],
  "provider-org": ["narrative"],
  "receiver-org": ["narrative"],
  location: [
    "name",
    "location-id",
    "location-reach",
    "location-class",
    "location-type",
    "exactness",
    "feature-designation",
    "gazetteer-entry",
    "administrative",
    "point",
    "coordinates",
  ],
  point: ["pos"],
  budget: money,
  "planned-disbursement": [...money, ...party],
  transaction: [
    ...party,
    "transaction-type",
    "transaction-date",
    "value",
    "description",
    "sector",
    "recipient-country",
    "recipient-region",
    "flow-type",
    "finance-type",
    "aid-type",
    "tied-status",
    "disbursement-channel",
  ],
};

/** Elements that hold only others: the white space between those is not kept. */
const containers = ["iati-activity", "location", "point", "budget", "planned-disbursement", "transaction"];

/** What is read of an element: which of its children, and whether its text. */
export interface ElementRule {
  readonly kept: ReadonlySet<string>;
  readonly holdsText: boolean;
}

const leaf: ElementRule = { kept: new Set(), holdsText: true };
const rules = new Map<string, ElementRule>(
  Object.entries(keptChildren).map(([name, children]) => [
    name,
    { kept: new Set(children), holdsText: !containers.includes(name) },
  ]),
);

export const elementRule = (name: string): ElementRule => rules.get(name) ?? leaf;
