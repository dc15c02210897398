import type { Message } from "@plumbline/core/evidence";
import type { PublishedRow, PublishedTable } from "@plumbline/store/projects";

/** Takes rows for the tables of published files. */
export type RowSink = <Name extends PublishedTable>(table: Name, row: PublishedRow<Name>) => void;

/** Where the records of a file stand: its hash, and the number of the record among those kept. */
export interface RecordPlace {
  readonly file: string;
  readonly record: number;
}

/** Arguments of a message as one text with sorted keys; null where it has none. */
export function argumentsText(message: Message): string | null {
  if (message.args === undefined) return null;
  return JSON.stringify(Object.fromEntries(Object.entries(message.args).sort(([a], [b]) => (a < b ? -1 : 1))));
}
