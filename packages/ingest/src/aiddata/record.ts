/** Which release a record comes from. */
export type AidDataRelease = "gcof-1.0" | "gcdf-3.0";

/**
 * What a record's status makes of its money (rules A1, A2): a pledge never was binding; suspended and cancelled ones once were, and count
 * as lapsed; the rest are commitments. AidData publishes no disbursements (A11).
 */
export type AidDataMeasure = "commitment" | "pledge" | "lapsed" | "unknown";

/** What an amount is expressed in. */
export type AmountBasis = "original" | "usd-current" | "usd-2014" | "usd-2021";

export interface AidDataAmount {
  readonly basis: AmountBasis;
  /** A4: without rollovers of earlier debt, for stocks over years. */
  readonly adjusted: boolean;
  /** As stated for the original amount; "" where none is stated. */
  readonly currency: string;
  readonly amount:
    | { readonly state: "known"; readonly value: string }
    | { readonly state: "missing"; readonly reason: "not-stated" | "unreadable"; readonly text?: string };
}

/** Terms of a loan: exact decimal strings; absent where not stated. */
export interface LoanTerms {
  readonly interestRatePercent?: string;
  readonly maturityYears?: string;
  readonly gracePeriodYears?: string;
  readonly grantElementPercent?: string;
}

/** One row that is a project, as published. Fields that the file has no column for, or leaves empty, are absent. */
export interface AidDataProject {
  readonly type: "aiddata-project";
  readonly line: number;
  readonly release: AidDataRelease;
  readonly id: string;
  /** A3: the record of the whole that this one is part of. */
  readonly parentIds: readonly string[];
  /** A1: as the file says, or because the file holds such records only. */
  readonly recommended?: boolean;
  /** A3: a framework or a record that has its parts beside it. */
  readonly umbrella?: boolean;
  readonly status?: string;
  readonly measure: AidDataMeasure;
  readonly title?: string;
  readonly description?: string;
  readonly commitmentYear?: number;
  /** A6: the year or date stands in for an unknown one. */
  readonly commitmentDateEstimated?: boolean;
  readonly commitmentDate?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly financier?: string;
  readonly recipient?: string;
  /** ISO 3166-1 alpha-3; several for a group of countries, none for a region (A10). */
  readonly recipientCountries: readonly string[];
  readonly recipientRegion?: string;
  readonly incomeGroup?: string;
  readonly flowType?: string;
  /** A7: "ODA-like", "OOF-like" or vague, by a method that changed in 2018. */
  readonly flowClass?: string;
  readonly intent?: string;
  readonly sectorCode?: string;
  readonly sectorName?: string;
  /** A9: AidData's own flag; absent where the file has no such column. */
  readonly infrastructure?: boolean;
  readonly fundingAgencies?: string;
  readonly implementingAgencies?: string;
  readonly receivingAgencies?: string;
  readonly cofinanced?: boolean;
  readonly amounts: readonly AidDataAmount[];
  /** A6: AidData's estimate, such as 85% of a contract. */
  readonly amountEstimated?: boolean;
  readonly loan: LoanTerms;
  readonly locationNarrative?: string;
  readonly locationPrecision?: string;
  readonly locationLinks?: string;
  readonly sources?: string;
}

/** A share of a project within a subdivision of a country. */
export interface AidDataLocation {
  readonly type: "aiddata-location";
  readonly line: number;
  readonly projectId: string;
  /** "ADM1" or "ADM2" by the file's name: its columns do not say. */
  readonly level?: string;
  readonly shapeId: string;
  readonly country?: string;
  readonly name?: string;
  /** Shares of the project, 0 to 1: by overlap of its geometry, and in equal parts. */
  readonly overlapShare?: string;
  readonly evenShare?: string;
  /** US dollars of 2021; absent where the project has no amount. */
  readonly overlapAmountUsd2021?: string;
  readonly evenAmountUsd2021?: string;
  readonly longitude?: string;
  readonly latitude?: string;
}

/** A published total. It repeats what the project records hold, rollovers included, and is for checking only. */
export interface AidDataTotal {
  readonly type: "aiddata-total";
  readonly line: number;
  readonly country?: string;
  readonly countryName?: string;
  readonly year?: number;
  readonly flowClass?: string;
  readonly amountUsd2021: string;
}

/** What a column of the full GCDF 3.0 release means, in AidData's words. */
export interface AidDataDefinition {
  readonly type: "aiddata-definition";
  readonly line: number;
  readonly column: string;
  readonly field: string;
  readonly description: string;
}

export type AidDataRecord = AidDataProject | AidDataLocation | AidDataTotal | AidDataDefinition;
