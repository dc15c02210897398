import { readDecimal } from "../files/decimal.ts";
import type { AmountColumn, Columns, ProjectMapping } from "./formats.ts";
import { measureOfStatus } from "./formats.ts";
import type { AidDataAmount, AidDataMeasure, AidDataProject } from "./record.ts";
import { dateCell, decimalCell, flagCell, type Row, reportCell, yearCell } from "./row.ts";

/** A row as a project, by the columns that the mapping names. */
export function readProject(row: Row, id: string, mapping: ProjectMapping): AidDataProject {
  const texts = fields(mapping.texts, (column) => row.cell(column));
  const flags = fields(mapping.flags, (column) => flagCell(row, column));
  const measure = projectMeasure(row, texts.status);
  const commitmentYear = mapping.year === undefined ? undefined : yearCell(row, mapping.year);
  const recommended = flags.recommended ?? mapping.allRecommended;
  if (recommended === true) checkRecommended(row, measure, flags.umbrella === true);
  return {
    type: "aiddata-project",
    line: row.line,
    release: mapping.release,
    id,
    parentIds: mapping.parents === undefined ? [] : list(row.cell(mapping.parents)),
    ...texts,
    ...flags,
    ...(recommended === undefined ? {} : { recommended }),
    measure,
    ...(commitmentYear === undefined ? {} : { commitmentYear }),
    ...fields(mapping.dates, (column) => dateCell(row, column)),
    recipientCountries: mapping.countries === undefined ? [] : countries(row.cell(mapping.countries)),
    amounts: mapping.amounts.filter(({ column }) => row.has(column)).map((column) => amount(row, column)),
    loan: fields(mapping.loan, (column) => decimalCell(row, column)),
  };
}

/** Reads each field from the first of its columns that says something; fields that none says are absent. */
function fields<Field extends string, Value>(
  columns: Columns<Field>,
  read: (column: string) => Value | undefined,
): Partial<Record<Field, Value>> {
  const found: Partial<Record<Field, Value>> = {};
  let field: Field;
  for (field in columns) {
    for (const column of columns[field] ?? []) {
      const value = read(column);
      if (value === undefined) continue;
      found[field] = value;
      break;
    }
  }
  return found;
}

function list(text: string | undefined): string[] {
  return text === undefined
    ? []
    : text
        .split(/[;|]/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
}

/** "RWA; Africa, regional; AGO" names two countries and a region. */
function countries(text: string | undefined): string[] {
  return list(text).filter((code) => /^[A-Z]{3}$/.test(code));
}

function projectMeasure(row: Row, status: string | undefined): AidDataMeasure {
  const measure = status === undefined ? undefined : measureOfStatus.get(status.toLowerCase());
  if (measure !== undefined) return measure;
  row.report({ rule: "A2", severity: "error", id: "row-status-unknown", args: { text: status ?? "" } });
  return "unknown";
}

/** A1: recommended are commitments, and no umbrellas. */
function checkRecommended(row: Row, measure: AidDataMeasure, umbrella: boolean): void {
  if (umbrella) row.report({ rule: "A1", severity: "warning", id: "row-recommended-umbrella" });
  if (measure !== "commitment") row.report({ rule: "A1", severity: "warning", id: "row-recommended-uncommitted" });
}

function amount(row: Row, { column, basis, adjusted, currency }: AmountColumn): AidDataAmount {
  const text = row.cell(column);
  const stated = "fixed" in currency ? currency.fixed : (row.cell(currency.column)?.toUpperCase() ?? "");
  const base = { basis, adjusted, currency: stated };
  // A8: no amount is normal for help in kind; it is not zero.
  if (text === undefined) return { ...base, amount: { state: "missing", reason: "not-stated" } };
  const read = readDecimal(text);
  if (read === null) {
    reportCell(row, "row-amount-unreadable", column, text);
    return { ...base, amount: { state: "missing", reason: "unreadable", text: text.slice(0, 60) } };
  }
  if (stated === "") row.report({ rule: "I14", severity: "error", id: "row-currency-missing" });
  else if (!/^[A-Z]{3}$/.test(stated))
    row.report({
      rule: "I14",
      severity: "warning",
      id: "row-currency-unreadable",
      args: { text: stated.slice(0, 20) },
    });
  return { ...base, amount: { state: "known", value: read.value } };
}
