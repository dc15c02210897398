import type { DuckDBConnection } from "@duckdb/node-api";
import { answerRows } from "../../snapshot/answer-rows.ts";

/** A stretch of records: several files, or a part of one. */
export interface Span {
  readonly firstFile: string;
  readonly lastFile: string;
  readonly firstRecord: number;
  readonly lastRecord: number;
  readonly records: number;
}

/** How many records are settled, or checked, at once: bounds the memory whatever the size of the store. */
const SPAN_RECORDS = 2000;
const WHOLE = { firstRecord: 0, lastRecord: 2_000_000_000 } as const;

/** All records of the store in stretches, in the order of files. The same files make the same stretches. */
export async function spansOf(connection: DuckDBConnection): Promise<Span[]> {
  const files = await answerRows(connection, "SELECT hash, kept FROM files WHERE kept > 0 ORDER BY hash");
  const spans: Span[] = [];
  for (const row of files) {
    const [file, kept] = [String(row["hash"]), Number(row["kept"])];
    const before = spans.at(-1);
    if (kept > SPAN_RECORDS)
      for (let first = 0; first < kept; first += SPAN_RECORDS) {
        const last = Math.min(first + SPAN_RECORDS, kept) - 1;
        spans.push({
          firstFile: file,
          lastFile: file,
          firstRecord: first,
          lastRecord: last,
          records: last - first + 1,
        });
      }
    else if (before !== undefined && before.lastRecord === WHOLE.lastRecord && before.records + kept <= SPAN_RECORDS)
      spans[spans.length - 1] = { ...before, lastFile: file, records: before.records + kept };
    else spans.push({ firstFile: file, lastFile: file, ...WHOLE, records: kept });
  }
  return spans;
}

/** The condition that a row of a table belongs to a stretch. */
export function within({ firstFile, lastFile, firstRecord, lastRecord }: Span, table: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  return `${table}.file BETWEEN ${quoted(firstFile)} AND ${quoted(lastFile)} AND ${table}.record BETWEEN ${firstRecord} AND ${lastRecord}`;
}
