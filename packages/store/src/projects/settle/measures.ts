/** What a record's money is (rule I1): no two of these are ever added together. */
export const flowMeasures = [
  "incoming-funds",
  "commitment",
  "disbursement",
  "interest",
  "repayment",
  "reimbursement",
  "equity-purchase",
  "equity-sale",
  "guarantee",
  "incoming-commitment",
  "pledge",
  "incoming-pledge",
  "lapsed",
  "unclassified",
] as const;
export type FlowMeasure = (typeof flowMeasures)[number];

/** I1: IATI TransactionType (version 2) → measure. Disbursement and expenditure together are what went out. */
const measureOfType: ReadonlyMap<string, FlowMeasure> = new Map([
  ["1", "incoming-funds"],
  ["2", "commitment"],
  ["3", "disbursement"],
  ["4", "disbursement"],
  ["5", "interest"],
  ["6", "repayment"],
  ["7", "reimbursement"],
  ["8", "equity-purchase"],
  ["9", "equity-sale"],
  ["10", "guarantee"],
  ["11", "incoming-commitment"],
  ["12", "pledge"],
  ["13", "incoming-pledge"],
]);

/** I1: the one measure of a transaction type; a type that is missing or unknown is of none. */
export function measureOf(type: string | null): FlowMeasure {
  return (type === null ? undefined : measureOfType.get(type)) ?? "unclassified";
}

/** The same in SQL, for a column that holds the type. */
export function measureSql(column: string): string {
  const cases = [...measureOfType].map(([type, measure]) => `WHEN '${type}' THEN '${measure}'`);
  return `CASE ${column} ${cases.join(" ")} ELSE 'unclassified' END`;
}
