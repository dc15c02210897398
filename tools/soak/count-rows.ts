import { sumKey, type Totals, unitsOf } from "./totals.ts";

/** The cells of one row of RFC 4180 text. */
export function cellsOf(row: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < row.length; at += 1) {
    const character = row[at] ?? "";
    if (quoted) {
      if (character !== '"') cell += character;
      else if (row[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === ",") {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...cells, cell];
}

/** The rows of a CSV text, each without its line end. */
export function rowsOf(text: string): string[] {
  const rows: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (character === "\n" && !quoted) {
      rows.push(text.slice(from, at).replace(/\r$/, ""));
      from = at + 1;
    }
  }
  if (from < text.length) rows.push(text.slice(from));
  return rows.filter((row) => row !== "");
}

export const written = (cells: readonly string[]) =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");

/** Columns with amounts: what follows the measure in the readers' codes, and where the currency stands ("USD", or a column). */
const amountColumns: Readonly<Record<string, readonly [suffix: string, currency: string]>> = {
  amount: ["", "currency"],
  usd_current: [":usd-current", "USD"],
  usd_defl_2014: [":usd-2014", "USD"],
  "Amount (Original Currency)": ["", "Original Currency"],
  "Amount (Constant USD 2021)": [":usd-2021", "USD"],
  "Amount (Nominal USD)": [":usd-current", "USD"],
  "Adjusted Amount (Original Currency)": [":adjusted-original", "Original Currency"],
  "Adjusted Amount (Constant USD 2021)": [":adjusted-usd-2021", "USD"],
  "Adjusted Amount (Nominal USD)": [":adjusted-usd-current", "USD"],
};

/** Names as the header has them, with dots or underscores for spaces and signs. */
const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

export interface CountedColumns {
  readonly header: readonly string[];
  readonly id: number;
  readonly status: number;
  readonly amounts: readonly { readonly at: number; readonly suffix: string; readonly currencyAt: number | null }[];
}

export function countedColumns(header: readonly string[]): CountedColumns {
  const at = (name: string) => header.findIndex((each) => plain(each) === plain(name));
  const amounts = Object.entries(amountColumns).flatMap(([name, [suffix, currency]]) =>
    at(name) < 0 ? [] : [{ at: at(name), suffix, currencyAt: currency === "USD" ? null : at(currency) }],
  );
  return { header, id: Math.max(at("project_id"), at("AidData Record ID")), status: at("status"), amounts };
}

function measureOf(status: string): string {
  const word = status.trim().toLowerCase();
  if (word === "pipeline: pledge") return "pledge";
  if (word === "suspended" || word === "cancelled") return "lapsed";
  return ["pipeline: commitment", "implementation", "completion"].includes(word) ? "commitment" : "unknown";
}

const stated = (cell: string | undefined) => (cell === undefined || cell.trim() === "NA" ? "" : cell.trim());

/** What one row holds, where it is no repetition. */
export function countRow(cells: readonly string[], columns: CountedColumns): Totals {
  const sums = new Map<string, bigint>();
  const measure = measureOf(stated(cells[columns.status]));
  for (const { at, suffix, currencyAt } of columns.amounts) {
    const units = unitsOf(stated(cells[at]));
    if (units === null) continue;
    const key = sumKey(`${measure}${suffix}`, currencyAt === null ? "USD" : stated(cells[currencyAt]).toUpperCase());
    sums.set(key, (sums.get(key) ?? 0n) + units);
  }
  return { records: 1, kept: stated(cells[columns.id]) === "" ? 0 : 1, sums };
}
