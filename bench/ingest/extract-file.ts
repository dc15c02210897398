import { openFile } from "@plumbline/ingest/files";
import { readIati } from "@plumbline/ingest/iati";

/** What one reading of a file took from it. */
export interface Extracted {
  readonly activities: number;
  readonly transactions: number;
}

/** Reads a file of activities from its first byte to its last; every record is made, and none is kept. */
export async function extractFile(path: string): Promise<Extracted> {
  const reading = readIati(openFile(path).bytes, { file: path });
  let activities = 0;
  let transactions = 0;
  for (;;) {
    const next = await reading.next();
    if (next.done === true) return { activities, transactions };
    activities += next.value.records.length;
    for (const record of next.value.records) transactions += record.transactions.length;
  }
}
