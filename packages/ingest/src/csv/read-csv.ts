import { CsvError, parse } from "csv-parse";
import { pieces } from "../files/pieces.ts";
import type { ByteSource } from "../files/reading.ts";
import { type PieceDecoder, pieceDecoder } from "../xml/decode.ts";
import type { CsvMessageId } from "./messages.ts";
import type { TableProblem, TableRow, TableRows } from "./table.ts";

/** Longest row that is read: the longest in AidData's releases is under 100 kB. */
const MAX_ROW_BYTES = 4 * 1024 * 1024;

const messageOf: Readonly<Record<string, CsvMessageId>> = {
  CSV_QUOTE_NOT_CLOSED: "csv-quote-open",
  INVALID_OPENING_QUOTE: "csv-quote-misplaced",
  CSV_INVALID_CLOSING_QUOTE: "csv-quote-misplaced",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "csv-quote-misplaced",
  CSV_MAX_RECORD_SIZE: "csv-record-too-long",
};

/**
 * Reads comma-separated rows (RFC 4180, UTF-8 or UTF-16) piece by piece. Rows may differ in length; empty lines are passed over. Bytes that
 * are no text come as U+FFFE. Where the quoting breaks, the rows before it have been given and the problem is returned.
 */
export async function* readCsv(bytes: ByteSource): TableRows<CsvMessageId> {
  let rows: TableRow[] = [];
  let nextLine = 1;
  const parser = parse({
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_BYTES,
    // Taken here, a row that was read is not lost when a later one of the same piece cannot be.
    on_record: (cells: string[], { lines }) => {
      rows.push({ line: nextLine, cells });
      nextLine = lines + 1;
      return null;
    },
  });
  let failure: unknown = null;
  parser.on("error", (error) => {
    failure ??= error;
  });
  parser.resume();
  const give = (step: (done: () => void) => void): Promise<TableRow[]> =>
    new Promise((resolve) => {
      step(() => {
        const given = rows;
        rows = [];
        resolve(given);
      });
    });
  let decoder: PieceDecoder | null = null;
  for await (const piece of pieces(bytes)) {
    let text = "";
    if (decoder === null) {
      const { encoding, markLength } = byteOrder(piece);
      decoder = pieceDecoder(encoding);
      text = decoder.decode(piece.subarray(markLength));
    } else text = decoder.decode(piece);
    yield* await give((done) => parser.write(text, done));
    if (failure !== null) return problem(failure, nextLine);
  }
  const last = decoder?.end() ?? "";
  yield* await give((done) => parser.end(last, done));
  return failure === null ? null : problem(failure, nextLine);
}

function byteOrder(first: Uint8Array): { encoding: string; markLength: number } {
  const [a, b, c] = first;
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", markLength: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", markLength: 2 };
  return { encoding: "utf-8", markLength: a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0 };
}

function problem(failure: unknown, line: number): TableProblem<CsvMessageId> {
  const id = failure instanceof CsvError ? (messageOf[failure.code] ?? "csv-broken") : "csv-broken";
  return id === "csv-record-too-long" ? { id, line, args: { limit: MAX_ROW_BYTES } } : { id, line };
}
