/** A text in one language; the language is the element's own, or the activity's, or not stated. */
export interface Narrative {
  readonly text: string;
  readonly language?: string;
}

/** Why an amount is not there. */
export type AmountGap = "not-stated" | "unreadable";

/** An amount as a file states it: an exact decimal string, or why there is none (with the text that could not be read). */
export type StatedAmount =
  | { readonly state: "known"; readonly value: string }
  | { readonly state: "missing"; readonly reason: AmountGap; readonly text?: string };

/** Money on a value element. No currency: neither the value nor the activity states one (rule I14). */
export interface StatedMoney {
  readonly amount: StatedAmount;
  readonly currency?: string;
  readonly currencyFrom?: "value" | "activity";
  /** ISO 8601; as exact as the file: a day, a month or a year. */
  readonly valueDate?: string;
}

export interface Organisation {
  readonly ref?: string;
  readonly type?: string;
  readonly names: readonly Narrative[];
}

export interface ReportingOrg extends Organisation {
  /** True only where the publisher says so itself (rule I19). */
  readonly secondaryReporter: boolean;
}

export interface ParticipatingOrg extends Organisation {
  /** OrganisationRole of version 2: 1 funding, 2 accountable, 3 extending, 4 implementing. */
  readonly role?: string;
  readonly activityId?: string;
}

/** The other side of a transaction; the activity id links it to that side's own record (rule I20). */
export interface TransactionParty extends Organisation {
  readonly activityId?: string;
}

/** A code within a vocabulary; vocabulary codes of version 2, older names mapped. */
export interface VocabularyCode {
  readonly vocabulary: string;
  readonly code: string;
}

export interface Share extends VocabularyCode {
  /** Exact decimal string, 0 to 100 as stated and unchecked: rules I10 to I12 come later. */
  readonly percentage?: string;
}

export interface CountryShare {
  readonly code: string;
  readonly percentage?: string;
}

export interface ActivityDate {
  /** ActivityDateType of version 2: 1 planned start, 2 actual start, 3 planned end, 4 actual end. */
  readonly type: string;
  readonly date: string;
}

export interface Description {
  /** DescriptionType: 1 general, 2 objectives, 3 target groups, 4 other. */
  readonly type?: string;
  readonly texts: readonly Narrative[];
}

export interface Administrative extends VocabularyCode {
  readonly level?: string;
}

export interface Location {
  readonly line: number;
  readonly ref?: string;
  readonly names: readonly Narrative[];
  /** Decimal degrees, WGS 84, as exact decimal strings. */
  readonly latitude?: string;
  readonly longitude?: string;
  /** GeographicExactness (version 1.04 on): 1 exact, 2 approximate. */
  readonly exactness?: string;
  /** GeographicalPrecision, the scale of version 1: 1 exact to 9 unspecified. */
  readonly precision?: string;
  /** GeographicLocationReach: 1 where it happens, 2 whom it reaches. */
  readonly reach?: string;
  /** GeographicLocationClass: 1 area, 2 populated place, 3 structure, 4 other feature. */
  readonly locationClass?: string;
  /** LocationType (a GeoNames feature code). */
  readonly featureDesignation?: string;
  readonly ids: readonly VocabularyCode[];
  readonly administrative: readonly Administrative[];
}

export interface PolicyMarker extends VocabularyCode {
  /** PolicySignificance: 0 looked at and not targeted, 1 significant, 2 principal … Absent is not 0 (rule C8). */
  readonly significance?: string;
}

export interface RelatedActivity {
  readonly ref: string;
  /** RelatedActivityType: 1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party. */
  readonly type?: string;
}

export interface Budget extends StatedMoney {
  readonly line: number;
  /** 1 original, 2 revised; original where the file does not say (rule I5). */
  readonly type: string;
  /** 1 indicative, 2 committed; indicative where the file does not say (rule I5). */
  readonly status: string;
  readonly periodStart?: string;
  readonly periodEnd?: string;
}

export interface PlannedDisbursement extends StatedMoney {
  readonly line: number;
  /** 1 original, 2 revised; original where the file does not say. */
  readonly type: string;
  readonly periodStart?: string;
  readonly periodEnd?: string;
  readonly provider?: TransactionParty;
  readonly receiver?: TransactionParty;
}

/** Codes that stand once on a transaction and, as defaults, on its activity. */
export interface FlowCodes {
  readonly flowType?: string;
  readonly financeType?: string;
  readonly tiedStatus?: string;
  readonly aidTypes: readonly VocabularyCode[];
}

export interface Transaction extends StatedMoney, FlowCodes {
  readonly line: number;
  /** Where it stands among the transactions of its activity, from 0. */
  readonly position: number;
  readonly ref?: string;
  /** TransactionType of version 2, letters of version 1 mapped; a code we do not know stays as it is. Absent: the file states none. */
  readonly type?: string;
  readonly date?: string;
  readonly description: readonly Narrative[];
  readonly provider?: TransactionParty;
  readonly receiver?: TransactionParty;
  readonly sectors: readonly VocabularyCode[];
  readonly countries: readonly string[];
  readonly regions: readonly VocabularyCode[];
  readonly disbursementChannel?: string;
  readonly humanitarian?: boolean;
  /** It states two types or two amounts: the first of each is here, and which belongs to which cannot be known. */
  readonly contradictory?: true;
}

/** An activity as published: what the file says, in the terms of version 2.03, nothing decided yet. */
export interface IatiActivity {
  readonly type: "iati-activity";
  readonly line: number;
  readonly column?: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** As the activity or its file states it; "" where neither does. */
  readonly version: string;
  readonly identifier: string;
  readonly otherIdentifiers: readonly string[];
  readonly reportingOrg?: ReportingOrg;
  readonly participatingOrgs: readonly ParticipatingOrg[];
  readonly titles: readonly Narrative[];
  readonly descriptions: readonly Description[];
  /** ActivityStatus of version 2: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended. */
  readonly status?: string;
  /** The status in words, where the file states words that are no code of the standard. */
  readonly statusName?: string;
  readonly scope?: string;
  readonly collaborationType?: string;
  readonly dates: readonly ActivityDate[];
  readonly countries: readonly CountryShare[];
  readonly regions: readonly Share[];
  readonly sectors: readonly Share[];
  readonly locations: readonly Location[];
  readonly policyMarkers: readonly PolicyMarker[];
  readonly relatedActivities: readonly RelatedActivity[];
  readonly budgets: readonly Budget[];
  readonly plannedDisbursements: readonly PlannedDisbursement[];
  readonly transactions: readonly Transaction[];
  readonly defaults: FlowCodes;
  readonly defaultCurrency?: string;
  readonly language?: string;
  /** 1 where the file does not say (rule I17). */
  readonly hierarchy: number;
  readonly humanitarian?: boolean;
  /** As stated, an ISO 8601 date or date and time. */
  readonly lastUpdated?: string;
}
