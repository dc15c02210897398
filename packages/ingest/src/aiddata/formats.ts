import type { AidDataAmount, AidDataMeasure, AidDataProject, AidDataRelease, LoanTerms } from "./record.ts";

/** Fields of a project that one column says, by how the cell is read. */
export type TextField = Extract<
  keyof AidDataProject,
  | "status"
  | "title"
  | "description"
  | "financier"
  | "recipient"
  | "recipientRegion"
  | "incomeGroup"
  | "flowType"
  | "flowClass"
  | "intent"
  | "sectorCode"
  | "sectorName"
  | "fundingAgencies"
  | "implementingAgencies"
  | "receivingAgencies"
  | "locationNarrative"
  | "locationPrecision"
  | "locationLinks"
  | "sources"
>;
export type FlagField = Extract<
  keyof AidDataProject,
  "recommended" | "umbrella" | "commitmentDateEstimated" | "infrastructure" | "cofinanced" | "amountEstimated"
>;
export type DateField = "commitmentDate" | "startDate" | "endDate";

/** Several columns for one field: the first that is not empty counts. */
export type Columns<Field extends string> = Readonly<Partial<Record<Field, readonly string[]>>>;

export interface AmountColumn extends Pick<AidDataAmount, "basis" | "adjusted"> {
  readonly column: string;
  /** A column, or a fixed currency. */
  readonly currency: { readonly column: string } | { readonly fixed: string };
}

/** How the rows of one file become projects: all there is to know about its columns, as data. Column names as `columnKey` gives them. */
export interface ProjectMapping {
  readonly kind: "projects";
  readonly release: AidDataRelease;
  readonly id: string;
  readonly parents?: string;
  readonly year?: string;
  readonly countries?: string;
  readonly texts: Columns<TextField>;
  readonly flags: Columns<FlagField>;
  readonly dates: Columns<DateField>;
  readonly loan: Columns<keyof LoanTerms>;
  readonly amounts: readonly AmountColumn[];
  /** A13: the file holds recommended records only, and has no column that says so. */
  readonly allRecommended?: true;
}

export interface LocationMapping {
  readonly kind: "locations";
}
export interface TotalMapping {
  readonly kind: "totals";
  readonly amountBn: string;
}
export interface DefinitionMapping {
  readonly kind: "definitions";
}

export interface AidDataFormat {
  readonly id: string;
  readonly version: string;
  /** Columns by which the file is recognised; all must be there. */
  readonly recognisedBy: readonly string[];
  readonly mapping: ProjectMapping | LocationMapping | TotalMapping | DefinitionMapping;
  /** A whole release: a column of the mapping that is not there has been renamed or lost. */
  readonly whole?: true;
}

