import { CsvError, type Parser, parse } from "csv-parse";
import type { CsvMessageId } from "./messages.ts";
import type { TableProblem } from "./table.ts";

/** Longest row that is read: the longest in AidData's releases is under 100 kB. */
const MAX_ROW_BYTES = 4 * 1024 * 1024;

const messageOf: Readonly<Record<string, CsvMessageId>> = {
  CSV_QUOTE_NOT_CLOSED: "csv-quote-open",
  INVALID_OPENING_QUOTE: "csv-quote-misplaced",
  CSV_INVALID_CLOSING_QUOTE: "csv-quote-misplaced",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "csv-quote-misplaced",
  CSV_MAX_RECORD_SIZE: "csv-record-too-long",
};

/** Why a row cannot be told apart from what follows. */
export type RowProblem = Omit<TableProblem<CsvMessageId>, "line">;

export interface ParsedRow {
  readonly cells: readonly string[];
  /** Where it ends, in bytes from the first that was given; empty lines before it are its own. */
  readonly endByte: number;
}

/** Our port over csv-parse: rows, until one breaks. */
export class RowParser {
  readonly #parser: Parser;
  #rows: ParsedRow[] = [];
  #failure: unknown = null;

  constructor() {
    this.#parser = parse({
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: MAX_ROW_BYTES,
      // Taken here, a row that was read is not lost when a later one of the same piece cannot be.
      on_record: (cells: string[], { bytes }) => {
        this.#rows.push({ cells, endByte: bytes });
        return null;
      },
    });
    this.#parser.on("error", (error) => {
      this.#failure ??= error;
    });
    this.#parser.resume();
  }

  async parse(bytes: Buffer, isLast: boolean): Promise<{ rows: readonly ParsedRow[]; broken: RowProblem | null }> {
    await new Promise<void>((done) => {
      const settled = () => done();
      if (bytes.length > 0 || !isLast) this.#parser.write(bytes, settled);
      else done();
    });
    if (isLast && this.#failure === null)
      await new Promise<void>((done) => {
        this.#parser.end(() => done());
      });
    const rows = this.#rows;
    this.#rows = [];
    return { rows, broken: this.#failure === null ? null : problemOf(this.#failure) };
  }
}

function problemOf(failure: unknown): RowProblem {
  const id = failure instanceof CsvError ? (messageOf[failure.code] ?? "csv-broken") : "csv-broken";
  return id === "csv-record-too-long" ? { id, args: { limit: MAX_ROW_BYTES } } : { id };
}
