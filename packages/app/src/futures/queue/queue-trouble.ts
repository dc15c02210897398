import type { Bilingual } from "@plumbline/core/evidence";

/** What keeps a queue from working, with what to do about it. Commands say it and end. */
export class QueueTrouble extends Error {
  readonly told: Bilingual;

  constructor(told: Bilingual, cause?: unknown) {
    super(told.en, { cause });
    this.name = "QueueTrouble";
    this.told = told;
  }
}

/** One line of an error from elsewhere, without line ends and terminal codes. */
export function lineOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error)).slice(0, 300);
}

/** Text of others, safe to print. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- terminal codes are what is taken out
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, " ");
}