/** Column names of one release are written with spaces, dots or underscores, depending on the tool that saved the file. */
export function columnKey(header: string): string {
  return header.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** AidData, Global Chinese Official Finance Dataset 1.0 (2017), README and field names. */
const gcof: ProjectMapping = {
  kind: "projects",
  release: "gcof-1.0",
  id: "projectid",
  year: "year",
  countries: "recipientiso3",
  texts: {
    status: ["status"],
    title: ["title"],
    description: ["description"],
    financier: ["donor"],
    recipient: ["recipientcondensed"],
    recipientRegion: ["recipientregion"],
    flowType: ["flow"],
    flowClass: ["flowclass"],
    intent: ["intent"],
    sectorCode: ["crssectorcode"],
    sectorName: ["crssectorname"],
    fundingAgencies: ["fundingagency"],
    implementingAgencies: ["implementingagency"],
    receivingAgencies: ["recipientagencies"],
    locationNarrative: ["locationdetails"],
    sources: ["sources"],
  },
  flags: {
    recommended: ["recommendedforresearch"],
    umbrella: ["umbrella"],
    commitmentDateEstimated: ["yearuncertain"],
    cofinanced: ["iscofinanced"],
  },
  dates: { startDate: ["startactual", "startplanned"], endDate: ["endactual", "endplanned"] },
  loan: {
    interestRatePercent: ["interestrate"],
    maturityYears: ["maturity"],
    gracePeriodYears: ["graceperiod"],
    grantElementPercent: ["grantelement"],
  },
  amounts: [
    { basis: "original", adjusted: false, column: "amount", currency: { column: "currency" } },
    { basis: "usd-current", adjusted: false, column: "usdcurrent", currency: { fixed: "USD" } },
    { basis: "usd-2014", adjusted: false, column: "usddefl2014", currency: { fixed: "USD" } },
  ],
};

/** AidData, Global Chinese Development Finance Dataset 3.0 (2023), "Field Definitions". Files that are parts of it lack some columns. */
const gcdf: ProjectMapping = {
  kind: "projects",
  release: "gcdf-3.0",
  id: "aiddatarecordid",
  parents: "aiddataparentid",
  year: "commitmentyear",
  countries: "recipientiso3",
  texts: {
    status: ["status"],
    title: ["title"],
    description: ["description"],
    financier: ["financiercountry"],
    recipient: ["recipient"],
    recipientRegion: ["recipientregion"],
    incomeGroup: ["oecdodaincomegroup"],
    flowType: ["flowtype", "flowtypesimplified"],
    flowClass: ["flowclass"],
    intent: ["intent"],
    sectorCode: ["sectorcode"],
    sectorName: ["sectorname"],
    fundingAgencies: ["fundingagencies", "fundingagenciestype"],
    implementingAgencies: ["implementingagencies", "implementingagenciestype"],
    receivingAgencies: ["directreceivingagencies"],
    locationNarrative: ["locationnarrative"],
    locationPrecision: ["geographiclevelofprecisionavailable"],
    sources: ["sourceurls"],
  },
  flags: {
    recommended: ["recommendedforaggregates"],
    umbrella: ["umbrella"],
    commitmentDateEstimated: ["commitmentdateestimated"],
    infrastructure: ["infrastructure"],
    amountEstimated: ["amountestimated"],
  },
  dates: {
    commitmentDate: ["commitmentdatemmddyyyy"],
    startDate: ["actualimplementationstartdatemmddyyyy", "implementationstartyear"],
    endDate: ["actualcompletiondatemmddyyyy", "completionyear"],
  },
  loan: {
    interestRatePercent: ["interestrate"],
    maturityYears: ["maturity"],
    gracePeriodYears: ["graceperiod"],
    grantElementPercent: ["grantelementoecdcashflow"],
  },
  amounts: [
    { basis: "original", adjusted: false, column: "amountoriginalcurrency", currency: { column: "originalcurrency" } },
    { basis: "usd-2021", adjusted: false, column: "amountconstantusd2021", currency: { fixed: "USD" } },
    { basis: "usd-current", adjusted: false, column: "amountnominalusd", currency: { fixed: "USD" } },
    {
      basis: "original",
      adjusted: true,
      column: "adjustedamountoriginalcurrency",
      currency: { column: "originalcurrency" },
    },
    { basis: "usd-2021", adjusted: true, column: "adjustedamountconstantusd2021", currency: { fixed: "USD" } },
    { basis: "usd-current", adjusted: true, column: "adjustedamountnominalusd", currency: { fixed: "USD" } },
  ],
};

/** The files that are recognised; the first whose columns are all there is taken. */
export const aidDataFormats: readonly AidDataFormat[] = [
  {
    id: "aiddata-gcof",
    version: "1.0",
    recognisedBy: ["projectid", "recommendedforresearch", "usddefl2014", "flowclass"],
    mapping: gcof,
    whole: true,
  },
  {
    id: "aiddata-gcdf",
    version: "3.0",
    recognisedBy: ["aiddatarecordid", "recommendedforaggregates", "amountconstantusd2021", "commitmentyear"],
    mapping: gcdf,
    whole: true,
  },
  {
    // Projects with a geometry: their geography was published for recommended records only (A13).
    id: "aiddata-gcdf-geolocated",
    version: "3.0",
    recognisedBy: ["aiddatarecordid", "osmlink", "amountconstantusd2021", "commitmentyear"],
    mapping: {
      ...gcdf,
      texts: { ...gcdf.texts, locationPrecision: ["levelofprecision"], locationLinks: ["osmlink"] },
      allRecommended: true,
    },
  },
  {
    // A research extract of recommended records with long descriptions and the adjusted amount.
    id: "aiddata-gcdf-described",
    version: "3.0",
    recognisedBy: ["aiddatarecordid", "adjustedamountconstantusd2021", "geospatialfeatureavailable", "commitmentyear"],
    mapping: { ...gcdf, allRecommended: true },
  },
  {
    id: "aiddata-gcdf-locations",
    version: "3.0",
    recognisedBy: ["id", "shapeid", "intersectionratio", "evensplitratio", "intersectionratiocommitmentvalue"],
    mapping: { kind: "locations" },
  },
  {
    id: "aiddata-gcdf-by-country",
    version: "3.0",
    recognisedBy: ["countryname", "iso3c", "totalcommitmentsbn"],
    mapping: { kind: "totals", amountBn: "totalcommitmentsbn" },
  },
  {
    id: "aiddata-gcdf-by-year",
    version: "3.0",
    recognisedBy: ["commitmentyear", "flowclass", "commitmentsbn"],
    mapping: { kind: "totals", amountBn: "commitmentsbn" },
  },
  {
    id: "aiddata-gcdf-dictionary",
    version: "3.0",
    recognisedBy: ["columnname", "columnclass", "fieldname", "description"],
    mapping: { kind: "definitions" },
  },
];

/** A2: which measure a status belongs to. Keys in lower case; both releases use the same words. */
export const measureOfStatus: ReadonlyMap<string, AidDataMeasure> = new Map<string, AidDataMeasure>([
  ["pipeline: pledge", "pledge"],
  ["pipeline: commitment", "commitment"],
  ["implementation", "commitment"],
  ["completion", "commitment"],
  ["suspended", "lapsed"],
  ["cancelled", "lapsed"],
]);

/** The format of a table by its first row; null where it is none of AidData's. */
export function aidDataFormat(header: readonly string[]): AidDataFormat | null {
  const keys = new Set(header.map(columnKey));
  return aidDataFormats.find(({ recognisedBy }) => recognisedBy.every((column) => keys.has(column))) ?? null;
}

/** Every column that a mapping reads. */
export function mappedColumns(mapping: ProjectMapping): string[] {
  const groups: Columns<string>[] = [mapping.texts, mapping.flags, mapping.dates, mapping.loan];
  const columns = groups.flatMap((group) => Object.values(group).flatMap((names) => names ?? []));
  for (const { column, currency } of mapping.amounts)
    columns.push(column, ...("column" in currency ? [currency.column] : []));
  for (const column of [mapping.parents, mapping.year, mapping.countries])
    if (column !== undefined) columns.push(column);
  return [...new Set(columns)];
}
