import type { CsvMessageId } from "../csv/messages.ts";
import { readCsv } from "../csv/read-csv.ts";
import type { TableProblem, TableRow, TableRows } from "../csv/table.ts";
import type { ByteSource, Reading } from "../files/reading.ts";
import type { SheetMessageId } from "../sheet/messages.ts";
import { defaultSheetLimits, readSheet, type SheetLimits } from "../sheet/read-sheet.ts";
import { AidDataTable } from "./read-table.ts";
import type { AidDataRecord } from "./record.ts";

const BATCH_ROWS = 500;
/** As in a sheet; the widest release has 126 columns. */
const MOST_COLUMNS = defaultSheetLimits.cellsPerRow;
/** A workbook's sheets are tried in order until one has a header that is recognised. */
const SHEETS_TRIED = 10;

interface Options {
  /** The name that places and the summary carry. */
  readonly file: string;
}

/**
 * Reads a CSV file of AidData's: GCOF 1.0, GCDF 3.0 or one of the files made from it, recognised by their columns. A row that cannot be a
 * record is set aside, the next one read. The summary's `published` is keyed by measure ("commitment", "pledge", "lapsed": rule A2) for
 * original currencies, with ":usd-current", ":usd-2014", ":usd-2021" or ":adjusted-…" for AidData's conversions.
 */
export async function* readAidDataCsv(bytes: ByteSource, { file }: Options): Reading<AidDataRecord> {
  const table = new AidDataTable(file);
  const rows = readCsv(bytes);
  const header = await rows.next();
  const isWide = header.done !== true && header.value.cells.length > MOST_COLUMNS;
  if (isWide) table.problem({ id: "csv-too-wide", line: header.value.line, args: { limit: MOST_COLUMNS } });
  else if (header.done === true || !table.begin(header.value)) table.problem(unrecognised(header));
  else yield* drain(rows, table);
  await rows.return(null);
  const last = table.tally.takeBatch();
  if (last !== null) yield last;
  return table.summary();
}

/** Reads an XLSX workbook of AidData's; the first sheet whose header is recognised. See `readAidDataCsv`. */
export async function* readAidDataWorkbook(
  workbook: Uint8Array,
  { file, limits = defaultSheetLimits }: Options & { readonly limits?: SheetLimits },
): Reading<AidDataRecord> {
  const table = new AidDataTable(file);
  table.allowShortRows();
  let unread: TableProblem<string> | null = null;
  for (let sheet = 0; sheet < SHEETS_TRIED; sheet += 1) {
    const rows = readSheet(workbook, sheet, limits);
    const header = await rows.next();
    if (header.done !== true && table.begin(header.value)) {
      unread = null;
      yield* drain(rows, table);
      break;
    }
    unread ??= unrecognised(header);
    await rows.return(null);
    if (header.done === true) break;
  }
  if (unread !== null) table.problem(unread);
  const last = table.tally.takeBatch();
  if (last !== null) yield last;
  return table.summary();
}

function unrecognised(header: IteratorResult<TableRow, TableProblem<string> | null>): TableProblem<string> {
  if (header.done !== true) return { id: "table-unknown", ...header.value.problem, line: header.value.line };
  return header.value ?? { id: "table-empty", line: 1 };
}

async function* drain(
  rows: TableRows<CsvMessageId | SheetMessageId>,
  table: AidDataTable,
): AsyncGenerator<NonNullable<ReturnType<AidDataTable["tally"]["takeBatch"]>>, void, void> {
  for (let count = 1; ; count += 1) {
    const next = await rows.next();
    if (next.done === true) {
      if (next.value !== null) table.problem(next.value);
      return;
    }
    table.take(next.value);
    if (count % BATCH_ROWS !== 0) continue;
    const batch = table.tally.takeBatch();
    if (batch !== null) yield batch;
  }
}
