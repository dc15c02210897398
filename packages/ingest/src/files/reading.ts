import type { Issue, Message } from "@plumbline/core/evidence";
import type { PublishedSums } from "./exact-sums.ts";

/** A record that could not be kept: where it stands, what it called itself, and why. */
export interface Quarantined {
  readonly line: number;
  readonly id?: string;
  readonly reason: Message;
}

/** What one stretch of a file gave. A reader yields these in the order of the file; holding one back holds the reader back. */
export interface Batch<Item> {
  readonly records: readonly Item[];
  readonly quarantined: readonly Quarantined[];
  readonly issues: readonly Issue[];
}

/** What a whole file gave: `records` = `kept` + `quarantined`, always. */
export interface FileSummary {
  readonly file: string;
  /** A format id, or "unknown". */
  readonly format: string;
  /** The version as the file states it; "" where it states none. */
  readonly version: string;
  readonly records: number;
  readonly kept: number;
  readonly quarantined: number;
  readonly issues: { readonly error: number; readonly warning: number };
  /** IATI: every transaction element read. AidData: every row that is a project. */
  readonly transactions: number;
  /** Every readable amount, those of quarantined records included; see the reader for the codes. */
  readonly published: PublishedSums;
}

/** Reads one file: batches as it goes, the summary at the end. It never throws for what a file holds; that is an issue. */
export type Reading<Item> = AsyncGenerator<Batch<Item>, FileSummary, void>;

/** Bytes of a file, piece by piece. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
