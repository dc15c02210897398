import { pieces } from "../files/pieces.ts";
import type { ByteSource } from "../files/reading.ts";
import { type PieceDecoder, pieceDecoder } from "../xml/decode.ts";
import type { CsvMessageId } from "./messages.ts";
import { RowParser } from "./row-parser.ts";
import type { TableProblem, TableRow, TableRows } from "./table.ts";

/** How many broken rows are passed over, and how many bytes are read once more for them, before the rest of a file is given up. */
const MOST_BROKEN = 10_000;
const MOST_READ_AGAIN = 32 * 1024 * 1024;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const MARK_BYTES = 3;

/**
 * Reads comma-separated rows (RFC 4180, UTF-8 or UTF-16) piece by piece. Rows may differ in length; empty lines are passed over. Bytes that
 * are no text come as U+FFFE. A row whose quoting breaks comes without cells and with what is wrong, and reading goes on at the next line;
 * where too many do, the rest is given up and the problem returned.
 */
export async function* readCsv(bytes: ByteSource): TableRows<CsvMessageId> {
  const rows = new RecoveringRows();
  const text = markedText();
  for await (const piece of pieces(bytes)) {
    yield* rows.take(Buffer.from(text.decode(piece)), false);
    if (rows.gaveUp !== null) return rows.gaveUp;
  }
  yield* rows.take(Buffer.from(text.end()), true);
  return rows.gaveUp;
}

/** Text in the encoding that the mark at its beginning says, which may come in pieces too; UTF-8 without one. */
function markedText(): PieceDecoder {
  let decoder: PieceDecoder | null = null;
  let head: Buffer = Buffer.alloc(0);
  const begin = (): PieceDecoder => {
    decoder = pieceDecoder(byteOrder(head).encoding);
    return decoder;
  };
  return {
    decode(piece) {
      if (decoder !== null) return decoder.decode(piece);
      head = Buffer.concat([head, piece]);
      return head.length < MARK_BYTES ? "" : begin().decode(head.subarray(byteOrder(head).markLength));
    },
    end() {
      if (decoder !== null) return decoder.end();
      const begun = begin();
      return begun.decode(head.subarray(byteOrder(head).markLength)) + begun.end();
    },
  };
}

/** Rows of a parser with their lines, and of the next parser where it breaks, from the line after the one on which the broken row began. */
class RecoveringRows {
  gaveUp: TableProblem<CsvMessageId> | null = null;
  #parser = new RowParser();
  /** Bytes that this parser was given, up to the end of the last whole row; and what has come since. */
  #done = 0;
  #since: Buffer = Buffer.alloc(0);
  /** The line on which `#since` begins. */
  #line = 1;
  /** Whether the rest of a broken row's first line is still to come. */
  #skipping = false;
  #broken = 0;
  #readAgain = 0;

  async *take(more: Buffer, isLast: boolean): AsyncGenerator<TableRow, void, void> {
    for (let next = more; ; ) {
      if (this.#skipping) {
        const end = next.indexOf(LINE_FEED);
        if (end < 0) return;
        this.#skipping = false;
        this.#line += 1;
        next = next.subarray(end + 1);
      }
      this.#since = this.#since.length === 0 ? next : Buffer.concat([this.#since, next]);
      const { rows, broken } = await this.#parser.parse(next, isLast);
      for (const { cells, endByte } of rows) {
        const row = this.#since.subarray(0, endByte - this.#done);
        yield { line: this.#line + lineEnds(row.subarray(0, emptyLines(row))), cells };
        this.#pass(row.length);
      }
      if (broken === null) return;
      this.#pass(emptyLines(this.#since));
      this.#broken += 1;
      this.#readAgain += this.#since.length;
      if (this.#broken > MOST_BROKEN || this.#readAgain > MOST_READ_AGAIN) {
        this.gaveUp = { id: "csv-too-broken", line: this.#line };
        return;
      }
      yield { line: this.#line, cells: [], problem: broken };
      next = this.#since;
      this.#since = Buffer.alloc(0);
      this.#done = 0;
      this.#skipping = true;
      this.#parser = new RowParser();
    }
  }

  #pass(bytes: number): void {
    this.#line += lineEnds(this.#since.subarray(0, bytes));
    this.#done += bytes;
    this.#since = this.#since.subarray(bytes);
  }
}

/** How many bytes of line ends stand at the beginning: they are no row. */
function emptyLines(bytes: Buffer): number {
  let count = 0;
  while (bytes[count] === LINE_FEED || bytes[count] === RETURN) count += 1;
  return count;
}

/** How many lines end in these bytes: by a line feed, or by a return without one. */
function lineEnds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  for (let at = bytes.indexOf(RETURN); at >= 0; at = bytes.indexOf(RETURN, at + 1))
    if (bytes[at + 1] !== LINE_FEED) count += 1;
  return count;
}

function byteOrder(first: Uint8Array): { encoding: string; markLength: number } {
  const [a, b, c] = first;
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", markLength: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", markLength: 2 };
  return { encoding: "utf-8", markLength: a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0 };
}
