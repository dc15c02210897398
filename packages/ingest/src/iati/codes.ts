/**
 * Codes of version 1 (letters and words) in the terms of version 2. Sources: the version 1.05 and 2.03 code lists of the IATI standard
 * (iatistandard.org; TransactionType, OrganisationRole, ActivityDateType, BudgetType, Vocabulary → SectorVocabulary, PolicyMarkerVocabulary,
 * GazetteerAgency → GeographicVocabulary, ActivityStatus). Keys are lower case. A code that is not here stays as the file states it.
 */
export type CodeMap = ReadonlyMap<string, string>;

const map = (codes: Readonly<Record<string, string>>): CodeMap => new Map(Object.entries(codes));

export const transactionTypes = map({
  if: "1",
  c: "2",
  d: "3",
  e: "4",
  ir: "5",
  lr: "6",
  r: "7",
  qp: "8",
  qs: "9",
  cg: "10",
});

/** TransactionType, version 2.03. */
export const knownTransactionTypes: ReadonlySet<string> = new Set(
  Array.from({ length: 13 }, (_, index) => String(index + 1)),
);

export const organisationRoles = map({ funding: "1", accountable: "2", extending: "3", implementing: "4" });

export const activityDateTypes = map({
  "start-planned": "1",
  "start-actual": "2",
  "end-planned": "3",
  "end-actual": "4",
});

export const originalOrRevised = map({ original: "1", revised: "2" });

export const descriptionTypes = map({ general: "1", objectives: "2", "target groups": "3", other: "4" });

/** Names of both versions: what version 1 calls completion and post-completion, version 2 calls finalisation and closed. */
export const activityStatusNames = map({
  "pipeline/identification": "1",
  implementation: "2",
  completion: "3",
  finalisation: "3",
  "post-completion": "4",
  closed: "4",
  cancelled: "5",
  suspended: "6",
});

export const sectorVocabularies = map({
  dac: "1",
  "dac-3": "2",
  cofog: "3",
  nace: "4",
  ntee: "5",
  adt: "6",
  ro: "99",
  ro2: "98",
});

export const policyMarkerVocabularies = map({ dac: "1", ro: "99" });

export const gazetteers = map({ geo: "G1", osm: "G2" });

/** The version 2 code for a stated one; the stated one where there is nothing to map. */
export function mapped(codes: CodeMap, stated: string): string {
  return codes.get(stated.toLowerCase()) ?? stated;
}
