export { type CsvMessageId, csvMessages } from "./messages.ts";
export { readCsv } from "./read-csv.ts";
export type { TableProblem, TableRow, TableRows } from "./table.ts";
