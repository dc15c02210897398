import type { Message } from "@plumbline/core/evidence";
import type { TableProblem, TableRow } from "../csv/table.ts";
import type { FileSummary } from "../files/reading.ts";
import { Tally } from "../files/tally.ts";
import { UNDECODABLE } from "../xml/decode.ts";
import { type AidDataFormat, aidDataFormat, columnKey, mappedColumns } from "./formats.ts";
import type { AidDataMessageId } from "./messages.ts";
import { readDefinition, readLocation, readTotal } from "./read-other.ts";
import { readProject } from "./read-project.ts";
import type { AidDataProject, AidDataRecord } from "./record.ts";
import type { Row, RowProblem } from "./row.ts";

/** Takes the rows of one table and keeps, sets aside and counts what they say. */
export class AidDataTable {
  readonly tally = new Tally<AidDataRecord>();
  readonly #file: string;
  #format: AidDataFormat | null = null;
  #columns = new Map<string, number>();
  #width = 0;
  /** Line of each record id, for tables in which it may stand once. */
  readonly #seen = new Map<string, number>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Recognises the table by its header; false where it is none that is read. */
  begin({ cells, line }: TableRow): boolean {
    this.#format = aidDataFormat(cells);
    if (this.#format === null) return false;
    this.#width = cells.length;
    for (const [index, header] of cells.entries()) {
      const key = columnKey(header);
      if (!this.#columns.has(key)) this.#columns.set(key, index);
      else
        this.#report(line, undefined, {
          rule: "I23",
          severity: "warning",
          id: "table-column-repeated",
          args: { column: header },
        });
    }
    const { mapping, whole } = this.#format;
    if (whole !== true || mapping.kind !== "projects") return true;
    for (const column of mappedColumns(mapping)) {
      if (this.#columns.has(column)) continue;
      this.#report(line, undefined, { rule: "I23", severity: "error", id: "table-column-missing", args: { column } });
    }
    return true;
  }

  take(row: TableRow): void {
    const format = this.#format;
    if (format === null) return;
    if (row.problem !== undefined) {
      this.problem({ ...row.problem, line: row.line });
      this.tally.quarantine({ line: row.line, reason: row.problem });
      return;
    }
    const problems: RowProblem[] = [];
    const cells = this.#row(row, problems);
    const id = recordId(cells, format);
    const refusal = this.#refusal(row, id, format);
    if (refusal === null) this.#keep(cells, id ?? "", format);
    for (const problem of problems) this.#report(row.line, id, problem);
    if (refusal === null) return;
    this.#report(row.line, id, { rule: "I23", severity: "error", ...refusal });
    this.tally.quarantine({ line: row.line, reason: refusal, ...(id === undefined ? {} : { id }) });
    if (refusal.id !== "row-width") this.#countAmounts(cells, format);
  }

  problem({ id, line, args }: TableProblem<string>): void {
    const message = { id, ...(args === undefined ? {} : { args }) };
    this.tally.report({ rule: "I23", severity: "error", at: { file: this.#file, line }, message });
  }

  summary(): FileSummary {
    return this.tally.summary(this.#file, this.#format?.id ?? "unknown", this.#format?.version ?? "");
  }

  #row({ line, cells }: TableRow, problems: RowProblem[]): Row {
    const columns = this.#columns;
    return {
      line,
      has: (column) => columns.has(column),
      cell(column) {
        const index = columns.get(column);
        const text = index === undefined ? "" : (cells[index]?.trim() ?? "");
        // R writes NA where a value is missing.
        return text === "" || text === "NA" ? undefined : text;
      },
      report: (problem) => problems.push(problem),
    };
  }

  #refusal(
    { cells, line }: TableRow,
    id: string | undefined,
    { mapping }: AidDataFormat,
  ): (Message & { id: AidDataMessageId }) | null {
    // A sheet leaves out empty cells at the end of a row.
    if (cells.length > this.#width || (cells.length < this.#width && this.#width - cells.length > this.#shortBy))
      return { id: "row-width", args: { found: cells.length, expected: this.#width } };
    if (cells.some((cell) => cell.includes(UNDECODABLE))) return { id: "row-encoding" };
    if (mapping.kind === "totals") return null;
    if (id === undefined) return { id: "row-id-missing" };
    if (mapping.kind !== "projects") return null;
    const first = this.#seen.get(id);
    if (first !== undefined) return { id: "row-id-repeated", args: { id, line: first } };
    this.#seen.set(id, line);
    return null;
  }

  /** How many cells a row may lack: none in a CSV file. */
  #shortBy = 0;
  allowShortRows(): void {
    this.#shortBy = Number.POSITIVE_INFINITY;
  }

  #keep(row: Row, id: string, { mapping }: AidDataFormat): void {
    if (mapping.kind === "projects") {
      const project = readProject(row, id, mapping);
      this.#count(project);
      this.tally.keep(project);
    } else if (mapping.kind === "locations") {
      const location = readLocation(row, id, /ADM\d/i.exec(this.#file)?.[0].toUpperCase());
      if (location.overlapAmountUsd2021 !== undefined)
        this.tally.sums.add("location-share:usd-2021", "USD", location.overlapAmountUsd2021);
      this.tally.keep(location);
    } else if (mapping.kind === "definitions") this.tally.keep(readDefinition(row, id));
    else this.#keepTotal(row, mapping.amountBn);
  }

  #keepTotal(row: Row, amountBn: string): void {
    const total = readTotal(row, amountBn);
    if (total === null) {
      this.tally.quarantine({
        line: row.line,
        reason: { id: "row-amount-unreadable", args: { column: amountBn, text: "" } },
      });
      return;
    }
    this.tally.sums.add("total:usd-2021", "USD", total.amountUsd2021);
    this.tally.keep(total);
  }

  #countAmounts(row: Row, { mapping }: AidDataFormat): void {
    if (mapping.kind === "projects") this.#count(readProject({ ...row, report: () => {} }, "", mapping));
  }

  /** Published sums are keyed by measure, with what the amount is expressed in where that is not the original currency. */
  #count({ measure, amounts }: AidDataProject): void {
    this.tally.transactions += 1;
    for (const { basis, adjusted, currency, amount } of amounts) {
      if (amount.state !== "known") continue;
      const expressed = `${adjusted ? "adjusted-" : ""}${basis}`;
      this.tally.sums.add(expressed === "original" ? measure : `${measure}:${expressed}`, currency, amount.value);
    }
  }

  #report(line: number, id: string | undefined, { rule, severity, id: messageId, args }: RowProblem): void {
    const at = { file: this.#file, line, ...(id === undefined ? {} : { id }) };
    const message = { id: messageId, ...(args === undefined ? {} : { args }) };
    this.tally.report({ rule, severity, at, message });
  }
}

function recordId(row: Row, { mapping }: AidDataFormat): string | undefined {
  if (mapping.kind === "projects") return row.cell(mapping.id);
  if (mapping.kind === "locations") return row.cell("id");
  return mapping.kind === "definitions" ? row.cell("columnname") : undefined;
}
